from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="PoolPeopleIn")


@_attrs_define
class PoolPeopleIn:
    """Whom to put into a pool, and why.

    Attributes:
        candidate_ids (list[UUID]): The people.
        note (str | Unset): Why; colleagues read it in the pool. Default: ''.
    """

    candidate_ids: list[UUID]
    note: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        candidate_ids = []
        for candidate_ids_item_data in self.candidate_ids:
            candidate_ids_item = str(candidate_ids_item_data)
            candidate_ids.append(candidate_ids_item)

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "candidate_ids": candidate_ids,
            }
        )
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        candidate_ids = []
        _candidate_ids = d.pop("candidate_ids")
        for candidate_ids_item_data in _candidate_ids:
            candidate_ids_item = UUID(candidate_ids_item_data)

            candidate_ids.append(candidate_ids_item)

        note = d.pop("note", UNSET)

        pool_people_in = cls(
            candidate_ids=candidate_ids,
            note=note,
        )

        return pool_people_in
