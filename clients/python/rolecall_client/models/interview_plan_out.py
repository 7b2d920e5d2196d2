from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.planned_interview_out import PlannedInterviewOut


T = TypeVar("T", bound="InterviewPlanOut")


@_attrs_define
class InterviewPlanOut:
    """The interviews of a job, in order of stages, and the must-haves that none assesses.

    Attributes:
        items (list[PlannedInterviewOut]): The interviews.
        unassessed_requirement_ids (list[UUID]): Must-haves that nobody will assess.
    """

    items: list[PlannedInterviewOut]
    unassessed_requirement_ids: list[UUID]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        unassessed_requirement_ids = []
        for unassessed_requirement_ids_item_data in self.unassessed_requirement_ids:
            unassessed_requirement_ids_item = str(unassessed_requirement_ids_item_data)
            unassessed_requirement_ids.append(unassessed_requirement_ids_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "unassessed_requirement_ids": unassessed_requirement_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.planned_interview_out import PlannedInterviewOut  # noqa: PLC0415

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = PlannedInterviewOut.from_dict(items_item_data)

            items.append(items_item)

        unassessed_requirement_ids = []
        _unassessed_requirement_ids = d.pop("unassessed_requirement_ids")
        for unassessed_requirement_ids_item_data in _unassessed_requirement_ids:
            unassessed_requirement_ids_item = UUID(unassessed_requirement_ids_item_data)

            unassessed_requirement_ids.append(unassessed_requirement_ids_item)

        interview_plan_out = cls(
            items=items,
            unassessed_requirement_ids=unassessed_requirement_ids,
        )

        interview_plan_out.additional_properties = d
        return interview_plan_out

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
