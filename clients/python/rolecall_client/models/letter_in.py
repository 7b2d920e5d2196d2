from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="LetterIn")


@_attrs_define
class LetterIn:
    """A letter. `{name}`, `{job}`, `{organization}`, `{sender}` and `{status_page}` are filled in.

    Attributes:
        body (str): The text, as HTML of the few kinds that are kept.
        subject (str): The subject.
        delay_seconds (int | Unset): How long it can be taken back. Default: 10.
    """

    body: str
    subject: str
    delay_seconds: int | Unset = 10

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        subject = self.subject

        delay_seconds = self.delay_seconds

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
                "subject": subject,
            }
        )
        if delay_seconds is not UNSET:
            field_dict["delay_seconds"] = delay_seconds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body = d.pop("body")

        subject = d.pop("subject")

        delay_seconds = d.pop("delay_seconds", UNSET)

        letter_in = cls(
            body=body,
            subject=subject,
            delay_seconds=delay_seconds,
        )

        return letter_in
