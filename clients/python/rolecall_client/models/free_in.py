from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="FreeIn")


@_attrs_define
class FreeIn:
    """Whose shared time is looked for.

    Attributes:
        member_ids (list[UUID]): Who is to sit there.
        since (datetime.datetime): From when.
        until (datetime.datetime): Until when, at most 31 days later.
        minutes (int | Unset): How long the interview takes. Default: 60.
    """

    member_ids: list[UUID]
    since: datetime.datetime
    until: datetime.datetime
    minutes: int | Unset = 60

    def to_dict(self) -> dict[str, Any]:
        member_ids = []
        for member_ids_item_data in self.member_ids:
            member_ids_item = str(member_ids_item_data)
            member_ids.append(member_ids_item)

        since = self.since.isoformat()

        until = self.until.isoformat()

        minutes = self.minutes

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_ids": member_ids,
                "since": since,
                "until": until,
            }
        )
        if minutes is not UNSET:
            field_dict["minutes"] = minutes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_ids = []
        _member_ids = d.pop("member_ids")
        for member_ids_item_data in _member_ids:
            member_ids_item = UUID(member_ids_item_data)

            member_ids.append(member_ids_item)

        since = datetime.datetime.fromisoformat(d.pop("since"))

        until = datetime.datetime.fromisoformat(d.pop("until"))

        minutes = d.pop("minutes", UNSET)

        free_in = cls(
            member_ids=member_ids,
            since=since,
            until=until,
            minutes=minutes,
        )

        return free_in
