from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MatrixRatingOut")


@_attrs_define
class MatrixRatingOut:
    """How one scorecard rates a criterion.

    Attributes:
        anchor (str): What these points meant.
        evidence (str): What was seen or heard.
        points (int | None): From 1 to 4; null when it was not assessed.
        scorecard_id (UUID): The scorecard.
    """

    anchor: str
    evidence: str
    points: int | None
    scorecard_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        anchor = self.anchor

        evidence = self.evidence

        points: int | None
        points = self.points

        scorecard_id = str(self.scorecard_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "anchor": anchor,
                "evidence": evidence,
                "points": points,
                "scorecard_id": scorecard_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        anchor = d.pop("anchor")

        evidence = d.pop("evidence")

        def _parse_points(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        points = _parse_points(d.pop("points"))

        scorecard_id = UUID(d.pop("scorecard_id"))

        matrix_rating_out = cls(
            anchor=anchor,
            evidence=evidence,
            points=points,
            scorecard_id=scorecard_id,
        )

        matrix_rating_out.additional_properties = d
        return matrix_rating_out

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
