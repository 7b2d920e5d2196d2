from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.stage_change_in_kind_type_0 import StageChangeInKindType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="StageChangeIn")


@_attrs_define
class StageChangeIn:
    """Changes to a stage; what is left out stays as it is.

    Attributes:
        blind (bool | None | Unset): Until they have passed it, hiring managers and interviewers do not learn who the
            people are.
        days_limit (int | None | Unset): null for no limit.
        kind (None | StageChangeInKindType0 | Unset): Which of the kinds it is.
        name (None | str | Unset): What it, or who they, are called.
    """

    blind: bool | None | Unset = UNSET
    days_limit: int | None | Unset = UNSET
    kind: None | StageChangeInKindType0 | Unset = UNSET
    name: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        blind: bool | None | Unset
        if isinstance(self.blind, Unset):
            blind = UNSET
        else:
            blind = self.blind

        days_limit: int | None | Unset
        if isinstance(self.days_limit, Unset):
            days_limit = UNSET
        else:
            days_limit = self.days_limit

        kind: None | str | Unset
        if isinstance(self.kind, Unset):
            kind = UNSET
        elif isinstance(self.kind, StageChangeInKindType0):
            kind = self.kind.value
        else:
            kind = self.kind

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if blind is not UNSET:
            field_dict["blind"] = blind
        if days_limit is not UNSET:
            field_dict["days_limit"] = days_limit
        if kind is not UNSET:
            field_dict["kind"] = kind
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_blind(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        blind = _parse_blind(d.pop("blind", UNSET))

        def _parse_days_limit(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        days_limit = _parse_days_limit(d.pop("days_limit", UNSET))

        def _parse_kind(data: object) -> None | StageChangeInKindType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                kind_type_0 = StageChangeInKindType0(data)

                return kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | StageChangeInKindType0 | Unset, data)

        kind = _parse_kind(d.pop("kind", UNSET))

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        stage_change_in = cls(
            blind=blind,
            days_limit=days_limit,
            kind=kind,
            name=name,
        )

        return stage_change_in
