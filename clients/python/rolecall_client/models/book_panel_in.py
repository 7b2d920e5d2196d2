from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="BookPanelIn")


@_attrs_define
class BookPanelIn:
    """A plan to book, with the wish that it came from.

    Attributes:
        earliest (datetime.date): The first day, in the candidate's zone.
        latest (datetime.date): The last day, at most 31 days after the first.
        plan (str): The `code` of a plan.
        planned_ids (list[UUID]): Interviews of the job's plan.
        zone (str): The candidate's zone: Europe/Athens.
        closes (str | Unset): When it ends. Default: '18:00:00'.
        days (int | Unset): On how many days at the most. Default: 1.
        given_up (list[str] | Unset): Constraints to do without, each as `give_up` named it.
        in_order (bool | Unset): Whether they follow one another as in the plan. Default: False.
        least_break (int | Unset): Minutes between two of a day, at least. Default: 0.
        most_break (int | None | Unset): Minutes at the most; null is without end. Default: 60.
        opens (str | Unset): When the candidate's day begins, on their clocks. Default: '09:00:00'.
        room_for (list[UUID] | Unset): Those of them that need a room.
        shadow_for (list[UUID] | Unset): Those of them in which somebody in training listens.
        weekdays (list[int] | Unset): On which days; 0 is Monday, 6 is Sunday.
    """

    earliest: datetime.date
    latest: datetime.date
    plan: str
    planned_ids: list[UUID]
    zone: str
    closes: str | Unset = "18:00:00"
    days: int | Unset = 1
    given_up: list[str] | Unset = UNSET
    in_order: bool | Unset = False
    least_break: int | Unset = 0
    most_break: int | None | Unset = 60
    opens: str | Unset = "09:00:00"
    room_for: list[UUID] | Unset = UNSET
    shadow_for: list[UUID] | Unset = UNSET
    weekdays: list[int] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        earliest = self.earliest.isoformat()

        latest = self.latest.isoformat()

        plan = self.plan

        planned_ids = []
        for planned_ids_item_data in self.planned_ids:
            planned_ids_item = str(planned_ids_item_data)
            planned_ids.append(planned_ids_item)

        zone = self.zone

        closes = self.closes

        days = self.days

        given_up: list[str] | Unset = UNSET
        if not isinstance(self.given_up, Unset):
            given_up = self.given_up

        in_order = self.in_order

        least_break = self.least_break

        most_break: int | None | Unset
        if isinstance(self.most_break, Unset):
            most_break = UNSET
        else:
            most_break = self.most_break

        opens = self.opens

        room_for: list[str] | Unset = UNSET
        if not isinstance(self.room_for, Unset):
            room_for = []
            for room_for_item_data in self.room_for:
                room_for_item = str(room_for_item_data)
                room_for.append(room_for_item)

        shadow_for: list[str] | Unset = UNSET
        if not isinstance(self.shadow_for, Unset):
            shadow_for = []
            for shadow_for_item_data in self.shadow_for:
                shadow_for_item = str(shadow_for_item_data)
                shadow_for.append(shadow_for_item)

        weekdays: list[int] | Unset = UNSET
        if not isinstance(self.weekdays, Unset):
            weekdays = self.weekdays

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "earliest": earliest,
                "latest": latest,
                "plan": plan,
                "planned_ids": planned_ids,
                "zone": zone,
            }
        )
        if closes is not UNSET:
            field_dict["closes"] = closes
        if days is not UNSET:
            field_dict["days"] = days
        if given_up is not UNSET:
            field_dict["given_up"] = given_up
        if in_order is not UNSET:
            field_dict["in_order"] = in_order
        if least_break is not UNSET:
            field_dict["least_break"] = least_break
        if most_break is not UNSET:
            field_dict["most_break"] = most_break
        if opens is not UNSET:
            field_dict["opens"] = opens
        if room_for is not UNSET:
            field_dict["room_for"] = room_for
        if shadow_for is not UNSET:
            field_dict["shadow_for"] = shadow_for
        if weekdays is not UNSET:
            field_dict["weekdays"] = weekdays

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        earliest = datetime.date.fromisoformat(d.pop("earliest"))

        latest = datetime.date.fromisoformat(d.pop("latest"))

        plan = d.pop("plan")

        planned_ids = []
        _planned_ids = d.pop("planned_ids")
        for planned_ids_item_data in _planned_ids:
            planned_ids_item = UUID(planned_ids_item_data)

            planned_ids.append(planned_ids_item)

        zone = d.pop("zone")

        closes = d.pop("closes", UNSET)

        days = d.pop("days", UNSET)

        given_up = cast(list[str], d.pop("given_up", UNSET))

        in_order = d.pop("in_order", UNSET)

        least_break = d.pop("least_break", UNSET)

        def _parse_most_break(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        most_break = _parse_most_break(d.pop("most_break", UNSET))

        opens = d.pop("opens", UNSET)

        _room_for = d.pop("room_for", UNSET)
        room_for: list[UUID] | Unset = UNSET
        if _room_for is not UNSET:
            room_for = []
            for room_for_item_data in _room_for:
                room_for_item = UUID(room_for_item_data)

                room_for.append(room_for_item)

        _shadow_for = d.pop("shadow_for", UNSET)
        shadow_for: list[UUID] | Unset = UNSET
        if _shadow_for is not UNSET:
            shadow_for = []
            for shadow_for_item_data in _shadow_for:
                shadow_for_item = UUID(shadow_for_item_data)

                shadow_for.append(shadow_for_item)

        weekdays = cast(list[int], d.pop("weekdays", UNSET))

        book_panel_in = cls(
            earliest=earliest,
            latest=latest,
            plan=plan,
            planned_ids=planned_ids,
            zone=zone,
            closes=closes,
            days=days,
            given_up=given_up,
            in_order=in_order,
            least_break=least_break,
            most_break=most_break,
            opens=opens,
            room_for=room_for,
            shadow_for=shadow_for,
            weekdays=weekdays,
        )

        return book_panel_in
