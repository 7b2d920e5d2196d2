from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="PostListed")


@_attrs_define
class PostListed:
    """A live post as lists show it.

    Attributes:
        contract (str): The kind of contract.
        department (None | str): The department.
        id (UUID): Its id.
        location (str): The place, in words.
        published_at (datetime.datetime): When it was published.
        slug (str): Its part of addresses.
        title (str): The title.
        url (str): Its address on the web.
        workplace (str): Where work is done: on site, from home, both.
    """

    contract: str
    department: None | str
    id: UUID
    location: str
    published_at: datetime.datetime
    slug: str
    title: str
    url: str
    workplace: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        contract = self.contract

        department: None | str
        department = self.department

        id = str(self.id)

        location = self.location

        published_at = self.published_at.isoformat()

        slug = self.slug

        title = self.title

        url = self.url

        workplace = self.workplace

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "contract": contract,
                "department": department,
                "id": id,
                "location": location,
                "published_at": published_at,
                "slug": slug,
                "title": title,
                "url": url,
                "workplace": workplace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        contract = d.pop("contract")

        def _parse_department(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        department = _parse_department(d.pop("department"))

        id = UUID(d.pop("id"))

        location = d.pop("location")

        published_at = datetime.datetime.fromisoformat(d.pop("published_at"))

        slug = d.pop("slug")

        title = d.pop("title")

        url = d.pop("url")

        workplace = d.pop("workplace")

        post_listed = cls(
            contract=contract,
            department=department,
            id=id,
            location=location,
            published_at=published_at,
            slug=slug,
            title=title,
            url=url,
            workplace=workplace,
        )

        post_listed.additional_properties = d
        return post_listed

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
