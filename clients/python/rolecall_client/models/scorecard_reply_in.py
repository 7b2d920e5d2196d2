from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="ScorecardReplyIn")


@_attrs_define
class ScorecardReplyIn:
    """An answer to a question for a scorecard, as it came by mail.

    Attributes:
        mail (str): The whole mail, headers included.
    """

    mail: str

    def to_dict(self) -> dict[str, Any]:
        mail = self.mail

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "mail": mail,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        mail = d.pop("mail")

        scorecard_reply_in = cls(
            mail=mail,
        )

        return scorecard_reply_in
