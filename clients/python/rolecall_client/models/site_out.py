from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SiteOut")


@_attrs_define
class SiteOut:
    """How the organization looks to the public.

    Attributes:
        accent (str): The colour of links and buttons, as `#rrggbb`.
        consent_months (int): How many months people agree to be kept for.
        domain (None | str): An address of the organization's own under which the site is found.
        has_logo (bool): Whether a logo is kept.
        headline (str): The first line of the site.
        introduction (str): What the site says of the organization.
        privacy_text (str): What applicants are told of what happens with their data.
        url (str): Its address on the web.
        website (str): The organization's own site.
    """

    accent: str
    consent_months: int
    domain: None | str
    has_logo: bool
    headline: str
    introduction: str
    privacy_text: str
    url: str
    website: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accent = self.accent

        consent_months = self.consent_months

        domain: None | str
        domain = self.domain

        has_logo = self.has_logo

        headline = self.headline

        introduction = self.introduction

        privacy_text = self.privacy_text

        url = self.url

        website = self.website

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accent": accent,
                "consent_months": consent_months,
                "domain": domain,
                "has_logo": has_logo,
                "headline": headline,
                "introduction": introduction,
                "privacy_text": privacy_text,
                "url": url,
                "website": website,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        accent = d.pop("accent")

        consent_months = d.pop("consent_months")

        def _parse_domain(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        domain = _parse_domain(d.pop("domain"))

        has_logo = d.pop("has_logo")

        headline = d.pop("headline")

        introduction = d.pop("introduction")

        privacy_text = d.pop("privacy_text")

        url = d.pop("url")

        website = d.pop("website")

        site_out = cls(
            accent=accent,
            consent_months=consent_months,
            domain=domain,
            has_logo=has_logo,
            headline=headline,
            introduction=introduction,
            privacy_text=privacy_text,
            url=url,
            website=website,
        )

        site_out.additional_properties = d
        return site_out

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
