from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.message_out_direction import MessageOutDirection
from ..models.message_out_purpose import MessageOutPurpose
from ..models.message_out_state import MessageOutState

if TYPE_CHECKING:
    from ..models.message_reply_out import MessageReplyOut


T = TypeVar("T", bound="MessageOut")


@_attrs_define
class MessageOut:
    """A mail to a candidate, or from one.

    Attributes:
        application_id (None | UUID): The id of the application.
        attempts (int): How often it was tried.
        author_name (str): The name of whoever wrote it.
        body (str): As sent; the candidate's own links are left out for keys below recruiter.
        candidate_id (UUID): The id of the candidate.
        created_at (datetime.datetime): When it was made.
        direction (MessageOutDirection): 'in': it came from the candidate, in answer to a mail; `reply` tells how.
        error (str): What went wrong, in words.
        id (UUID): Its id.
        purpose (MessageOutPurpose): What the mail is for.
        reply (MessageReplyOut | None): How it came in; null for what was sent.
        send_after (datetime.datetime): When the mail leaves; until then it can be taken back.
        sent_at (datetime.datetime | None): When it was sent.
        state (MessageOutState): Where it stands.
        subject (str): The subject.
        to (str): Empty for what came in.
    """

    application_id: None | UUID
    attempts: int
    author_name: str
    body: str
    candidate_id: UUID
    created_at: datetime.datetime
    direction: MessageOutDirection
    error: str
    id: UUID
    purpose: MessageOutPurpose
    reply: MessageReplyOut | None
    send_after: datetime.datetime
    sent_at: datetime.datetime | None
    state: MessageOutState
    subject: str
    to: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.message_reply_out import MessageReplyOut  # noqa: PLC0415

        application_id: None | str
        if isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        attempts = self.attempts

        author_name = self.author_name

        body = self.body

        candidate_id = str(self.candidate_id)

        created_at = self.created_at.isoformat()

        direction = self.direction.value

        error = self.error

        id = str(self.id)

        purpose = self.purpose.value

        reply: dict[str, Any] | None
        if isinstance(self.reply, MessageReplyOut):
            reply = self.reply.to_dict()
        else:
            reply = self.reply

        send_after = self.send_after.isoformat()

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        state = self.state.value

        subject = self.subject

        to = self.to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "attempts": attempts,
                "author_name": author_name,
                "body": body,
                "candidate_id": candidate_id,
                "created_at": created_at,
                "direction": direction,
                "error": error,
                "id": id,
                "purpose": purpose,
                "reply": reply,
                "send_after": send_after,
                "sent_at": sent_at,
                "state": state,
                "subject": subject,
                "to": to,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.message_reply_out import MessageReplyOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_application_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                application_id_type_0 = UUID(data)

                return application_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        application_id = _parse_application_id(d.pop("application_id"))

        attempts = d.pop("attempts")

        author_name = d.pop("author_name")

        body = d.pop("body")

        candidate_id = UUID(d.pop("candidate_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        direction = MessageOutDirection(d.pop("direction"))

        error = d.pop("error")

        id = UUID(d.pop("id"))

        purpose = MessageOutPurpose(d.pop("purpose"))

        def _parse_reply(data: object) -> MessageReplyOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reply_type_0 = MessageReplyOut.from_dict(data)

                return reply_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MessageReplyOut | None, data)

        reply = _parse_reply(d.pop("reply"))

        send_after = datetime.datetime.fromisoformat(d.pop("send_after"))

        def _parse_sent_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_at_type_0 = datetime.datetime.fromisoformat(data)

                return sent_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        sent_at = _parse_sent_at(d.pop("sent_at"))

        state = MessageOutState(d.pop("state"))

        subject = d.pop("subject")

        to = d.pop("to")

        message_out = cls(
            application_id=application_id,
            attempts=attempts,
            author_name=author_name,
            body=body,
            candidate_id=candidate_id,
            created_at=created_at,
            direction=direction,
            error=error,
            id=id,
            purpose=purpose,
            reply=reply,
            send_after=send_after,
            sent_at=sent_at,
            state=state,
            subject=subject,
            to=to,
        )

        message_out.additional_properties = d
        return message_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
