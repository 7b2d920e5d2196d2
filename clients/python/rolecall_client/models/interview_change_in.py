from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.seat_in import SeatIn


T = TypeVar("T", bound="InterviewChangeIn")


@_attrs_define
class InterviewChangeIn:
    """What is to change; what is left out stays.

    Attributes:
        meeting_link (None | str | Unset): The address to meet at from now on.
        minutes (int | None | Unset): How long it takes from now on.
        place (None | str | Unset): Where it is from now on.
        room_id (None | Unset | UUID): Its room from now on; null for none.
        seats (list[SeatIn] | None | Unset): Who interviews from now on.
        starts_at (datetime.datetime | None | Unset): When it begins from now on.
    """

    meeting_link: None | str | Unset = UNSET
    minutes: int | None | Unset = UNSET
    place: None | str | Unset = UNSET
    room_id: None | Unset | UUID = UNSET
    seats: list[SeatIn] | None | Unset = UNSET
    starts_at: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        meeting_link: None | str | Unset
        if isinstance(self.meeting_link, Unset):
            meeting_link = UNSET
        else:
            meeting_link = self.meeting_link

        minutes: int | None | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
            minutes = self.minutes

        place: None | str | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        else:
            place = self.place

        room_id: None | str | Unset
        if isinstance(self.room_id, Unset):
            room_id = UNSET
        elif isinstance(self.room_id, UUID):
            room_id = str(self.room_id)
        else:
            room_id = self.room_id

        seats: list[dict[str, Any]] | None | Unset
        if isinstance(self.seats, Unset):
            seats = UNSET
        elif isinstance(self.seats, list):
            seats = []
            for seats_type_0_item_data in self.seats:
                seats_type_0_item = seats_type_0_item_data.to_dict()
                seats.append(seats_type_0_item)

        else:
            seats = self.seats

        starts_at: None | str | Unset
        if isinstance(self.starts_at, Unset):
            starts_at = UNSET
        elif isinstance(self.starts_at, datetime.datetime):
            starts_at = self.starts_at.isoformat()
        else:
            starts_at = self.starts_at

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if meeting_link is not UNSET:
            field_dict["meeting_link"] = meeting_link
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if place is not UNSET:
            field_dict["place"] = place
        if room_id is not UNSET:
            field_dict["room_id"] = room_id
        if seats is not UNSET:
            field_dict["seats"] = seats
        if starts_at is not UNSET:
            field_dict["starts_at"] = starts_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seat_in import SeatIn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_meeting_link(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        meeting_link = _parse_meeting_link(d.pop("meeting_link", UNSET))

        def _parse_minutes(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        minutes = _parse_minutes(d.pop("minutes", UNSET))

        def _parse_place(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

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

        def _parse_seats(data: object) -> list[SeatIn] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                seats_type_0 = []
                _seats_type_0 = data
                for seats_type_0_item_data in _seats_type_0:
                    seats_type_0_item = SeatIn.from_dict(seats_type_0_item_data)

                    seats_type_0.append(seats_type_0_item)

                return seats_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[SeatIn] | None | Unset, data)

        seats = _parse_seats(d.pop("seats", UNSET))

        def _parse_starts_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_at_type_0 = datetime.datetime.fromisoformat(data)

                return starts_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        starts_at = _parse_starts_at(d.pop("starts_at", UNSET))

        interview_change_in = cls(
            meeting_link=meeting_link,
            minutes=minutes,
            place=place,
            room_id=room_id,
            seats=seats,
            starts_at=starts_at,
        )

        return interview_change_in
