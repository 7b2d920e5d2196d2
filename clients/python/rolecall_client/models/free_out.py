from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FreeOut")


@_attrs_define
class FreeOut:
    """The times at which everybody is free.

    Attributes:
        starts (list[datetime.datetime]): When an interview with all of them could begin.
    """

    starts: list[datetime.datetime]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        starts = []
        for starts_item_data in self.starts:
            starts_item = starts_item_data.isoformat()
            starts.append(starts_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "starts": starts,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        starts = []
        _starts = d.pop("starts")
        for starts_item_data in _starts:
            starts_item = datetime.datetime.fromisoformat(starts_item_data)

            starts.append(starts_item)

        free_out = cls(
            starts=starts,
        )

        free_out.additional_properties = d
        return free_out

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
