from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="SchedulingLinkSeenOut")


@_attrs_define
class SchedulingLinkSeenOut:
    """A link that lets a candidate choose a time; its address is told when it is made.

    Attributes:
        application_id (UUID): The application that it is for.
        expires_at (datetime.datetime): Until when it is open.
        id (UUID): Its id.
        minutes (int): How long it takes.
        title (str): What the interview is called.
        withdrawn_at (datetime.datetime | None): When it was taken back.
    """

    application_id: UUID
    expires_at: datetime.datetime
    id: UUID
    minutes: int
    title: str
    withdrawn_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id = str(self.application_id)

        expires_at = self.expires_at.isoformat()

        id = str(self.id)

        minutes = self.minutes

        title = self.title

        withdrawn_at: None | str
        if isinstance(self.withdrawn_at, datetime.datetime):
            withdrawn_at = self.withdrawn_at.isoformat()
        else:
            withdrawn_at = self.withdrawn_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "expires_at": expires_at,
                "id": id,
                "minutes": minutes,
                "title": title,
                "withdrawn_at": withdrawn_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        application_id = UUID(d.pop("application_id"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        minutes = d.pop("minutes")

        title = d.pop("title")

        def _parse_withdrawn_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_at_type_0 = datetime.datetime.fromisoformat(data)

                return withdrawn_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        withdrawn_at = _parse_withdrawn_at(d.pop("withdrawn_at"))

        scheduling_link_seen_out = cls(
            application_id=application_id,
            expires_at=expires_at,
            id=id,
            minutes=minutes,
            title=title,
            withdrawn_at=withdrawn_at,
        )

        scheduling_link_seen_out.additional_properties = d
        return scheduling_link_seen_out

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
