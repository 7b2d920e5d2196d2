from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.fact_out import FactOut
    from ..models.hidden_out import HiddenOut


T = TypeVar("T", bound="ProfileOut")


@_attrs_define
class ProfileOut:
    """What is known of a person's work and life.

    Attributes:
        asked (list[FactOut]): What is a question as a whole: nothing of it may be stated until somebody confirms it.
        candidate_id (UUID): The id of the candidate.
        comparison_refused (bool): Whether the person asked that their résumé is not compared with requirements.
        facts (list[FactOut]): What is known, each fact with where it was read.
        hidden (list[HiddenOut]): Text that the file holds and no reader sees.
        years (float | None): Time in work in years, overlapping positions counted once; null without dates.
    """

    asked: list[FactOut]
    candidate_id: UUID
    comparison_refused: bool
    facts: list[FactOut]
    hidden: list[HiddenOut]
    years: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        asked = []
        for asked_item_data in self.asked:
            asked_item = asked_item_data.to_dict()
            asked.append(asked_item)

        candidate_id = str(self.candidate_id)

        comparison_refused = self.comparison_refused

        facts = []
        for facts_item_data in self.facts:
            facts_item = facts_item_data.to_dict()
            facts.append(facts_item)

        hidden = []
        for hidden_item_data in self.hidden:
            hidden_item = hidden_item_data.to_dict()
            hidden.append(hidden_item)

        years: float | None
        years = self.years

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "asked": asked,
                "candidate_id": candidate_id,
                "comparison_refused": comparison_refused,
                "facts": facts,
                "hidden": hidden,
                "years": years,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact_out import FactOut  # noqa: PLC0415
        from ..models.hidden_out import HiddenOut  # noqa: PLC0415

        d = dict(src_dict)
        asked = []
        _asked = d.pop("asked")
        for asked_item_data in _asked:
            asked_item = FactOut.from_dict(asked_item_data)

            asked.append(asked_item)

        candidate_id = UUID(d.pop("candidate_id"))

        comparison_refused = d.pop("comparison_refused")

        facts = []
        _facts = d.pop("facts")
        for facts_item_data in _facts:
            facts_item = FactOut.from_dict(facts_item_data)

            facts.append(facts_item)

        hidden = []
        _hidden = d.pop("hidden")
        for hidden_item_data in _hidden:
            hidden_item = HiddenOut.from_dict(hidden_item_data)

            hidden.append(hidden_item)

        def _parse_years(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        years = _parse_years(d.pop("years"))

        profile_out = cls(
            asked=asked,
            candidate_id=candidate_id,
            comparison_refused=comparison_refused,
            facts=facts,
            hidden=hidden,
            years=years,
        )

        profile_out.additional_properties = d
        return profile_out

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
