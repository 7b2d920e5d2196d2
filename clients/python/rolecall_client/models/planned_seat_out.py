from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.planned_seat_out_part import PlannedSeatOutPart

T = TypeVar("T", bound="PlannedSeatOut")


@_attrs_define
class PlannedSeatOut:
    """Who would sit in an interview of a plan.

    Attributes:
        member_id (UUID): A member.
        part (PlannedSeatOutPart): Whether they lead, take part, or learn.
    """

    member_id: UUID
    part: PlannedSeatOutPart
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        member_id = str(self.member_id)

        part = self.part.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "member_id": member_id,
                "part": part,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_id = UUID(d.pop("member_id"))

        part = PlannedSeatOutPart(d.pop("part"))

        planned_seat_out = cls(
            member_id=member_id,
            part=part,
        )

        planned_seat_out.additional_properties = d
        return planned_seat_out

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
