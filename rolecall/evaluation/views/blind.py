"""Blind review: what people sent without who they are, and the scorecards of the stage they are in."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation import queries
from rolecall.evaluation.forms import BlackOutForm, explain
from rolecall.evaluation.views.finding import address, job_of, page
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound
from rolecall.pipeline import access
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, HiddenWord
from rolecall.pipeline.queries import blind


@require_GET
@members(*roles.EVERYONE)
def reviewed(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    rows, more = blind.reviewed_in(job, request.member, after=_after(request))
    context = {
        "rows": rows,
        "next": f"?after={more}" if more else "",
        "first": "?" if request.GET.get("after") else "",
        "opens_after": blind.opens_after(job.id),
        "scored": queries.written_of([row.application for row in rows], request.member),
        "knows": access.sees_everybody(request.member),
        "tab": "blind",
    }
    return page(request, "evaluation/blind.html", job, context)


@require_GET
@members(*roles.EVERYONE)
def person(request: MemberRequest, application_id: UUID) -> HttpResponse:
    return _person(request, _application(request, application_id), BlackOutForm())


@require_POST
@members(*roles.RECRUITERS)
def black_out(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application, form = _application(request, application_id), BlackOutForm(request.POST)
    if form.is_valid():
        try:
            hidden = pipeline.black_out(application, form.cleaned_data["words"], by=request.member)
        except Invalid as invalid:
            explain(form, invalid)
        else:
            pages.toast(request, f"“{hidden.words}” is blacked out wherever it stands.")
            return pages.go(request, address(request, "blind_person", application_id) + "#words")
    return _person(request, application, form)


@require_POST
@members(*roles.RECRUITERS)
def uncover(request: MemberRequest, hidden_word_id: UUID) -> HttpResponse:
    seen = Application.objects.visible_to(request.member)
    rows = HiddenWord.objects.select_related("application").filter(application__in=seen)
    hidden = get_object_or_404(rows, id=hidden_word_id)
    pipeline.uncover(hidden, by=request.member)
    pages.toast(request, f"“{hidden.words}” can be read again.")
    return pages.go(request, address(request, "blind_person", hidden.application_id) + "#words")


def _person(request: MemberRequest, application: Application, form: BlackOutForm) -> HttpResponse:
    knows = access.sees_everybody(request.member)
    rendition = blind.rendition_of(application)
    context = {
        "application": application,
        "rendition": rendition,
        "interviews": queries.to_score(application, request.member),
        "opens_after": blind.opens_after(application.job_id),
        "knows": knows,
        "known_as": application.candidate.name if knows else "",
        "hidden": blind.hidden_words_of(application) if knows else [],
        "readers": blind.blind_readers_of(application.job_id) if knows else [],
        "form": form,
    }
    return pages.render(request, "evaluation/blind_person.html", context, 422 if form.errors else 200)


def _application(request: MemberRequest, application_id: UUID) -> Application:
    found = blind.reviewed_by(request.member, application_id)
    if found is None:
        raise NotFound
    return found


def _after(request: MemberRequest) -> UUID | None:
    try:
        return UUID(request.GET.get("after", ""))
    except ValueError:
        return None
