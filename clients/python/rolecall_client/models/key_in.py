from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.key_in_role import KeyInRole

T = TypeVar("T", bound="KeyIn")


@_attrs_define
class KeyIn:
    """What a key is for, and what it may do.

    Attributes:
        name (str): What it, or who they, are called.
        role (KeyInRole): What it, or who they, may do.
    """

    name: str
    role: KeyInRole

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        role = self.role.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        role = KeyInRole(d.pop("role"))

        key_in = cls(
            name=name,
            role=role,
        )

        return key_in
