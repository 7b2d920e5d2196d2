from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.planned_seat_out import PlannedSeatOut


T = TypeVar("T", bound="PlannedBookingOut")


@_attrs_define
class PlannedBookingOut:
    """One interview of a plan, not booked yet.

    Attributes:
        ends_at (datetime.datetime): When it would end.
        planned_id (UUID): Which interview of the job's plan.
        room_id (None | UUID): In which room, if it needs one.
        seats (list[PlannedSeatOut]): Who would interview.
        starts_at (datetime.datetime): When it would begin.
    """

    ends_at: datetime.datetime
    planned_id: UUID
    room_id: None | UUID
    seats: list[PlannedSeatOut]
    starts_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ends_at = self.ends_at.isoformat()

        planned_id = str(self.planned_id)

        room_id: None | str
        if isinstance(self.room_id, UUID):
            room_id = str(self.room_id)
        else:
            room_id = self.room_id

        seats = []
        for seats_item_data in self.seats:
            seats_item = seats_item_data.to_dict()
            seats.append(seats_item)

        starts_at = self.starts_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ends_at": ends_at,
                "planned_id": planned_id,
                "room_id": room_id,
                "seats": seats,
                "starts_at": starts_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.planned_seat_out import PlannedSeatOut  # noqa: PLC0415

        d = dict(src_dict)
        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        planned_id = UUID(d.pop("planned_id"))

        def _parse_room_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                room_id_type_0 = UUID(data)

                return room_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        room_id = _parse_room_id(d.pop("room_id"))

        seats = []
        _seats = d.pop("seats")
        for seats_item_data in _seats:
            seats_item = PlannedSeatOut.from_dict(seats_item_data)

            seats.append(seats_item)

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        planned_booking_out = cls(
            ends_at=ends_at,
            planned_id=planned_id,
            room_id=room_id,
            seats=seats,
            starts_at=starts_at,
        )

        planned_booking_out.additional_properties = d
        return planned_booking_out

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
