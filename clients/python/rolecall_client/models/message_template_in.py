from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.message_template_in_purpose import MessageTemplateInPurpose
from ..types import UNSET, Unset

T = TypeVar("T", bound="MessageTemplateIn")


@_attrs_define
class MessageTemplateIn:
    """A mail template.

    Attributes:
        body (str): The text, as HTML of the few kinds that are kept.
        name (str): What it, or who they, are called.
        subject (str): The subject.
        purpose (MessageTemplateInPurpose | Unset): What the mail is for. Default: MessageTemplateInPurpose.OTHER.
    """

    body: str
    name: str
    subject: str
    purpose: MessageTemplateInPurpose | Unset = MessageTemplateInPurpose.OTHER

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        name = self.name

        subject = self.subject

        purpose: str | Unset = UNSET
        if not isinstance(self.purpose, Unset):
            purpose = self.purpose.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
                "name": name,
                "subject": subject,
            }
        )
        if purpose is not UNSET:
            field_dict["purpose"] = purpose

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body = d.pop("body")

        name = d.pop("name")

        subject = d.pop("subject")

        _purpose = d.pop("purpose", UNSET)
        purpose: MessageTemplateInPurpose | Unset
        if isinstance(_purpose, Unset):
            purpose = UNSET
        else:
            purpose = MessageTemplateInPurpose(_purpose)

        message_template_in = cls(
            body=body,
            name=name,
            subject=subject,
            purpose=purpose,
        )

        return message_template_in
