from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="RoomIn")


@_attrs_define
class RoomIn:
    """A room in which interviews are held.

    Attributes:
        name (str): What stands on its door.
        seats (int): For how many people, the candidate included.
        location_id (None | Unset | UUID): Where it is; its address stands in invitations.
        note (str | Unset): How to get there, for everybody who is invited. Default: ''.
    """

    name: str
    seats: int
    location_id: None | Unset | UUID = UNSET
    note: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        seats = self.seats

        location_id: None | str | Unset
        if isinstance(self.location_id, Unset):
            location_id = UNSET
        elif isinstance(self.location_id, UUID):
            location_id = str(self.location_id)
        else:
            location_id = self.location_id

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "seats": seats,
            }
        )
        if location_id is not UNSET:
            field_dict["location_id"] = location_id
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        seats = d.pop("seats")

        def _parse_location_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                location_id_type_0 = UUID(data)

                return location_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        location_id = _parse_location_id(d.pop("location_id", UNSET))

        note = d.pop("note", UNSET)

        room_in = cls(
            name=name,
            seats=seats,
            location_id=location_id,
            note=note,
        )

        return room_in
