from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.matrix_rating_out import MatrixRatingOut


T = TypeVar("T", bound="MatrixRowOut")


@_attrs_define
class MatrixRowOut:
    """One criterion across all scorecards.

    Attributes:
        is_must (bool): Whether the job cannot do without it.
        name (str): What is assessed.
        ratings (list[MatrixRatingOut]): By scorecard that speaks of it.
        requirement_id (None | UUID): The requirement of the job that it stems from.
    """

    is_must: bool
    name: str
    ratings: list[MatrixRatingOut]
    requirement_id: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        is_must = self.is_must

        name = self.name

        ratings = []
        for ratings_item_data in self.ratings:
            ratings_item = ratings_item_data.to_dict()
            ratings.append(ratings_item)

        requirement_id: None | str
        if isinstance(self.requirement_id, UUID):
            requirement_id = str(self.requirement_id)
        else:
            requirement_id = self.requirement_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "is_must": is_must,
                "name": name,
                "ratings": ratings,
                "requirement_id": requirement_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.matrix_rating_out import MatrixRatingOut  # noqa: PLC0415

        d = dict(src_dict)
        is_must = d.pop("is_must")

        name = d.pop("name")

        ratings = []
        _ratings = d.pop("ratings")
        for ratings_item_data in _ratings:
            ratings_item = MatrixRatingOut.from_dict(ratings_item_data)

            ratings.append(ratings_item)

        def _parse_requirement_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                requirement_id_type_0 = UUID(data)

                return requirement_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        requirement_id = _parse_requirement_id(d.pop("requirement_id"))

        matrix_row_out = cls(
            is_must=is_must,
            name=name,
            ratings=ratings,
            requirement_id=requirement_id,
        )

        matrix_row_out.additional_properties = d
        return matrix_row_out

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
