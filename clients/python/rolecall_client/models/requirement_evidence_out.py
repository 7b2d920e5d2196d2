from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.quote_out import QuoteOut


T = TypeVar("T", bound="RequirementEvidenceOut")


@_attrs_define
class RequirementEvidenceOut:
    """One requirement with what was found; no passages and no years mean 'not found'.

    Attributes:
        kind (str): Which of the kinds it is.
        necessity (str): Whether the work needs it or would profit from it.
        passages (list[QuoteOut]): The passages of the résumé that speak of it.
        requirement_id (UUID): The id of the requirement.
        text (str): The words.
        years (float | None): In positions that mention it, overlaps counted once.
        years_asked (int | None): How many years of it the work needs.
    """

    kind: str
    necessity: str
    passages: list[QuoteOut]
    requirement_id: UUID
    text: str
    years: float | None
    years_asked: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        necessity = self.necessity

        passages = []
        for passages_item_data in self.passages:
            passages_item = passages_item_data.to_dict()
            passages.append(passages_item)

        requirement_id = str(self.requirement_id)

        text = self.text

        years: float | None
        years = self.years

        years_asked: int | None
        years_asked = self.years_asked

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "necessity": necessity,
                "passages": passages,
                "requirement_id": requirement_id,
                "text": text,
                "years": years,
                "years_asked": years_asked,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.quote_out import QuoteOut  # noqa: PLC0415

        d = dict(src_dict)
        kind = d.pop("kind")

        necessity = d.pop("necessity")

        passages = []
        _passages = d.pop("passages")
        for passages_item_data in _passages:
            passages_item = QuoteOut.from_dict(passages_item_data)

            passages.append(passages_item)

        requirement_id = UUID(d.pop("requirement_id"))

        text = d.pop("text")

        def _parse_years(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        years = _parse_years(d.pop("years"))

        def _parse_years_asked(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        years_asked = _parse_years_asked(d.pop("years_asked"))

        requirement_evidence_out = cls(
            kind=kind,
            necessity=necessity,
            passages=passages,
            requirement_id=requirement_id,
            text=text,
            years=years,
            years_asked=years_asked,
        )

        requirement_evidence_out.additional_properties = d
        return requirement_evidence_out

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
