from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.seat_in import SeatIn


T = TypeVar("T", bound="InterviewIn")


@_attrs_define
class InterviewIn:
    """An interview to book.

    Attributes:
        minutes (int): How long it takes.
        seats (list[SeatIn]): Who interviews.
        starts_at (datetime.datetime): When it begins.
        title (str): What it is called in calendars.
        meeting_link (str | Unset): An address to meet at; empty: the template's. Default: ''.
        note (str | Unset): For the interviewers. Default: ''.
        place (str | Unset): An address; empty: the template's, unless a room is named. Default: ''.
        planned_id (None | Unset | UUID): The interview of the job's plan that it is, if any.
        room_id (None | Unset | UUID): A room of the organization; GET /rooms lists them.
        zone (str | Unset): The zone in which it was arranged: Europe/Athens. Default: 'UTC'.
    """

    minutes: int
    seats: list[SeatIn]
    starts_at: datetime.datetime
    title: str
    meeting_link: str | Unset = ""
    note: str | Unset = ""
    place: str | Unset = ""
    planned_id: None | Unset | UUID = UNSET
    room_id: None | Unset | UUID = UNSET
    zone: str | Unset = "UTC"

    def to_dict(self) -> dict[str, Any]:
        minutes = self.minutes

        seats = []
        for seats_item_data in self.seats:
            seats_item = seats_item_data.to_dict()
            seats.append(seats_item)

        starts_at = self.starts_at.isoformat()

        title = self.title

        meeting_link = self.meeting_link

        note = self.note

        place = self.place

        planned_id: None | str | Unset
        if isinstance(self.planned_id, Unset):
            planned_id = UNSET
        elif isinstance(self.planned_id, UUID):
            planned_id = str(self.planned_id)
        else:
            planned_id = self.planned_id

        room_id: None | str | Unset
        if isinstance(self.room_id, Unset):
            room_id = UNSET
        elif isinstance(self.room_id, UUID):
            room_id = str(self.room_id)
        else:
            room_id = self.room_id

        zone = self.zone

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "minutes": minutes,
                "seats": seats,
                "starts_at": starts_at,
                "title": title,
            }
        )
        if meeting_link is not UNSET:
            field_dict["meeting_link"] = meeting_link
        if note is not UNSET:
            field_dict["note"] = note
        if place is not UNSET:
            field_dict["place"] = place
        if planned_id is not UNSET:
            field_dict["planned_id"] = planned_id
        if room_id is not UNSET:
            field_dict["room_id"] = room_id
        if zone is not UNSET:
            field_dict["zone"] = zone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seat_in import SeatIn  # noqa: PLC0415

        d = dict(src_dict)
        minutes = d.pop("minutes")

        seats = []
        _seats = d.pop("seats")
        for seats_item_data in _seats:
            seats_item = SeatIn.from_dict(seats_item_data)

            seats.append(seats_item)

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        title = d.pop("title")

        meeting_link = d.pop("meeting_link", UNSET)

        note = d.pop("note", UNSET)

        place = d.pop("place", UNSET)

        def _parse_planned_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                planned_id_type_0 = UUID(data)

                return planned_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        planned_id = _parse_planned_id(d.pop("planned_id", UNSET))

        def _parse_room_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                room_id_type_0 = UUID(data)

                return room_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        room_id = _parse_room_id(d.pop("room_id", UNSET))

        zone = d.pop("zone", UNSET)

        interview_in = cls(
            minutes=minutes,
            seats=seats,
            starts_at=starts_at,
            title=title,
            meeting_link=meeting_link,
            note=note,
            place=place,
            planned_id=planned_id,
            room_id=room_id,
            zone=zone,
        )

        return interview_in
