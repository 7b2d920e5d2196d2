"""Rejecting with a letter or without one, and taking it back."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.messaging import actions, letters, queries
from rolecall.messaging.forms import RejectForm
from rolecall.messaging.models import SENT, WAITING, Message
from rolecall.messaging.views.finding import applications_of, explain, slug_of, uuids
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application


@members(*roles.DECIDERS)
def reject(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = get_object_or_404(applications_of(request), id=application_id)
    return _reject(
        request, [application], reverse("messaging:reject", args=[slug_of(request), application.id])
    )


@members(*roles.DECIDERS)
def reject_many(request: MemberRequest) -> HttpResponse:
    chosen = uuids(request.POST.getlist("application") or request.GET.getlist("application"))
    applications = list(applications_of(request).filter(id__in=chosen).order_by("id"))
    if not applications:
        raise Http404
    return _reject(request, applications, reverse("messaging:reject_many", args=[slug_of(request)]))


@require_POST
@members(*roles.DECIDERS)
def undo_reject(request: MemberRequest, batch_id: UUID) -> HttpResponse:
    undone = pipeline.undo(batch_id, by=request.member)
    letters_waiting = Message.objects.filter(application__in=list(undone.applications), purpose="rejected")
    stopped = actions.take_back_many(letters_waiting, by=request.member, waits=False)
    words = (
        f" {stopped} waiting {'mail was' if stopped == 1 else 'mails were'} taken back." if stopped else ""
    )
    if left := letters_waiting.filter(state__in=[WAITING, SENT], id__gt=batch_id).count():
        words += f" {left} {'mail has' if left == 1 else 'mails have'} left, or cannot be held back now."
    pages.toast(request, f"{_people(undone.count)} brought back.{words}")
    return pages.go(request, pages.behind(request, reverse("home")))


def _reject(request: MemberRequest, applications: list[Application], address: str) -> HttpResponse:
    posted = request.method == "POST" and "reject" in request.POST
    form = RejectForm(request.POST if posted else None, initial=_kind_words())
    board = reverse("pipeline:board", args=[slug_of(request), applications[0].job_id])
    back = pages.behind(request, board)
    if posted and form.is_valid() and _reject_and_write(request, form, applications):
        return pages.go(request, back)
    context = {
        "form": form,
        "applications": applications,
        "address": address,
        "back": back,
        "placeholders": letters.PLACEHOLDERS,
        "unreached": _unreached(applications),
    }
    return pages.render(request, "messaging/reject.html", context, status=422 if form.errors else 200)


def _reject_and_write(request: MemberRequest, form: RejectForm, applications: list[Application]) -> bool:
    data = form.cleaned_data
    try:
        if data["with_letter"]:
            letters.check(data["subject"], data["body"])
    except Invalid as invalid:
        explain(form, invalid)
        return False
    batch = pipeline.reject_many(applications, by=request.member, reason=data["reason"], note=data["note"])
    rejected = {rejection.application_id for rejection in batch.rejections}
    if data["with_letter"]:
        people = [(a.candidate, a) for a in applications if a.id in rejected]
        actions.write_many(
            people,
            by=request.member,
            subject=data["subject"],
            body=data["body"],
            purpose="rejected",
            after=form.after,
        )
    if not rejected:
        form.add_error(None, next(iter(batch.refused.values())).sentence)
        return False
    who = applications[0].candidate.name if len(applications) == 1 else _people(batch.count)
    left = f" {_people(len(batch.refused))} had been decided before." if batch.refused else ""
    if data["with_letter"] and (unreached := _unreached([a for a in applications if a.id in rejected])):
        left += f" {unreached}"
    undo = reverse("messaging:undo_reject", args=[slug_of(request), batch.batch_id])
    pages.toast(request, f"Rejected {who}.{left}", undo=undo)
    return True


def _unreached(applications: list[Application]) -> str:
    """Whom somebody has to tell themselves, in a sentence."""
    names = [each.candidate.name for each in applications if not each.candidate.email]
    if not names:
        return ""
    if len(names) == 1:
        return f"No letter reaches {names[0]}, who has no e-mail address."
    return f"No letter reaches {len(names)} of them, who have no e-mail address."


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _kind_words() -> dict[str, str]:
    kept = queries.template_for("rejected")
    return {"subject": kept.subject, "body": kept.body} if kept else {}
