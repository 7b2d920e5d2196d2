from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.seat_out_answer import SeatOutAnswer
from ..models.seat_out_part import SeatOutPart

T = TypeVar("T", bound="SeatOut")


@_attrs_define
class SeatOut:
    """A seat in an interview.

    Attributes:
        answer (SeatOutAnswer): What they answered to the invitation.
        member_id (UUID): Who sits there.
        part (SeatOutPart): Whether they lead, take part, or learn.
    """

    answer: SeatOutAnswer
    member_id: UUID
    part: SeatOutPart
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer.value

        member_id = str(self.member_id)

        part = self.part.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "member_id": member_id,
                "part": part,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = SeatOutAnswer(d.pop("answer"))

        member_id = UUID(d.pop("member_id"))

        part = SeatOutPart(d.pop("part"))

        seat_out = cls(
            answer=answer,
            member_id=member_id,
            part=part,
        )

        seat_out.additional_properties = d
        return seat_out

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
