from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.board_stage_out_kind import BoardStageOutKind

T = TypeVar("T", bound="BoardStageOut")


@_attrs_define
class BoardStageOut:
    """One column of the board.

    Attributes:
        days_limit (int | None): After how many days somebody has been here too long.
        id (UUID): Its id.
        kind (BoardStageOutKind): Which of the kinds it is.
        name (str): What it, or who they, are called.
        over_limit (int): How many have been in it for longer than the limit.
        people (int): How many people are here.
    """

    days_limit: int | None
    id: UUID
    kind: BoardStageOutKind
    name: str
    over_limit: int
    people: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        days_limit: int | None
        days_limit = self.days_limit

        id = str(self.id)

        kind = self.kind.value

        name = self.name

        over_limit = self.over_limit

        people = self.people

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "days_limit": days_limit,
                "id": id,
                "kind": kind,
                "name": name,
                "over_limit": over_limit,
                "people": people,
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

        id = UUID(d.pop("id"))

        kind = BoardStageOutKind(d.pop("kind"))

        name = d.pop("name")

        over_limit = d.pop("over_limit")

        people = d.pop("people")

        board_stage_out = cls(
            days_limit=days_limit,
            id=id,
            kind=kind,
            name=name,
            over_limit=over_limit,
            people=people,
        )

        board_stage_out.additional_properties = d
        return board_stage_out

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
