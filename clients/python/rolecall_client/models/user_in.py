from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.user_in_role import UserInRole

T = TypeVar("T", bound="UserIn")


@_attrs_define
class UserIn:
    """A member's other role.

    Attributes:
        role (UserInRole): What it, or who they, may do.
    """

    role: UserInRole

    def to_dict(self) -> dict[str, Any]:
        role = self.role.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = UserInRole(d.pop("role"))

        user_in = cls(
            role=role,
        )

        return user_in
