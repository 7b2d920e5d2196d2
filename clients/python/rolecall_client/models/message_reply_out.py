from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.message_reply_out_origin import MessageReplyOutOrigin

if TYPE_CHECKING:
    from ..models.reply_file_out import ReplyFileOut


T = TypeVar("T", bound="MessageReplyOut")


@_attrs_define
class MessageReplyOut:
    """How a message of a candidate came in.

    Attributes:
        answered_by_id (None | UUID): The message that answered it.
        answers_id (UUID): The message that it answers.
        files (list[ReplyFileOut]): The files that came with it.
        id (UUID): Its id.
        in_reply_to (str): The Message-ID that it answers.
        mail_id (str): The Message-ID of the mail.
        origin (MessageReplyOutOrigin): Whether that is an address of the candidate, another one, or a program answered
            by itself.
        quoted (str): What it quotes, with the signature.
        read_at (datetime.datetime | None): When somebody read or answered it; null while it waits.
        read_by_name (str): The name of whoever read it.
        sender (str): Whom the mail says it is from. Nothing follows from it.
    """

    answered_by_id: None | UUID
    answers_id: UUID
    files: list[ReplyFileOut]
    id: UUID
    in_reply_to: str
    mail_id: str
    origin: MessageReplyOutOrigin
    quoted: str
    read_at: datetime.datetime | None
    read_by_name: str
    sender: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answered_by_id: None | str
        if isinstance(self.answered_by_id, UUID):
            answered_by_id = str(self.answered_by_id)
        else:
            answered_by_id = self.answered_by_id

        answers_id = str(self.answers_id)

        files = []
        for files_item_data in self.files:
            files_item = files_item_data.to_dict()
            files.append(files_item)

        id = str(self.id)

        in_reply_to = self.in_reply_to

        mail_id = self.mail_id

        origin = self.origin.value

        quoted = self.quoted

        read_at: None | str
        if isinstance(self.read_at, datetime.datetime):
            read_at = self.read_at.isoformat()
        else:
            read_at = self.read_at

        read_by_name = self.read_by_name

        sender = self.sender

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answered_by_id": answered_by_id,
                "answers_id": answers_id,
                "files": files,
                "id": id,
                "in_reply_to": in_reply_to,
                "mail_id": mail_id,
                "origin": origin,
                "quoted": quoted,
                "read_at": read_at,
                "read_by_name": read_by_name,
                "sender": sender,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reply_file_out import ReplyFileOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_answered_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_by_id_type_0 = UUID(data)

                return answered_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        answered_by_id = _parse_answered_by_id(d.pop("answered_by_id"))

        answers_id = UUID(d.pop("answers_id"))

        files = []
        _files = d.pop("files")
        for files_item_data in _files:
            files_item = ReplyFileOut.from_dict(files_item_data)

            files.append(files_item)

        id = UUID(d.pop("id"))

        in_reply_to = d.pop("in_reply_to")

        mail_id = d.pop("mail_id")

        origin = MessageReplyOutOrigin(d.pop("origin"))

        quoted = d.pop("quoted")

        def _parse_read_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                read_at_type_0 = datetime.datetime.fromisoformat(data)

                return read_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        read_at = _parse_read_at(d.pop("read_at"))

        read_by_name = d.pop("read_by_name")

        sender = d.pop("sender")

        message_reply_out = cls(
            answered_by_id=answered_by_id,
            answers_id=answers_id,
            files=files,
            id=id,
            in_reply_to=in_reply_to,
            mail_id=mail_id,
            origin=origin,
            quoted=quoted,
            read_at=read_at,
            read_by_name=read_by_name,
            sender=sender,
        )

        message_reply_out.additional_properties = d
        return message_reply_out

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
