from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="UndoneOut")


@_attrs_define
class UndoneOut:
    """How many are back where they were, and how many were left alone: something has happened since.

    Attributes:
        left_alone (int): How many stayed as they are, because something happened since.
        undone (int): How many were taken back.
    """

    left_alone: int
    undone: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        left_alone = self.left_alone

        undone = self.undone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "left_alone": left_alone,
                "undone": undone,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        left_alone = d.pop("left_alone")

        undone = d.pop("undone")

        undone_out = cls(
            left_alone=left_alone,
            undone=undone,
        )

        undone_out.additional_properties = d
        return undone_out

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
