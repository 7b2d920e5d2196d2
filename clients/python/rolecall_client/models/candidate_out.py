from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.custom_value_out import CustomValueOut
    from ..models.link_out import LinkOut
    from ..models.named_out import NamedOut


T = TypeVar("T", bound="CandidateOut")


@_attrs_define
class CandidateOut:
    """A person, once, across all jobs.

    Attributes:
        application_ids (list[UUID]): Those that the key may see, the latest first.
        created_at (datetime.datetime): When it was made.
        custom_fields (list[CustomValueOut]): What the organization's own fields say, in their order; those that say
            nothing are left out.
        emails (list[str]): The first is the one that is written to.
        headline (str): One line about the person: what they do, where.
        id (UUID): Its id.
        links (list[LinkOut]): Addresses on the web: a profile, a portfolio.
        location (str): The place, in words.
        name (str): What it, or who they, are called.
        phones (list[str]): Telephone numbers, with their country code.
        source (NamedOut | None): Where the person came from.
        tags (list[str]): The tags.
        updated_at (datetime.datetime): When it was last changed.
    """

    application_ids: list[UUID]
    created_at: datetime.datetime
    custom_fields: list[CustomValueOut]
    emails: list[str]
    headline: str
    id: UUID
    links: list[LinkOut]
    location: str
    name: str
    phones: list[str]
    source: NamedOut | None
    tags: list[str]
    updated_at: datetime.datetime
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.named_out import NamedOut  # noqa: PLC0415

        application_ids = []
        for application_ids_item_data in self.application_ids:
            application_ids_item = str(application_ids_item_data)
            application_ids.append(application_ids_item)

        created_at = self.created_at.isoformat()

        custom_fields = []
        for custom_fields_item_data in self.custom_fields:
            custom_fields_item = custom_fields_item_data.to_dict()
            custom_fields.append(custom_fields_item)

        emails = self.emails

        headline = self.headline

        id = str(self.id)

        links = []
        for links_item_data in self.links:
            links_item = links_item_data.to_dict()
            links.append(links_item)

        location = self.location

        name = self.name

        phones = self.phones

        source: dict[str, Any] | None
        if isinstance(self.source, NamedOut):
            source = self.source.to_dict()
        else:
            source = self.source

        tags = self.tags

        updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_ids": application_ids,
                "created_at": created_at,
                "custom_fields": custom_fields,
                "emails": emails,
                "headline": headline,
                "id": id,
                "links": links,
                "location": location,
                "name": name,
                "phones": phones,
                "source": source,
                "tags": tags,
                "updated_at": updated_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_value_out import CustomValueOut  # noqa: PLC0415
        from ..models.link_out import LinkOut  # noqa: PLC0415
        from ..models.named_out import NamedOut  # noqa: PLC0415

        d = dict(src_dict)
        application_ids = []
        _application_ids = d.pop("application_ids")
        for application_ids_item_data in _application_ids:
            application_ids_item = UUID(application_ids_item_data)

            application_ids.append(application_ids_item)

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        custom_fields = []
        _custom_fields = d.pop("custom_fields")
        for custom_fields_item_data in _custom_fields:
            custom_fields_item = CustomValueOut.from_dict(custom_fields_item_data)

            custom_fields.append(custom_fields_item)

        emails = cast(list[str], d.pop("emails"))

        headline = d.pop("headline")

        id = UUID(d.pop("id"))

        links = []
        _links = d.pop("links")
        for links_item_data in _links:
            links_item = LinkOut.from_dict(links_item_data)

            links.append(links_item)

        location = d.pop("location")

        name = d.pop("name")

        phones = cast(list[str], d.pop("phones"))

        def _parse_source(data: object) -> NamedOut | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = NamedOut.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(NamedOut | None, data)

        source = _parse_source(d.pop("source"))

        tags = cast(list[str], d.pop("tags"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        candidate_out = cls(
            application_ids=application_ids,
            created_at=created_at,
            custom_fields=custom_fields,
            emails=emails,
            headline=headline,
            id=id,
            links=links,
            location=location,
            name=name,
            phones=phones,
            source=source,
            tags=tags,
            updated_at=updated_at,
        )

        candidate_out.additional_properties = d
        return candidate_out

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
