from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RatingOut")


@_attrs_define
class RatingOut:
    """How a scorecard rates one criterion, in the words of that day.

    Attributes:
        anchor (str): What these points meant.
        criterion_id (UUID): The criterion.
        evidence (str): What was seen or heard.
        name (str): What was assessed.
        points (int | None): From 1 to 4; null when it was not assessed.
    """

    anchor: str
    criterion_id: UUID
    evidence: str
    name: str
    points: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        anchor = self.anchor

        criterion_id = str(self.criterion_id)

        evidence = self.evidence

        name = self.name

        points: int | None
        points = self.points

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "anchor": anchor,
                "criterion_id": criterion_id,
                "evidence": evidence,
                "name": name,
                "points": points,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        anchor = d.pop("anchor")

        criterion_id = UUID(d.pop("criterion_id"))

        evidence = d.pop("evidence")

        name = d.pop("name")

        def _parse_points(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        points = _parse_points(d.pop("points"))

        rating_out = cls(
            anchor=anchor,
            criterion_id=criterion_id,
            evidence=evidence,
            name=name,
            points=points,
        )

        rating_out.additional_properties = d
        return rating_out

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
