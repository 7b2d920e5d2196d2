from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.template_stage_kind import TemplateStageKind

T = TypeVar("T", bound="TemplateStage")


@_attrs_define
class TemplateStage:
    """One step of the pipeline.

    Attributes:
        days_limit (int | None): After how many days somebody has been here too long.
        kind (TemplateStageKind): Which of the kinds it is.
        name (str): What it, or who they, are called.
    """

    days_limit: int | None
    kind: TemplateStageKind
    name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days_limit: int | None
        days_limit = self.days_limit

        kind = self.kind.value

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "days_limit": days_limit,
                "kind": kind,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_days_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_limit = _parse_days_limit(d.pop("days_limit"))

        kind = TemplateStageKind(d.pop("kind"))

        name = d.pop("name")

        template_stage = cls(
            days_limit=days_limit,
            kind=kind,
            name=name,
        )

        template_stage.additional_properties = d
        return template_stage

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
