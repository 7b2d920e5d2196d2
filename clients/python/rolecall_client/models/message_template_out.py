from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.message_template_out_purpose import MessageTemplateOutPurpose

T = TypeVar("T", bound="MessageTemplateOut")


@_attrs_define
class MessageTemplateOut:
    """A mail template.

    Attributes:
        body (str): The text, as HTML of the few kinds that are kept.
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        name (str): What it, or who they, are called.
        purpose (MessageTemplateOutPurpose): What the mail is for.
        subject (str): The subject.
    """

    body: str
    created_at: datetime.datetime
    id: UUID
    name: str
    purpose: MessageTemplateOutPurpose
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        created_at = self.created_at.isoformat()

        id = str(self.id)

        name = self.name

        purpose = self.purpose.value

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "body": body,
                "created_at": created_at,
                "id": id,
                "name": name,
                "purpose": purpose,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body = d.pop("body")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        purpose = MessageTemplateOutPurpose(d.pop("purpose"))

        subject = d.pop("subject")

        message_template_out = cls(
            body=body,
            created_at=created_at,
            id=id,
            name=name,
            purpose=purpose,
            subject=subject,
        )

        message_template_out.additional_properties = d
        return message_template_out

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
