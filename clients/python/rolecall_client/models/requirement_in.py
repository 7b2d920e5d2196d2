from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.requirement_in_kind import RequirementInKind
from ..models.requirement_in_necessity import RequirementInNecessity
from ..types import UNSET, Unset

T = TypeVar("T", bound="RequirementIn")


@_attrs_define
class RequirementIn:
    """One thing the work needs; the same words or the same id keep the requirement.

    Attributes:
        text (str): The words.
        id (None | Unset | UUID): Its id.
        kind (RequirementInKind | Unset): Which of the kinds it is. Default: RequirementInKind.SKILL.
        level (str | Unset): How well, or how far. Default: ''.
        necessity (RequirementInNecessity | Unset): Whether the work needs it or would profit from it. Default:
            RequirementInNecessity.MUST.
        years (int | None | Unset): How many years of it.
    """

    text: str
    id: None | Unset | UUID = UNSET
    kind: RequirementInKind | Unset = RequirementInKind.SKILL
    level: str | Unset = ""
    necessity: RequirementInNecessity | Unset = RequirementInNecessity.MUST
    years: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        level = self.level

        necessity: str | Unset = UNSET
        if not isinstance(self.necessity, Unset):
            necessity = self.necessity.value

        years: int | None | Unset
        if isinstance(self.years, Unset):
            years = UNSET
        else:
            years = self.years

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "text": text,
            }
        )
        if id is not UNSET:
            field_dict["id"] = id
        if kind is not UNSET:
            field_dict["kind"] = kind
        if level is not UNSET:
            field_dict["level"] = level
        if necessity is not UNSET:
            field_dict["necessity"] = necessity
        if years is not UNSET:
            field_dict["years"] = years

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        text = d.pop("text")

        def _parse_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        id = _parse_id(d.pop("id", UNSET))

        _kind = d.pop("kind", UNSET)
        kind: RequirementInKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = RequirementInKind(_kind)

        level = d.pop("level", UNSET)

        _necessity = d.pop("necessity", UNSET)
        necessity: RequirementInNecessity | Unset
        if isinstance(_necessity, Unset):
            necessity = UNSET
        else:
            necessity = RequirementInNecessity(_necessity)

        def _parse_years(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        years = _parse_years(d.pop("years", UNSET))

        requirement_in = cls(
            text=text,
            id=id,
            kind=kind,
            level=level,
            necessity=necessity,
            years=years,
        )

        return requirement_in
