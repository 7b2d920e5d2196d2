from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PooledOut")


@_attrs_define
class PooledOut:
    """Somebody in a talent pool.

    Attributes:
        author_name (str): Who put them in; empty where a search did.
        candidate_id (UUID): The id of the candidate.
        created_at (datetime.datetime): When they were put in; where a search did, when they were added.
        name (str): Their name.
        note (str): Why they are in it; empty where a search put them in.
    """

    author_name: str
    candidate_id: UUID
    created_at: datetime.datetime
    name: str
    note: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        author_name = self.author_name

        candidate_id = str(self.candidate_id)

        created_at = self.created_at.isoformat()

        name = self.name

        note = self.note

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "author_name": author_name,
                "candidate_id": candidate_id,
                "created_at": created_at,
                "name": name,
                "note": note,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        author_name = d.pop("author_name")

        candidate_id = UUID(d.pop("candidate_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        name = d.pop("name")

        note = d.pop("note")

        pooled_out = cls(
            author_name=author_name,
            candidate_id=candidate_id,
            created_at=created_at,
            name=name,
            note=note,
        )

        pooled_out.additional_properties = d
        return pooled_out

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
