from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ReplyIn")


@_attrs_define
class ReplyIn:
    """An answer to an invitation, as it came by mail.

    Attributes:
        ics (str): The text/calendar part, METHOD:REPLY.
    """

    ics: str

    def to_dict(self) -> dict[str, Any]:
        ics = self.ics

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ics": ics,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        ics = d.pop("ics")

        reply_in = cls(
            ics=ics,
        )

        return reply_in
