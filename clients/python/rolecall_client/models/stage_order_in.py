from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="StageOrderIn")


@_attrs_define
class StageOrderIn:
    """The ids of all stages of the job, in their new order.

    Attributes:
        stages (list[UUID]): The stages, in order.
    """

    stages: list[UUID]

    def to_dict(self) -> dict[str, Any]:
        stages = []
        for stages_item_data in self.stages:
            stages_item = str(stages_item_data)
            stages.append(stages_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "stages": stages,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = UUID(stages_item_data)

            stages.append(stages_item)

        stage_order_in = cls(
            stages=stages,
        )

        return stage_order_in
