from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.candidate_in_custom_fields import CandidateInCustomFields


T = TypeVar("T", bound="CandidateIn")


@_attrs_define
class CandidateIn:
    """A person to be known.

    Attributes:
        name (str): What it, or who they, are called.
        custom_fields (CandidateInCustomFields | Unset): By the id of a field what it is to say.
        emails (list[str] | Unset): Addresses for mail, the first is written to.
        headline (str | Unset): One line about the person: what they do, where. Default: ''.
        links (list[str] | Unset): Addresses on the web: a profile, a portfolio.
        location (str | Unset): The place, in words. Default: ''.
        phones (list[str] | Unset): Telephone numbers, with their country code.
        source_id (None | Unset | UUID): The id of the source.
        tags (list[str] | Unset): The tags.
    """

    name: str
    custom_fields: CandidateInCustomFields | Unset = UNSET
    emails: list[str] | Unset = UNSET
    headline: str | Unset = ""
    links: list[str] | Unset = UNSET
    location: str | Unset = ""
    phones: list[str] | Unset = UNSET
    source_id: None | Unset | UUID = UNSET
    tags: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        custom_fields: dict[str, Any] | Unset = UNSET
        if not isinstance(self.custom_fields, Unset):
            custom_fields = self.custom_fields.to_dict()

        emails: list[str] | Unset = UNSET
        if not isinstance(self.emails, Unset):
            emails = self.emails

        headline = self.headline

        links: list[str] | Unset = UNSET
        if not isinstance(self.links, Unset):
            links = self.links

        location = self.location

        phones: list[str] | Unset = UNSET
        if not isinstance(self.phones, Unset):
            phones = self.phones

        source_id: None | str | Unset
        if isinstance(self.source_id, Unset):
            source_id = UNSET
        elif isinstance(self.source_id, UUID):
            source_id = str(self.source_id)
        else:
            source_id = self.source_id

        tags: list[str] | Unset = UNSET
        if not isinstance(self.tags, Unset):
            tags = self.tags

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if custom_fields is not UNSET:
            field_dict["custom_fields"] = custom_fields
        if emails is not UNSET:
            field_dict["emails"] = emails
        if headline is not UNSET:
            field_dict["headline"] = headline
        if links is not UNSET:
            field_dict["links"] = links
        if location is not UNSET:
            field_dict["location"] = location
        if phones is not UNSET:
            field_dict["phones"] = phones
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.candidate_in_custom_fields import CandidateInCustomFields  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        _custom_fields = d.pop("custom_fields", UNSET)
        custom_fields: CandidateInCustomFields | Unset
        if isinstance(_custom_fields, Unset):
            custom_fields = UNSET
        else:
            custom_fields = CandidateInCustomFields.from_dict(_custom_fields)

        emails = cast(list[str], d.pop("emails", UNSET))

        headline = d.pop("headline", UNSET)

        links = cast(list[str], d.pop("links", UNSET))

        location = d.pop("location", UNSET)

        phones = cast(list[str], d.pop("phones", UNSET))

        def _parse_source_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_id_type_0 = UUID(data)

                return source_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        source_id = _parse_source_id(d.pop("source_id", UNSET))

        tags = cast(list[str], d.pop("tags", UNSET))

        candidate_in = cls(
            name=name,
            custom_fields=custom_fields,
            emails=emails,
            headline=headline,
            links=links,
            location=location,
            phones=phones,
            source_id=source_id,
            tags=tags,
        )

        return candidate_in
