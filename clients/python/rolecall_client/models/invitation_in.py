from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.invitation_in_role import InvitationInRole
from ..types import UNSET, Unset

T = TypeVar("T", bound="InvitationIn")


@_attrs_define
class InvitationIn:
    """Whom to invite, as what.

    Attributes:
        email (str): An address for mail.
        role (InvitationInRole): What it, or who they, may do.
        name (str | Unset): What it, or who they, are called. Default: ''.
    """

    email: str
    role: InvitationInRole
    name: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        role = self.role.value

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "email": email,
                "role": role,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        email = d.pop("email")

        role = InvitationInRole(d.pop("role"))

        name = d.pop("name", UNSET)

        invitation_in = cls(
            email=email,
            role=role,
            name=name,
        )

        return invitation_in
