"""Messages, templates, and rejection with a letter, for programs."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import ApiKey
from rolecall.candidates.models import Candidate
from rolecall.kit import richtext
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, Synced, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS
from rolecall.messaging import actions, following, queries
from rolecall.messaging.models import Message, MessageTemplate, Reply
from rolecall.messaging.schemas import (
    MailIn,
    MailOut,
    MessageIn,
    MessageOut,
    MessagePage,
    MessageReplyOut,
    MessageTemplateIn,
    MessageTemplateOut,
    MessageTemplatePage,
    RejectIn,
    RejectOut,
    ReplyFileOut,
)
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import Application, ApplicationQuerySet, RejectionReason

door = Door(tags=["messages"], heeds_reach=True)


@door.get(
    "/candidates/{uuid:candidate_id}/messages",
    roles=roles.DECIDERS,
    response=MessagePage,
    synced=following.MESSAGES,
)
def list_messages(request: KeyRequest, candidate_id: UUID, paging: Query[Paging]) -> HttpResponse:
    """List the mails to and from a candidate, newest first."""
    letters = queries.letters_for(request.key, _candidate(request, candidate_id))
    rows, cursor = page_of(letters.prefetch_related("replies__files"), paging)
    return answer_page([_message_json(row, request.key) for row in rows], cursor, request)


@door.get("/messages/{uuid:message_id}", roles=roles.DECIDERS, response=MessageOut, row=Message)
def get_message(request: KeyRequest, message_id: UUID) -> HttpResponse:
    """One mail to or from a candidate."""
    return answer(_message_json(_message(request, message_id), request.key))


@door.post("/messages/replies", roles=roles.RECRUITERS, response=MailOut, heeds_reach=False)
def take_message_reply(request: KeyRequest, payload: MailIn) -> HttpResponse:
    """Hand over a mail to an address of a message, for whoever receives the organization's mail."""
    taken = actions.take_reply(payload.mail.encode(errors="replace"))
    return answer({"result": taken.result, "message_id": taken.message.id if taken.message else None})


@door.post("/messages/{uuid:message_id}/read", roles=roles.DECIDERS, response=MessageOut)
def read_message(request: KeyRequest, message_id: UUID) -> HttpResponse:
    """Say that a mail of a candidate was read: nobody is asked to answer it any more."""
    actions.read_reply(_reply(request, message_id), by=request.key)
    return answer(_message_json(_message(request, message_id), request.key))


@door.post("/messages/{uuid:message_id}/unread", roles=roles.DECIDERS, response=MessageOut)
def unread_message(request: KeyRequest, message_id: UUID) -> HttpResponse:
    """Put a mail of a candidate back among those that wait for an answer."""
    actions.unread_reply(_reply(request, message_id), by=request.key)
    return answer(_message_json(_message(request, message_id), request.key))


@door.post("/candidates/{uuid:candidate_id}/messages", roles=roles.DECIDERS, response={201: MessageOut})
def write_message(request: KeyRequest, candidate_id: UUID, payload: MessageIn) -> HttpResponse:
    """Write a mail to a candidate; until its delay has passed it can be taken back."""
    candidate = _candidate(request, candidate_id)
    application = None
    if payload.application_id:
        mine = _applications(request).filter(candidate=candidate, id=payload.application_id)
        application = mine.first()
        if application is None:
            raise Invalid({"application_id": "Name an application of this candidate."})
    message = actions.write(
        candidate,
        application=application,
        by=request.key,
        subject=payload.subject,
        body=richtext.from_input(payload.body),
        after=timedelta(seconds=payload.delay_seconds),
    )
    return answer(_message_json(message, request.key), 201)


@door.post("/messages/{uuid:message_id}/take_back", roles=roles.DECIDERS, response=MessageOut)
def take_message_back(request: KeyRequest, message_id: UUID) -> HttpResponse:
    """Take back a mail that has not left yet."""
    return answer(
        _message_json(actions.take_back(_message(request, message_id), by=request.key), request.key)
    )


@door.post("/messages/{uuid:message_id}/send_again", roles=roles.DECIDERS, response=MessageOut)
def send_message_again(request: KeyRequest, message_id: UUID) -> HttpResponse:
    """Send a failed mail once more."""
    return answer(
        _message_json(actions.send_again(_message(request, message_id), by=request.key), request.key)
    )


@door.post(
    "/applications/{uuid:application_id}/reject",
    roles=roles.DECIDERS,
    response=RejectOut,
    tags=["applications"],
)
def reject_application(request: KeyRequest, application_id: UUID, payload: RejectIn) -> HttpResponse:
    """Reject an application, with a letter or without one."""
    application = _applications(request).filter(id=application_id).first()
    if application is None:
        raise NotFound
    rejection = pipeline.reject(application, by=request.key, reason=_reason(payload), note=payload.note)
    message = None
    if payload.letter:
        message = actions.write(
            application.candidate,
            application=application,
            by=request.key,
            subject=payload.letter.subject,
            body=richtext.from_input(payload.letter.body),
            purpose="rejected",
            after=timedelta(seconds=payload.letter.delay_seconds),
        )
    body = {
        "application_id": application.id,
        "state": "rejected",
        "batch_id": rejection.id,
        "message_id": message.id if message else None,
    }
    return answer(body)


@door.get(
    "/message_templates",
    roles=roles.DECIDERS,
    response=MessageTemplatePage,
    synced=Synced(MessageTemplate, by_row=True, shared=True),
    persons=NO_PERSONS,
)
def list_message_templates(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the mail templates in use."""
    rows, cursor = page_of(MessageTemplate.objects.in_use(), paging)
    return answer_page([_template_json(row) for row in rows], cursor, request)


@door.post(
    "/message_templates", roles=roles.RECRUITERS, response={201: MessageTemplateOut}, heeds_reach=False
)
def write_message_template(request: KeyRequest, payload: MessageTemplateIn) -> HttpResponse:
    """Write a mail template."""
    return answer(_template_json(actions.keep_template(None, by=request.key, **payload.dict())), 201)


@door.get(
    "/message_templates/{uuid:template_id}",
    roles=roles.DECIDERS,
    response=MessageTemplateOut,
    row=MessageTemplate,
    persons=NO_PERSONS,
)
def get_message_template(request: KeyRequest, template_id: UUID) -> HttpResponse:
    """Read one mail template in use."""
    return answer(_template_json(_template(template_id)))


@door.put(
    "/message_templates/{uuid:template_id}",
    roles=roles.RECRUITERS,
    response=MessageTemplateOut,
    heeds_reach=False,
)
def change_message_template(
    request: KeyRequest, template_id: UUID, payload: MessageTemplateIn
) -> HttpResponse:
    """Change a mail template."""
    kept = actions.keep_template(_template(template_id), by=request.key, **payload.dict())
    return answer(_template_json(kept))


@door.delete(
    "/message_templates/{uuid:template_id}", roles=roles.RECRUITERS, response={204: None}, heeds_reach=False
)
def remove_message_template(request: KeyRequest, template_id: UUID) -> HttpResponse:
    """Take a mail template out of use."""
    actions.remove_template(_template(template_id), by=request.key)
    return HttpResponse(status=204)


def _candidate(request: KeyRequest, candidate_id: UUID) -> Candidate:
    found = candidates_visible_to(request.key).select_related("organization").filter(id=candidate_id).first()
    if found is None:
        raise NotFound
    return found


def _applications(request: KeyRequest) -> ApplicationQuerySet:
    rows = Application.objects.visible_to(request.key)
    return rows.select_related("job", "candidate__organization")


def _message(request: KeyRequest, message_id: UUID) -> Message:
    visible = candidates_visible_to(request.key)
    row = Message.objects.select_related("candidate").filter(id=message_id, candidate__in=visible).first()
    letters = queries.letters_for(request.key, row.candidate) if row else Message.objects.none()
    found = letters.prefetch_related("replies__files").filter(id=message_id).first()
    if found is None:
        raise NotFound
    return found


def _reply(request: KeyRequest, message_id: UUID) -> Reply:
    found = queries.replies_for(request.key).filter(message=message_id).first()
    if found is None:
        raise NotFound
    return found


def _reason(payload: RejectIn) -> RejectionReason | None:
    if payload.reason_id is None:
        return None
    reason = RejectionReason.objects.filter(id=payload.reason_id, removed_at=None).first()
    if reason is None:
        raise Invalid(
            {"reason_id": "Name a rejection reason that is in use; GET /rejection_reasons lists them."}
        )
    return reason


def _template(template_id: UUID) -> MessageTemplate:
    found = MessageTemplate.objects.in_use().filter(id=template_id).first()
    if found is None:
        raise NotFound
    return found


def _message_json(row: Message, key: ApiKey) -> dict[str, Any]:
    shown = {name: getattr(row, name) for name in MessageOut.model_fields if name != "reply"}
    shown["reply"] = _reply_json(row.came) if row.came else None
    # programs that send mail themselves need it whole; those of recruiters may see whatever it leads to
    return shown if key.role in roles.RECRUITERS else shown | {"body": row.body_for_members}


def _reply_json(reply: Reply) -> dict[str, Any]:
    shown = {
        name: getattr(reply, name) for name in MessageReplyOut.model_fields if name not in ("files", "quoted")
    }
    files = [{name: getattr(each, name) for name in ReplyFileOut.model_fields} for each in reply.files.all()]
    return {**shown, "quoted": reply.quoted_for_members, "files": files}


def _template_json(row: MessageTemplate) -> dict[str, Any]:
    return {name: getattr(row, name) for name in MessageTemplateOut.model_fields}
