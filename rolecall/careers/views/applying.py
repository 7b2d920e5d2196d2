"""Applying: the form is read, checked, kept, and only then 'received' is said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.views.decorators.csrf import csrf_exempt

from rolecall.candidates import reading
from rolecall.careers import kept, limits, queries
from rolecall.careers.forms import (
    ApplicationForm,
    is_to_another,
    new_submission,
    questions_as_sent,
    questions_form,
    too_large,
    without_consent,
)
from rolecall.careers.public import Shopfront, shopfront
from rolecall.careers.read_back import ReadBack, came_back, contacts_in, read_back
from rolecall.careers.same_form import id_of_form
from rolecall.careers.unread import why_unread
from rolecall.careers.views.late import late
from rolecall.careers.views.site import post, post_context
from rolecall.jobs.models import JobPost
from rolecall.kit import pages
from rolecall.kit.errors import TooMany
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.submission import Submission
from rolecall.questions.forms import QuestionsForm

Filling = Callable[["UploadedFile[Any] | None", QueryDict], tuple[str, ReadBack | None]]
LATER = (
    "Very many applications come from your network just now, so yours was not sent yet. "
    "What you typed and chose is still here: wait a minute, then send it again."
)
NOT_READ_NOW = (
    "Very many résumés come from your network just now, so yours was not read. "
    "It is kept: fill the form in yourself, or try again in a minute."
)


@csrf_exempt
@shopfront
def post_or_apply(request: HttpRequest, front: Shopfront, slug: str) -> HttpResponse:
    if request.method != "POST":
        return post.__wrapped__(request, front, slug)  # type: ignore[attr-defined, no-any-return]
    fills = "fill" in request.POST
    found = queries.post_by_slug(slug, shown=fills)
    if found is None:
        raise Http404
    if not found.is_live:
        return late(request, front, found)
    return _fill(request, front, found) if fills else _apply(request, front, found)


@shopfront
def received(request: HttpRequest, front: Shopfront, slug: str) -> HttpResponse:
    found = queries.post_by_slug(slug)
    if found is None:
        raise Http404
    context = {"front": front, "site": front.frame, "post": found, "steps": queries.steps_of(found.job_id)}
    return pages.for_one_person(pages.render(request, "careers/received.html", context))


def _apply(request: HttpRequest, front: Shopfront, found: JobPost) -> HttpResponse:
    if not limits.may_send(request, request.POST.get("email", "")):
        return _later(request, front, found)
    submission = _submission_of(request.POST)
    files = kept.with_kept(request.FILES, request.POST, submission)
    form = ApplicationForm(found, front.consent_text, request.POST, files)
    questions = questions_form(found.question_set, request.POST, files)
    back = came_back(request.POST, submission)
    if not (form.is_valid() & questions.is_valid() & (back is None or back.is_valid())):
        keeping = kept.keep_all(files, request.POST, submission)
        shown = queries.post_by_slug(found.slug) or found
        return _again(request, front, shown, form, questions, keeping, back=back)
    sent = _submission(form, questions, front, back, id_of_form(request))
    by = Visitor(form.cleaned_data["name"])
    if not pipeline.apply(found, sent, by=by).is_active:
        # what they sent before is over, so whoever sends it once more applies once more
        pipeline.apply(found, replace(sent, submission_id=new_submission()), by=by)
    return pages.for_one_person(HttpResponseRedirect(front.addresses.received(found.slug)))


def _fill(request: HttpRequest, front: Shopfront, found: JobPost) -> HttpResponse:
    """Read the résumé and show the form with what it says in the fields that are still empty."""
    if not limits.may_be_read(request):
        return _unsent(request, front, found, lambda file, data: (NOT_READ_NOW, None), status=429)
    return _unsent(request, front, found, _fill_from)


def _later(request: HttpRequest, front: Shopfront, found: JobPost) -> HttpResponse:
    """The form as it was sent, to be sent once more in a while."""
    if not limits.may_be_kept(request):
        raise TooMany
    return _unsent(request, front, found, lambda file, data: (LATER, None), status=429)


def _unsent(
    request: HttpRequest, front: Shopfront, found: JobPost, fill: Filling, status: int = 200
) -> HttpResponse:
    """The form with all that stands in it, nothing of it checked or sent; `fill` adds to it and says what."""
    submission = _submission_of(request.POST)
    files = kept.with_kept(request.FILES, request.POST, submission)
    is_stale = is_to_another(request.POST, front.consent_text)
    data = without_consent(request.POST) if is_stale else request.POST.copy()
    data["submission"] = submission
    notice, back = fill(files.get("resume"), data)
    form = ApplicationForm(found, front.consent_text, initial=_as_initial(data))
    answers = {name.removeprefix("q-"): _last(data, name) for name in data if name.startswith("q-")}
    questions = questions_as_sent(found.question_set, request.POST, files, answers)
    keeping = kept.keep_all(files, data, submission)
    return _again(request, front, found, form, questions, keeping, notice=notice, status=status, back=back)


def _again(
    request: HttpRequest,
    front: Shopfront,
    found: JobPost,
    form: ApplicationForm,
    questions: QuestionsForm,
    keeping: list[tuple[str, str, str]],
    notice: str = "",
    status: int = 422,
    back: ReadBack | None = None,
) -> HttpResponse:
    for field, _, _ in keeping:
        _no_longer_required(form, questions, field)
    more = {"kept": keeping, "notice": notice, "back": back}
    context = post_context(front, found, form, questions=questions, **more)
    if pages.wants_part(request):
        return pages.for_one_person(pages.part(request, "careers/post.html", "apply", context))
    return pages.for_one_person(pages.render(request, "careers/post.html", context, status=status))


def _no_longer_required(form: ApplicationForm, questions: QuestionsForm, field: str) -> None:
    # 'required' beside a file that we have would stop the form in the browser
    for each in (form, questions):
        for name in each.fields:
            if each.add_prefix(name) == field:
                each.initial[name] = field


def _fill_from(file: "UploadedFile[Any] | None", data: QueryDict) -> tuple[str, ReadBack | None]:
    if file is None:
        return "Choose your résumé first, then we read it.", None
    if problem := too_large(file):
        return problem, None
    file.seek(0)
    found = reading.read(file.read())
    file.seek(0)
    if found.state != "read":
        return why_unread(found), None
    for name, value in contacts_in(found).items():
        if value and not data.get(name):
            data[name] = value
    return "We have read your résumé. Please check what we found.", read_back(found, str(data["submission"]))


def _submission(
    form: ApplicationForm, questions: QuestionsForm, front: Shopfront, back: ReadBack | None, once: str
) -> Submission:
    data = form.cleaned_data
    uploads = questions.uploads
    return Submission(
        name=data["name"],
        email=data["email"],
        phone=data["phone"],
        cover_letter=data.get("cover_letter", ""),
        answers=questions.answers,
        resume=_file(data["resume"]) if data["resume"] else None,
        files={question_id: _file(file) for question_id, file in uploads.items()},
        consent_text=front.consent_text,
        consent_ends_at=front.consent_ends_at,
        submission_id=once,
        own_words=back.words if back else (),
        comparison_refused=data["comparison_refused"],
    )


def _file(upload: "UploadedFile[Any]") -> tuple[str, bytes]:
    upload.seek(0)
    return upload.name or "file", upload.read()


def _submission_of(data: QueryDict) -> str:
    return data.get("submission", "")[:64] or new_submission()


def _as_initial(data: QueryDict) -> dict[str, str | bool]:
    said = ("name", "email", "phone", "cover_letter", "submission", "comparison_refused")
    return {name: str(data[name]) for name in said if name in data} | {"consent": "consent" in data}


def _last(data: QueryDict, name: str) -> Any:
    values = data.getlist(name)
    return values if len(values) > 1 else values[0]
