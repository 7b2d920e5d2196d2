from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="HoursIn")


@_attrs_define
class HoursIn:
    """Open hours on one weekday.

    Attributes:
        closes (str): Until when; midnight ends the day.
        opens (str): From when.
        weekday (int): Monday is 0.
    """

    closes: str
    opens: str
    weekday: int

    def to_dict(self) -> dict[str, Any]:
        closes = self.closes

        opens = self.opens

        weekday = self.weekday

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "closes": closes,
                "opens": opens,
                "weekday": weekday,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        closes = d.pop("closes")

        opens = d.pop("opens")

        weekday = d.pop("weekday")

        hours_in = cls(
            closes=closes,
            opens=opens,
            weekday=weekday,
        )

        return hours_in
