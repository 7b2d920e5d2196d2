from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="StatesOut")


@_attrs_define
class StatesOut:
    """How many applications are in each state.

    Attributes:
        active (int): How many are on their way.
        hired (int): How many were hired.
        rejected (int): How many were rejected.
        withdrawn (int): How many withdrew.
    """

    active: int
    hired: int
    rejected: int
    withdrawn: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        hired = self.hired

        rejected = self.rejected

        withdrawn = self.withdrawn

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
                "hired": hired,
                "rejected": rejected,
                "withdrawn": withdrawn,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        active = d.pop("active")

        hired = d.pop("hired")

        rejected = d.pop("rejected")

        withdrawn = d.pop("withdrawn")

        states_out = cls(
            active=active,
            hired=hired,
            rejected=rejected,
            withdrawn=withdrawn,
        )

        states_out.additional_properties = d
        return states_out

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
