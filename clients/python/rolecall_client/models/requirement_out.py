from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.requirement_out_kind import RequirementOutKind
from ..models.requirement_out_necessity import RequirementOutNecessity

T = TypeVar("T", bound="RequirementOut")


@_attrs_define
class RequirementOut:
    """One thing the work needs.

    Attributes:
        id (UUID): Its id.
        kind (RequirementOutKind): Which of the kinds it is.
        level (str): How well, or how far.
        necessity (RequirementOutNecessity): Whether the work needs it or would profit from it.
        text (str): The words.
        years (int | None): How many years of it.
    """

    id: UUID
    kind: RequirementOutKind
    level: str
    necessity: RequirementOutNecessity
    text: str
    years: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

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
                "id": id,
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
        id = UUID(d.pop("id"))

        kind = RequirementOutKind(d.pop("kind"))

        level = d.pop("level")

        necessity = RequirementOutNecessity(d.pop("necessity"))

        text = d.pop("text")

        def _parse_years(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        years = _parse_years(d.pop("years"))

        requirement_out = cls(
            id=id,
            kind=kind,
            level=level,
            necessity=necessity,
            text=text,
            years=years,
        )

        requirement_out.additional_properties = d
        return requirement_out

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
