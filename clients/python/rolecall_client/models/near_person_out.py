from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="NearPersonOut")


@_attrs_define
class NearPersonOut:
    """Somebody who is near.

    Attributes:
        headline (str): Their headline.
        id (UUID): The id of the candidate.
        location (str): Where they are.
        name (str): Their name.
        passage (None | str): What they wrote of it, if a text of theirs does.
        shared (list[str]): Skills that they have and that are asked for.
    """

    headline: str
    id: UUID
    location: str
    name: str
    passage: None | str
    shared: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        headline = self.headline

        id = str(self.id)

        location = self.location

        name = self.name

        passage: None | str
        passage = self.passage

        shared = self.shared

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "headline": headline,
                "id": id,
                "location": location,
                "name": name,
                "passage": passage,
                "shared": shared,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        headline = d.pop("headline")

        id = UUID(d.pop("id"))

        location = d.pop("location")

        name = d.pop("name")

        def _parse_passage(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        passage = _parse_passage(d.pop("passage"))

        shared = cast(list[str], d.pop("shared"))

        near_person_out = cls(
            headline=headline,
            id=id,
            location=location,
            name=name,
            passage=passage,
            shared=shared,
        )

        near_person_out.additional_properties = d
        return near_person_out

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
