from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..models.user_in_role import UserInRole






T = TypeVar("T", bound="UserIn")



@_attrs_define
class UserIn:
    """ A member's other role.

        Attributes:
            role (UserInRole): What it, or who they, may do.
     """

    role: UserInRole





    def to_dict(self) -> dict[str, Any]:
        role = self.role.value


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "role": role,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        role = UserInRole(d.pop("role"))




        user_in = cls(
            role=role,
        )

        return user_in

