from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LocationOut")


@_attrs_define
class LocationOut:
    """A location.

    Attributes:
        address (str): The postal address.
        city (str): The city.
        country (str): The country, as its two letters (ISO 3166).
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        is_remote (bool): Whether work is done from anywhere in the country.
        name (str): What it, or who they, are called.
        region (str): The region or state.
        time_zone (str): The time zone, by its name in the IANA database.
    """

    address: str
    city: str
    country: str
    created_at: datetime.datetime
    id: UUID
    is_remote: bool
    name: str
    region: str
    time_zone: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        city = self.city

        country = self.country

        created_at = self.created_at.isoformat()

        id = str(self.id)

        is_remote = self.is_remote

        name = self.name

        region = self.region

        time_zone = self.time_zone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address": address,
                "city": city,
                "country": country,
                "created_at": created_at,
                "id": id,
                "is_remote": is_remote,
                "name": name,
                "region": region,
                "time_zone": time_zone,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address = d.pop("address")

        city = d.pop("city")

        country = d.pop("country")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        is_remote = d.pop("is_remote")

        name = d.pop("name")

        region = d.pop("region")

        time_zone = d.pop("time_zone")

        location_out = cls(
            address=address,
            city=city,
            country=country,
            created_at=created_at,
            id=id,
            is_remote=is_remote,
            name=name,
            region=region,
            time_zone=time_zone,
        )

        location_out.additional_properties = d
        return location_out

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
