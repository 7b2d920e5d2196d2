from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="MergeOut")


@_attrs_define
class MergeOut:
    """That two records were made one person.

    Attributes:
        by (str): Who did it.
        candidate_id (UUID): Who goes on.
        created_at (datetime.datetime): When it was made.
        id (UUID): By it the merge is undone.
        other_id (UUID): Who goes on as that person; their id answers with the problem 'merged_into_another'.
        undone_at (datetime.datetime | None): When it was taken back; null while it stands.
        undone_by (str): Who took it back.
    """

    by: str
    candidate_id: UUID
    created_at: datetime.datetime
    id: UUID
    other_id: UUID
    undone_at: datetime.datetime | None
    undone_by: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        by = self.by

        candidate_id = str(self.candidate_id)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        other_id = str(self.other_id)

        undone_at: None | str
        if isinstance(self.undone_at, datetime.datetime):
            undone_at = self.undone_at.isoformat()
        else:
            undone_at = self.undone_at

        undone_by = self.undone_by

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "by": by,
                "candidate_id": candidate_id,
                "created_at": created_at,
                "id": id,
                "other_id": other_id,
                "undone_at": undone_at,
                "undone_by": undone_by,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        by = d.pop("by")

        candidate_id = UUID(d.pop("candidate_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        other_id = UUID(d.pop("other_id"))

        def _parse_undone_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                undone_at_type_0 = datetime.datetime.fromisoformat(data)

                return undone_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        undone_at = _parse_undone_at(d.pop("undone_at"))

        undone_by = d.pop("undone_by")

        merge_out = cls(
            by=by,
            candidate_id=candidate_id,
            created_at=created_at,
            id=id,
            other_id=other_id,
            undone_at=undone_at,
            undone_by=undone_by,
        )

        merge_out.additional_properties = d
        return merge_out

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
