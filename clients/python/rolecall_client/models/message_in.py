from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="MessageIn")


@_attrs_define
class MessageIn:
    """A letter to one candidate, about one application or none.

    Attributes:
        body (str): The text, as HTML of the few kinds that are kept.
        subject (str): The subject.
        application_id (None | Unset | UUID): The id of the application.
        delay_seconds (int | Unset): How long it can be taken back. Default: 10.
    """

    body: str
    subject: str
    application_id: None | Unset | UUID = UNSET
    delay_seconds: int | Unset = 10

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        subject = self.subject

        application_id: None | str | Unset
        if isinstance(self.application_id, Unset):
            application_id = UNSET
        elif isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        delay_seconds = self.delay_seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
                "subject": subject,
            }
        )
        if application_id is not UNSET:
            field_dict["application_id"] = application_id
        if delay_seconds is not UNSET:
            field_dict["delay_seconds"] = delay_seconds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body = d.pop("body")

        subject = d.pop("subject")

        def _parse_application_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                application_id_type_0 = UUID(data)

                return application_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        application_id = _parse_application_id(d.pop("application_id", UNSET))

        delay_seconds = d.pop("delay_seconds", UNSET)

        message_in = cls(
            body=body,
            subject=subject,
            application_id=application_id,
            delay_seconds=delay_seconds,
        )

        return message_in
