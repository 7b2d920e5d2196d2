from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.seat_in_part import SeatInPart
from ..types import UNSET, Unset

T = TypeVar("T", bound="SeatIn")


@_attrs_define
class SeatIn:
    """Who sits in an interview.

    Attributes:
        member_id (UUID): A member of the organization.
        part (SeatInPart | Unset): Whether they lead, take part, or learn. Default: SeatInPart.PANEL.
    """

    member_id: UUID
    part: SeatInPart | Unset = SeatInPart.PANEL

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        part: str | Unset = UNSET
        if not isinstance(self.part, Unset):
            part = self.part.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_id": member_id,
            }
        )
        if part is not UNSET:
            field_dict["part"] = part

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        _part = d.pop("part", UNSET)
        part: SeatInPart | Unset
        if isinstance(_part, Unset):
            part = UNSET
        else:
            part = SeatInPart(_part)

        seat_in = cls(
            member_id=member_id,
            part=part,
        )

        return seat_in
