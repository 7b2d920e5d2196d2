from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.template_requirement_kind import TemplateRequirementKind
from ..models.template_requirement_necessity import TemplateRequirementNecessity

T = TypeVar("T", bound="TemplateRequirement")


@_attrs_define
class TemplateRequirement:
    """One thing the work needs, and where its evidence is found.

    Attributes:
        evidence_hint (str): What would show it.
        kind (TemplateRequirementKind): Which of the kinds it is.
        level (str): How well, or how far.
        necessity (TemplateRequirementNecessity): Whether the work needs it or would profit from it.
        text (str): The words.
        years (int | None): How many years of it.
    """

    evidence_hint: str
    kind: TemplateRequirementKind
    level: str
    necessity: TemplateRequirementNecessity
    text: str
    years: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        evidence_hint = self.evidence_hint

        kind = self.kind.value

        level = self.level

        necessity = self.necessity.value

        text = self.text

        years: int | None
        years = self.years

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "evidence_hint": evidence_hint,
                "kind": kind,
                "level": level,
                "necessity": necessity,
                "text": text,
                "years": years,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        evidence_hint = d.pop("evidence_hint")

        kind = TemplateRequirementKind(d.pop("kind"))

        level = d.pop("level")

        necessity = TemplateRequirementNecessity(d.pop("necessity"))

        text = d.pop("text")

        def _parse_years(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        years = _parse_years(d.pop("years"))

        template_requirement = cls(
            evidence_hint=evidence_hint,
            kind=kind,
            level=level,
            necessity=necessity,
            text=text,
            years=years,
        )

        template_requirement.additional_properties = d
        return template_requirement

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
