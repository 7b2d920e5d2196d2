from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.merge_in_email_type_0 import MergeInEmailType0
from ..models.merge_in_headline_type_0 import MergeInHeadlineType0
from ..models.merge_in_location_type_0 import MergeInLocationType0
from ..models.merge_in_name_type_0 import MergeInNameType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="MergeIn")


@_attrs_define
class MergeIn:
    """Whom to merge into a person, and whose values go on.

    Attributes:
        other_id (UUID): Who goes on as the person that the address names.
        email (MergeInEmailType0 | None | Unset): Whose value goes on, where the two differ: that of the one who is
            'kept' if nothing is said. All addresses of both are kept.
        headline (MergeInHeadlineType0 | None | Unset): Whose value goes on, where the two differ: that of the one who
            is 'kept' if nothing is said.
        location (MergeInLocationType0 | None | Unset): Whose value goes on, where the two differ: that of the one who
            is 'kept' if nothing is said.
        name (MergeInNameType0 | None | Unset): Whose value goes on, where the two differ: that of the one who is 'kept'
            if nothing is said.
    """

    other_id: UUID
    email: MergeInEmailType0 | None | Unset = UNSET
    headline: MergeInHeadlineType0 | None | Unset = UNSET
    location: MergeInLocationType0 | None | Unset = UNSET
    name: MergeInNameType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        other_id = str(self.other_id)

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        elif isinstance(self.email, MergeInEmailType0):
            email = self.email.value
        else:
            email = self.email

        headline: None | str | Unset
        if isinstance(self.headline, Unset):
            headline = UNSET
        elif isinstance(self.headline, MergeInHeadlineType0):
            headline = self.headline.value
        else:
            headline = self.headline

        location: None | str | Unset
        if isinstance(self.location, Unset):
            location = UNSET
        elif isinstance(self.location, MergeInLocationType0):
            location = self.location.value
        else:
            location = self.location

        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, MergeInNameType0):
            name = self.name.value
        else:
            name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "other_id": other_id,
            }
        )
        if email is not UNSET:
            field_dict["email"] = email
        if headline is not UNSET:
            field_dict["headline"] = headline
        if location is not UNSET:
            field_dict["location"] = location
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        other_id = UUID(d.pop("other_id"))

        def _parse_email(data: object) -> MergeInEmailType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                email_type_0 = MergeInEmailType0(data)

                return email_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MergeInEmailType0 | None | Unset, data)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_headline(data: object) -> MergeInHeadlineType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                headline_type_0 = MergeInHeadlineType0(data)

                return headline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MergeInHeadlineType0 | None | Unset, data)

        headline = _parse_headline(d.pop("headline", UNSET))

        def _parse_location(data: object) -> MergeInLocationType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                location_type_0 = MergeInLocationType0(data)

                return location_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MergeInLocationType0 | None | Unset, data)

        location = _parse_location(d.pop("location", UNSET))

        def _parse_name(data: object) -> MergeInNameType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                name_type_0 = MergeInNameType0(data)

                return name_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(MergeInNameType0 | None | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        merge_in = cls(
            other_id=other_id,
            email=email,
            headline=headline,
            location=location,
            name=name,
        )

        return merge_in
