from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.passage_out import PassageOut


T = TypeVar("T", bound="FoundOut")


@_attrs_define
class FoundOut:
    """Somebody who was found.

    Attributes:
        created_at (datetime.datetime): When it was made.
        headline (str): One line about the person: what they do, where.
        id (UUID): Its id.
        location (str): The place, in words.
        name (str): What it, or who they, are called.
        passage (None | PassageOut): The words that were found, with some around them.
        source (None | str): Where the person came from.
        tags (list[str]): The tags.
    """

    created_at: datetime.datetime
    headline: str
    id: UUID
    location: str
    name: str
    passage: None | PassageOut
    source: None | str
    tags: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.passage_out import PassageOut  # noqa: PLC0415

        created_at = self.created_at.isoformat()

        headline = self.headline

        id = str(self.id)

        location = self.location

        name = self.name

        passage: dict[str, Any] | None
        if isinstance(self.passage, PassageOut):
            passage = self.passage.to_dict()
        else:
            passage = self.passage

        source: None | str
        source = self.source

        tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "headline": headline,
                "id": id,
                "location": location,
                "name": name,
                "passage": passage,
                "source": source,
                "tags": tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.passage_out import PassageOut  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        headline = d.pop("headline")

        id = UUID(d.pop("id"))

        location = d.pop("location")

        name = d.pop("name")

        def _parse_passage(data: object) -> None | PassageOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                passage_type_0 = PassageOut.from_dict(data)

                return passage_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PassageOut, data)

        passage = _parse_passage(d.pop("passage"))

        def _parse_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source = _parse_source(d.pop("source"))

        tags = cast(list[str], d.pop("tags"))

        found_out = cls(
            created_at=created_at,
            headline=headline,
            id=id,
            location=location,
            name=name,
            passage=passage,
            source=source,
            tags=tags,
        )

        found_out.additional_properties = d
        return found_out

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
