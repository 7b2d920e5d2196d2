from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="SiteIn")


@_attrs_define
class SiteIn:
    """How the organization looks to the public; what is not named stays.

    Attributes:
        accent (None | str | Unset): The colour of links and buttons, as `#rrggbb`.
        consent_months (int | None | Unset): How many months people agree to be kept for.
        domain (None | str | Unset): An address of the organization's own under which the site is found.
        headline (None | str | Unset): The first line of the site.
        introduction (None | str | Unset): What the site says of the organization.
        privacy_text (None | str | Unset): What applicants are told of what happens with their data.
        website (None | str | Unset): The organization's own site.
    """

    accent: None | str | Unset = UNSET
    consent_months: int | None | Unset = UNSET
    domain: None | str | Unset = UNSET
    headline: None | str | Unset = UNSET
    introduction: None | str | Unset = UNSET
    privacy_text: None | str | Unset = UNSET
    website: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        accent: None | str | Unset
        if isinstance(self.accent, Unset):
            accent = UNSET
        else:
            accent = self.accent

        consent_months: int | None | Unset
        if isinstance(self.consent_months, Unset):
            consent_months = UNSET
        else:
            consent_months = self.consent_months

        domain: None | str | Unset
        if isinstance(self.domain, Unset):
            domain = UNSET
        else:
            domain = self.domain

        headline: None | str | Unset
        if isinstance(self.headline, Unset):
            headline = UNSET
        else:
            headline = self.headline

        introduction: None | str | Unset
        if isinstance(self.introduction, Unset):
            introduction = UNSET
        else:
            introduction = self.introduction

        privacy_text: None | str | Unset
        if isinstance(self.privacy_text, Unset):
            privacy_text = UNSET
        else:
            privacy_text = self.privacy_text

        website: None | str | Unset
        if isinstance(self.website, Unset):
            website = UNSET
        else:
            website = self.website

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if accent is not UNSET:
            field_dict["accent"] = accent
        if consent_months is not UNSET:
            field_dict["consent_months"] = consent_months
        if domain is not UNSET:
            field_dict["domain"] = domain
        if headline is not UNSET:
            field_dict["headline"] = headline
        if introduction is not UNSET:
            field_dict["introduction"] = introduction
        if privacy_text is not UNSET:
            field_dict["privacy_text"] = privacy_text
        if website is not UNSET:
            field_dict["website"] = website

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_accent(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        accent = _parse_accent(d.pop("accent", UNSET))

        def _parse_consent_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        consent_months = _parse_consent_months(d.pop("consent_months", UNSET))

        def _parse_domain(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        domain = _parse_domain(d.pop("domain", UNSET))

        def _parse_headline(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        headline = _parse_headline(d.pop("headline", UNSET))

        def _parse_introduction(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        introduction = _parse_introduction(d.pop("introduction", UNSET))

        def _parse_privacy_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        privacy_text = _parse_privacy_text(d.pop("privacy_text", UNSET))

        def _parse_website(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        website = _parse_website(d.pop("website", UNSET))

        site_in = cls(
            accent=accent,
            consent_months=consent_months,
            domain=domain,
            headline=headline,
            introduction=introduction,
            privacy_text=privacy_text,
            website=website,
        )

        return site_in
