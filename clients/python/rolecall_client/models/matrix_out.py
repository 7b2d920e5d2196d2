from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.matrix_row_out import MatrixRowOut
    from ..models.owed_out import OwedOut
    from ..models.scorecard_out import ScorecardOut


T = TypeVar("T", bound="MatrixOut")


@_attrs_define
class MatrixOut:
    """The newest scorecards about an application side by side.

    Attributes:
        criteria (list[MatrixRowOut]): By criterion.
        owed (list[OwedOut]): Who interviewed and has not handed in a scorecard.
        scorecards (list[ScorecardOut]): Each author's newest, by interview.
        unassessed_requirement_ids (list[UUID]): Must-haves that nobody rated.
    """

    criteria: list[MatrixRowOut]
    owed: list[OwedOut]
    scorecards: list[ScorecardOut]
    unassessed_requirement_ids: list[UUID]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        criteria = []
        for criteria_item_data in self.criteria:
            criteria_item = criteria_item_data.to_dict()
            criteria.append(criteria_item)

        owed = []
        for owed_item_data in self.owed:
            owed_item = owed_item_data.to_dict()
            owed.append(owed_item)

        scorecards = []
        for scorecards_item_data in self.scorecards:
            scorecards_item = scorecards_item_data.to_dict()
            scorecards.append(scorecards_item)

        unassessed_requirement_ids = []
        for unassessed_requirement_ids_item_data in self.unassessed_requirement_ids:
            unassessed_requirement_ids_item = str(unassessed_requirement_ids_item_data)
            unassessed_requirement_ids.append(unassessed_requirement_ids_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "criteria": criteria,
                "owed": owed,
                "scorecards": scorecards,
                "unassessed_requirement_ids": unassessed_requirement_ids,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.matrix_row_out import MatrixRowOut  # noqa: PLC0415
        from ..models.owed_out import OwedOut  # noqa: PLC0415
        from ..models.scorecard_out import ScorecardOut  # noqa: PLC0415

        d = dict(src_dict)
        criteria = []
        _criteria = d.pop("criteria")
        for criteria_item_data in _criteria:
            criteria_item = MatrixRowOut.from_dict(criteria_item_data)

            criteria.append(criteria_item)

        owed = []
        _owed = d.pop("owed")
        for owed_item_data in _owed:
            owed_item = OwedOut.from_dict(owed_item_data)

            owed.append(owed_item)

        scorecards = []
        _scorecards = d.pop("scorecards")
        for scorecards_item_data in _scorecards:
            scorecards_item = ScorecardOut.from_dict(scorecards_item_data)

            scorecards.append(scorecards_item)

        unassessed_requirement_ids = []
        _unassessed_requirement_ids = d.pop("unassessed_requirement_ids")
        for unassessed_requirement_ids_item_data in _unassessed_requirement_ids:
            unassessed_requirement_ids_item = UUID(unassessed_requirement_ids_item_data)

            unassessed_requirement_ids.append(unassessed_requirement_ids_item)

        matrix_out = cls(
            criteria=criteria,
            owed=owed,
            scorecards=scorecards,
            unassessed_requirement_ids=unassessed_requirement_ids,
        )

        matrix_out.additional_properties = d
        return matrix_out

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
