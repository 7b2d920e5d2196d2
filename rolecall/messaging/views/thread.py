"""A person's messages in both directions: reading, answering, taking back, saying that one was read."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.models import Candidate
from rolecall.kit import live, pages
from rolecall.kit.errors import Invalid
from rolecall.messaging import actions, letters, queries
from rolecall.messaging.forms import LetterForm
from rolecall.messaging.models import Message, MessageTemplate
from rolecall.messaging.views.finding import (
    applications_of,
    candidate_of,
    explain,
    message_of,
    reply_of,
    slug_of,
    thread_address,
    uuids,
)
from rolecall.pipeline.models import Application


@members(*roles.DECIDERS)
def messages(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = candidate_of(request, candidate_id)
    context = _thread(request, candidate)
    application = _application_asked_for(request, candidate, context["thread"])
    form = LetterForm(request.POST or None, initial=_initial(request, context["thread"], application))
    if request.method == "POST" and form.is_valid() and _write(request, form, candidate, application):
        return pages.go(request, thread_address(request, candidate.id))
    context |= {
        "application": application,
        "form": form,
        "templates": queries.templates(),
        "placeholders": letters.PLACEHOLDERS,
        "live": live.ticket(request.organization.id, candidate.id),
    }
    return pages.render(request, "messaging/messages.html", context, status=422 if form.errors else 200)


@require_GET
@members(*roles.DECIDERS)
def thread(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    """The messages alone, for a page that is open when one comes in."""
    context = _thread(request, candidate_of(request, candidate_id))
    return pages.render(request, "messaging/_thread.html", context)


@require_GET
@members(*roles.DECIDERS)
def reply(request: MemberRequest, reply_id: UUID) -> HttpResponse:
    """To a reply within its thread, ready to be answered."""
    message = reply_of(request, reply_id).message
    asked = f"?application={message.application_id}" if message.application_id else ""
    return pages.go(request, f"{thread_address(request, message.candidate_id)}{asked}#message-{message.id}")


@require_POST
@members(*roles.DECIDERS)
def read_reply(request: MemberRequest, reply_id: UUID) -> HttpResponse:
    found = reply_of(request, reply_id)
    actions.read_reply(found, by=request.member)
    undo = reverse("messaging:unread_reply", args=[slug_of(request), found.id])
    pages.toast(request, f"Nobody is asked to answer {found.message.candidate.name} any more.", undo=undo)
    return pages.go(request, pages.behind(request, thread_address(request, found.message.candidate_id)))


@require_POST
@members(*roles.DECIDERS)
def unread_reply(request: MemberRequest, reply_id: UUID) -> HttpResponse:
    found = reply_of(request, reply_id)
    actions.unread_reply(found, by=request.member)
    pages.toast(request, "It waits for an answer again.")
    return pages.go(request, pages.behind(request, thread_address(request, found.message.candidate_id)))


@require_POST
@members(*roles.DECIDERS)
def take_back(request: MemberRequest, message_id: UUID) -> HttpResponse:
    message = message_of(request, message_id)
    actions.take_back(message, by=request.member)
    pages.toast(request, f"“{message.subject}” was taken back and will not be sent.")
    return pages.go(request, thread_address(request, message.candidate_id))


@require_POST
@members(*roles.DECIDERS)
def send_again(request: MemberRequest, message_id: UUID) -> HttpResponse:
    message = message_of(request, message_id)
    actions.send_again(message, by=request.member)
    pages.toast(request, f"“{message.subject}” is being sent again.")
    return pages.go(request, thread_address(request, message.candidate_id))


def _thread(request: MemberRequest, candidate: Candidate) -> dict[str, Any]:
    before = next(iter(uuids([request.GET.get("before", "")])), None)
    found = queries.thread_of(request.member, candidate, before=before)
    earlier = found[0].id if len(found) == queries.PER_PAGE else None
    return {"candidate": candidate, "thread": found, "before": before, "earlier": earlier}


def _application_asked_for(
    request: MemberRequest, candidate: Candidate, thread: list[Message]
) -> Application | None:
    """The application that the address names; else that of what was answered last; else the latest."""
    rows = applications_of(request).filter(candidate=candidate)
    if chosen := uuids([request.GET.get("application", "")]):
        return rows.filter(id__in=chosen).first()
    came = [each.application_id for each in thread if each.direction == "in" and each.application_id]
    return rows.filter(id__in=came[-1:]).first() or rows.order_by("-id").first()


def _initial(
    request: MemberRequest, thread: list[Message], application: Application | None
) -> dict[str, str]:
    """A template that was chosen, or the subject of what is answered."""
    chosen = uuids([request.GET.get("template", "")])
    kept: MessageTemplate | None = queries.templates().filter(id__in=chosen).first() if chosen else None
    if kept:
        return {"subject": kept.subject, "body": kept.body}
    came = queries.latest_reply(thread, application.id if application else None)
    if came is None:
        return {}
    bare = came.subject
    while bare[:3].lower() == "re:":
        bare = bare[3:].strip()
    return {"subject": f"Re: {bare}"[:200]}


def _write(
    request: MemberRequest, form: LetterForm, candidate: Candidate, application: Application | None
) -> bool:
    try:
        message = actions.write(
            candidate,
            application=application,
            by=request.member,
            subject=form.cleaned_data["subject"],
            body=form.cleaned_data["body"],
            after=form.after,
        )
    except Invalid as invalid:
        explain(form, invalid)
        return False
    undo = reverse("messaging:take_back", args=[slug_of(request), message.id])
    pages.toast(request, f"Your mail to {candidate.name} is on its way.", undo=undo)
    return True
