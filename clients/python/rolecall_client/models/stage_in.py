from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.stage_in_kind import StageInKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="StageIn")


@_attrs_define
class StageIn:
    """A new stage.

    Attributes:
        kind (StageInKind): Which of the kinds it is.
        name (str): What it, or who they, are called.
        blind (bool | Unset): Until they have passed it, hiring managers and interviewers do not learn who the people
            are. Default: False.
        days_limit (int | None | Unset): After how many days somebody has been here too long.
        position (int | None | Unset): Before the last stage, when it is left out.
    """

    kind: StageInKind
    name: str
    blind: bool | Unset = False
    days_limit: int | None | Unset = UNSET
    position: int | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind.value

        name = self.name

        blind = self.blind

        days_limit: int | None | Unset
        if isinstance(self.days_limit, Unset):
            days_limit = UNSET
        else:
            days_limit = self.days_limit

        position: int | None | Unset
        if isinstance(self.position, Unset):
            position = UNSET
        else:
            position = self.position

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "name": name,
            }
        )
        if blind is not UNSET:
            field_dict["blind"] = blind
        if days_limit is not UNSET:
            field_dict["days_limit"] = days_limit
        if position is not UNSET:
            field_dict["position"] = position

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        kind = StageInKind(d.pop("kind"))

        name = d.pop("name")

        blind = d.pop("blind", UNSET)

        def _parse_days_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        days_limit = _parse_days_limit(d.pop("days_limit", UNSET))

        def _parse_position(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        position = _parse_position(d.pop("position", UNSET))

        stage_in = cls(
            kind=kind,
            name=name,
            blind=blind,
            days_limit=days_limit,
            position=position,
        )

        return stage_in
