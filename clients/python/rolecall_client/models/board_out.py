from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.board_stage_out import BoardStageOut
    from ..models.states_out import StatesOut


T = TypeVar("T", bound="BoardOut")


@_attrs_define
class BoardOut:
    """How many people are where.

    Attributes:
        stages (list[BoardStageOut]): The stages, in order.
        states (StatesOut): How many applications are in each state.
    """

    stages: list[BoardStageOut]
    states: StatesOut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        states = self.states.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "stages": stages,
                "states": states,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.board_stage_out import BoardStageOut  # noqa: PLC0415
        from ..models.states_out import StatesOut  # noqa: PLC0415

        d = dict(src_dict)
        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = BoardStageOut.from_dict(stages_item_data)

            stages.append(stages_item)

        states = StatesOut.from_dict(d.pop("states"))

        board_out = cls(
            stages=stages,
            states=states,
        )

        board_out.additional_properties = d
        return board_out

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
