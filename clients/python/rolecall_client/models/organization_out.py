from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="OrganizationOut")


@_attrs_define
class OrganizationOut:
    """The organization of the key.

    Attributes:
        created_at (datetime.datetime): When it was made.
        currency (str): The currency, as its three letters (ISO 4217).
        id (UUID): Its id.
        name (str): What it, or who they, are called.
        slug (str): Its part of addresses.
        time_zone (str): The time zone, by its name in the IANA database.
    """

    created_at: datetime.datetime
    currency: str
    id: UUID
    name: str
    slug: str
    time_zone: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        currency = self.currency

        id = str(self.id)

        name = self.name

        slug = self.slug

        time_zone = self.time_zone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "currency": currency,
                "id": id,
                "name": name,
                "slug": slug,
                "time_zone": time_zone,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        currency = d.pop("currency")

        id = UUID(d.pop("id"))

        name = d.pop("name")

        slug = d.pop("slug")

        time_zone = d.pop("time_zone")

        organization_out = cls(
            created_at=created_at,
            currency=currency,
            id=id,
            name=name,
            slug=slug,
            time_zone=time_zone,
        )

        organization_out.additional_properties = d
        return organization_out

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
