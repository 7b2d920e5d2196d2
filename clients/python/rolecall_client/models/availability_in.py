from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hours_in import HoursIn


T = TypeVar("T", bound="AvailabilityIn")


@_attrs_define
class AvailabilityIn:
    """When a member takes interviews.

    Attributes:
        hours (list[HoursIn]): The working hours.
        zone (str): The zone of the hours: Europe/Athens.
        minutes_after (int | Unset): What stays free after one. Default: 0.
        minutes_before (int | Unset): What stays free before an interview. Default: 0.
        most_a_day (int | None | Unset): The most interviews on one day.
        most_a_week (int | None | Unset): The most interviews in one week.
    """

    hours: list[HoursIn]
    zone: str
    minutes_after: int | Unset = 0
    minutes_before: int | Unset = 0
    most_a_day: int | None | Unset = UNSET
    most_a_week: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        hours = []
        for hours_item_data in self.hours:
            hours_item = hours_item_data.to_dict()
            hours.append(hours_item)

        zone = self.zone

        minutes_after = self.minutes_after

        minutes_before = self.minutes_before

        most_a_day: int | None | Unset
        if isinstance(self.most_a_day, Unset):
            most_a_day = UNSET
        else:
            most_a_day = self.most_a_day

        most_a_week: int | None | Unset
        if isinstance(self.most_a_week, Unset):
            most_a_week = UNSET
        else:
            most_a_week = self.most_a_week

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "hours": hours,
                "zone": zone,
            }
        )
        if minutes_after is not UNSET:
            field_dict["minutes_after"] = minutes_after
        if minutes_before is not UNSET:
            field_dict["minutes_before"] = minutes_before
        if most_a_day is not UNSET:
            field_dict["most_a_day"] = most_a_day
        if most_a_week is not UNSET:
            field_dict["most_a_week"] = most_a_week

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hours_in import HoursIn  # noqa: PLC0415

        d = dict(src_dict)
        hours = []
        _hours = d.pop("hours")
        for hours_item_data in _hours:
            hours_item = HoursIn.from_dict(hours_item_data)

            hours.append(hours_item)

        zone = d.pop("zone")

        minutes_after = d.pop("minutes_after", UNSET)

        minutes_before = d.pop("minutes_before", UNSET)

        def _parse_most_a_day(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        most_a_day = _parse_most_a_day(d.pop("most_a_day", UNSET))

        def _parse_most_a_week(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        most_a_week = _parse_most_a_week(d.pop("most_a_week", UNSET))

        availability_in = cls(
            hours=hours,
            zone=zone,
            minutes_after=minutes_after,
            minutes_before=minutes_before,
            most_a_day=most_a_day,
            most_a_week=most_a_week,
        )

        return availability_in
