from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.scorecard_out_recommendation import ScorecardOutRecommendation

if TYPE_CHECKING:
    from ..models.rating_out import RatingOut


T = TypeVar("T", bound="ScorecardOut")


@_attrs_define
class ScorecardOut:
    """One submitted version of a scorecard.

    Attributes:
        author_id (UUID): The member who wrote it.
        author_name (str): Their name.
        id (UUID): Its id.
        planned_interview_id (UUID): The interview.
        ratings (list[RatingOut]): By criterion.
        recommendation (ScorecardOutRecommendation): Whether they would hire the person.
        submitted_at (datetime.datetime): When it was handed in.
        summary (str): In a sentence or two.
        version (int): 1, and more for each time it was submitted again.
    """

    author_id: UUID
    author_name: str
    id: UUID
    planned_interview_id: UUID
    ratings: list[RatingOut]
    recommendation: ScorecardOutRecommendation
    submitted_at: datetime.datetime
    summary: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        author_id = str(self.author_id)

        author_name = self.author_name

        id = str(self.id)

        planned_interview_id = str(self.planned_interview_id)

        ratings = []
        for ratings_item_data in self.ratings:
            ratings_item = ratings_item_data.to_dict()
            ratings.append(ratings_item)

        recommendation = self.recommendation.value

        submitted_at = self.submitted_at.isoformat()

        summary = self.summary

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "author_id": author_id,
                "author_name": author_name,
                "id": id,
                "planned_interview_id": planned_interview_id,
                "ratings": ratings,
                "recommendation": recommendation,
                "submitted_at": submitted_at,
                "summary": summary,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.rating_out import RatingOut  # noqa: PLC0415

        d = dict(src_dict)
        author_id = UUID(d.pop("author_id"))

        author_name = d.pop("author_name")

        id = UUID(d.pop("id"))

        planned_interview_id = UUID(d.pop("planned_interview_id"))

        ratings = []
        _ratings = d.pop("ratings")
        for ratings_item_data in _ratings:
            ratings_item = RatingOut.from_dict(ratings_item_data)

            ratings.append(ratings_item)

        recommendation = ScorecardOutRecommendation(d.pop("recommendation"))

        submitted_at = datetime.datetime.fromisoformat(d.pop("submitted_at"))

        summary = d.pop("summary")

        version = d.pop("version")

        scorecard_out = cls(
            author_id=author_id,
            author_name=author_name,
            id=id,
            planned_interview_id=planned_interview_id,
            ratings=ratings,
            recommendation=recommendation,
            submitted_at=submitted_at,
            summary=summary,
            version=version,
        )

        scorecard_out.additional_properties = d
        return scorecard_out

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
