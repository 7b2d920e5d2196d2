from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OptionHeldOut")


@_attrs_define
class OptionHeldOut:
    """An option of a field, and how many people have it.

    Attributes:
        is_offered (bool): False for what is offered no longer and stays with those who have it.
        option (str): What it is called.
        people (int): How many people have it now.
    """

    is_offered: bool
    option: str
    people: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_offered = self.is_offered

        option = self.option

        people = self.people

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_offered": is_offered,
                "option": option,
                "people": people,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        is_offered = d.pop("is_offered")

        option = d.pop("option")

        people = d.pop("people")

        option_held_out = cls(
            is_offered=is_offered,
            option=option,
            people=people,
        )

        option_held_out.additional_properties = d
        return option_held_out

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
