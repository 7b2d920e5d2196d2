from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mate_out_part import MateOutPart

T = TypeVar("T", bound="MateOut")


@_attrs_define
class MateOut:
    """A member of the hiring team.

    Attributes:
        name (str): What it, or who they, are called.
        part (MateOutPart): The part that somebody has, or that is missing.
        user_id (UUID): The id of the user.
    """

    name: str
    part: MateOutPart
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        part = self.part.value

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "part": part,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        part = MateOutPart(d.pop("part"))

        user_id = UUID(d.pop("user_id"))

        mate_out = cls(
            name=name,
            part=part,
            user_id=user_id,
        )

        mate_out.additional_properties = d
        return mate_out

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
