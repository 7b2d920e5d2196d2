from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.mate_in import MateIn


T = TypeVar("T", bound="TeamIn")


@_attrs_define
class TeamIn:
    """The whole hiring team.

    Attributes:
        team (list[MateIn]): Who works on it, each in a part; nobody else does afterwards.
    """

    team: list[MateIn]

    def to_dict(self) -> dict[str, Any]:
        team = []
        for team_item_data in self.team:
            team_item = team_item_data.to_dict()
            team.append(team_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "team": team,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mate_in import MateIn  # noqa: PLC0415

        d = dict(src_dict)
        team = []
        _team = d.pop("team")
        for team_item_data in _team:
            team_item = MateIn.from_dict(team_item_data)

            team.append(team_item)

        team_in = cls(
            team=team,
        )

        return team_in
