from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TalentPoolOut")


@_attrs_define
class TalentPoolOut:
    """A talent pool.

    Attributes:
        author_name (str): The name of whoever made it.
        created_at (datetime.datetime): When it was made.
        description (str): What it is for.
        id (UUID): Its id.
        name (str): What it is called.
        saved_search_id (None | UUID): The search that fills it; null for by hand.
        updated_at (datetime.datetime): When it was last changed.
    """

    author_name: str
    created_at: datetime.datetime
    description: str
    id: UUID
    name: str
    saved_search_id: None | UUID
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        author_name = self.author_name

        created_at = self.created_at.isoformat()

        description = self.description

        id = str(self.id)

        name = self.name

        saved_search_id: None | str
        if isinstance(self.saved_search_id, UUID):
            saved_search_id = str(self.saved_search_id)
        else:
            saved_search_id = self.saved_search_id

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "author_name": author_name,
                "created_at": created_at,
                "description": description,
                "id": id,
                "name": name,
                "saved_search_id": saved_search_id,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        author_name = d.pop("author_name")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        description = d.pop("description")

        id = UUID(d.pop("id"))

        name = d.pop("name")

        def _parse_saved_search_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                saved_search_id_type_0 = UUID(data)

                return saved_search_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        saved_search_id = _parse_saved_search_id(d.pop("saved_search_id"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        talent_pool_out = cls(
            author_name=author_name,
            created_at=created_at,
            description=description,
            id=id,
            name=name,
            saved_search_id=saved_search_id,
            updated_at=updated_at,
        )

        talent_pool_out.additional_properties = d
        return talent_pool_out

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
