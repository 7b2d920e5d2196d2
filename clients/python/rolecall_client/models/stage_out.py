from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.stage_out_kind import StageOutKind

T = TypeVar("T", bound="StageOut")


@_attrs_define
class StageOut:
    """One step of the pipeline.

    Attributes:
        blind (bool): Until they have passed it, hiring managers and interviewers do not learn who the people are.
        days_limit (int | None): After how many days somebody has been here too long.
        id (UUID): Its id.
        kind (StageOutKind): Which of the kinds it is.
        name (str): What it, or who they, are called.
        position (int): Its place in the order, from the first.
    """

    blind: bool
    days_limit: int | None
    id: UUID
    kind: StageOutKind
    name: str
    position: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        blind = self.blind

        days_limit: int | None
        days_limit = self.days_limit

        id = str(self.id)

        kind = self.kind.value

        name = self.name

        position = self.position

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "blind": blind,
                "days_limit": days_limit,
                "id": id,
                "kind": kind,
                "name": name,
                "position": position,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        blind = d.pop("blind")

        def _parse_days_limit(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_limit = _parse_days_limit(d.pop("days_limit"))

        id = UUID(d.pop("id"))

        kind = StageOutKind(d.pop("kind"))

        name = d.pop("name")

        position = d.pop("position")

        stage_out = cls(
            blind=blind,
            days_limit=days_limit,
            id=id,
            kind=kind,
            name=name,
            position=position,
        )

        stage_out.additional_properties = d
        return stage_out

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
