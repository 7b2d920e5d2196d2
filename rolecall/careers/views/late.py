"""Whoever sends a form of a role that closed meanwhile is told the truth, and keeps what they wrote."""

from collections.abc import Iterator

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from rolecall.careers import queries
from rolecall.careers.forms import ApplicationForm, questions_form
from rolecall.careers.public import Shopfront
from rolecall.careers.same_form import id_of_form
from rolecall.careers.views.site import gone
from rolecall.jobs.models import JobPost
from rolecall.kit import pages
from rolecall.questions.forms import QuestionsForm
from rolecall.questions.kinds import BadAnswer

CLOSED_MEANWHILE = (
    "This role closed while you were writing, so nothing can be sent for it any more. "
    "What you wrote is still on this page."
)
OF_OURS = ("consent", "comparison_refused", "submission", "company_site")


def late(request: HttpRequest, front: Shopfront, found: JobPost) -> HttpResponse:
    """The answer to a form for a role that takes no applications any more: nothing of it is stored."""
    if pages.wants_part(request):
        return HttpResponse(CLOSED_MEANWHILE, status=410, content_type="text/plain; charset=utf-8")
    if queries.was_received(found, request.POST.get("email", ""), id_of_form(request)):
        # sent again, by a second click or a reload: the first arrived in time
        return pages.for_one_person(HttpResponseRedirect(front.addresses.received(found.slug)))
    form = ApplicationForm(found, front.consent_text, request.POST)
    questions = questions_form(found.question_set, request.POST)
    words = [*_written(form), *_answered(questions)]
    return pages.for_one_person(gone(request, front, found, words=words))


def _written(form: forms.Form) -> Iterator[tuple[str, str]]:
    for bound in form:
        if bound.name not in OF_OURS and isinstance(bound.data, str) and bound.data.strip():
            yield str(bound.label), bound.data.strip()


def _answered(questions: QuestionsForm) -> Iterator[tuple[str, str]]:
    for bound in questions:
        question = getattr(bound.field, "question", None)
        if question is None or not bound.data:
            continue
        try:
            shown = question.behaviour.shown(question.behaviour.take(bound.data, question.options))
        except BadAnswer:
            shown = str(bound.data)
        yield str(bound.label), shown
