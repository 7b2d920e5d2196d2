from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.give_up_out import GiveUpOut
    from ..models.plan_out import PlanOut


T = TypeVar("T", bound="PlansOut")


@_attrs_define
class PlansOut:
    """Up to three plans that really differ, the best first; without any, the smallest set to give up.

    Attributes:
        give_up (list[GiveUpOut]): All of these together, and there is a plan.
        is_cut (bool): Whether there was no time to look at everything.
        left_out_ids (list[UUID]): Interviews that nobody is to hold, by what was given up.
        plans (list[PlanOut]): The plans.
    """

    give_up: list[GiveUpOut]
    is_cut: bool
    left_out_ids: list[UUID]
    plans: list[PlanOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        give_up = []
        for give_up_item_data in self.give_up:
            give_up_item = give_up_item_data.to_dict()
            give_up.append(give_up_item)

        is_cut = self.is_cut

        left_out_ids = []
        for left_out_ids_item_data in self.left_out_ids:
            left_out_ids_item = str(left_out_ids_item_data)
            left_out_ids.append(left_out_ids_item)

        plans = []
        for plans_item_data in self.plans:
            plans_item = plans_item_data.to_dict()
            plans.append(plans_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "give_up": give_up,
                "is_cut": is_cut,
                "left_out_ids": left_out_ids,
                "plans": plans,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.give_up_out import GiveUpOut  # noqa: PLC0415
        from ..models.plan_out import PlanOut  # noqa: PLC0415

        d = dict(src_dict)
        give_up = []
        _give_up = d.pop("give_up")
        for give_up_item_data in _give_up:
            give_up_item = GiveUpOut.from_dict(give_up_item_data)

            give_up.append(give_up_item)

        is_cut = d.pop("is_cut")

        left_out_ids = []
        _left_out_ids = d.pop("left_out_ids")
        for left_out_ids_item_data in _left_out_ids:
            left_out_ids_item = UUID(left_out_ids_item_data)

            left_out_ids.append(left_out_ids_item)

        plans = []
        _plans = d.pop("plans")
        for plans_item_data in _plans:
            plans_item = PlanOut.from_dict(plans_item_data)

            plans.append(plans_item)

        plans_out = cls(
            give_up=give_up,
            is_cut=is_cut,
            left_out_ids=left_out_ids,
            plans=plans,
        )

        plans_out.additional_properties = d
        return plans_out

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
