from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="MailIn")


@_attrs_define
class MailIn:
    """An answer to a message, as it came by mail.

    Attributes:
        mail (str): The whole mail, headers and attachments included.
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

        mail_in = cls(
            mail=mail,
        )

        return mail_in
