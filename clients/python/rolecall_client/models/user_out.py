from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_out_role import UserOutRole

T = TypeVar("T", bound="UserOut")


@_attrs_define
class UserOut:
    """A member of the organization.

    Attributes:
        active (bool): Whether it is in use: true for those that are, false for those that are not.
        created_at (datetime.datetime): When it was made.
        deactivated_at (datetime.datetime | None): When the membership ended.
        email (str): An address for mail.
        id (UUID): Its id.
        name (str): What it, or who they, are called.
        role (UserOutRole): What it, or who they, may do.
        title (str): The title.
    """

    active: bool
    created_at: datetime.datetime
    deactivated_at: datetime.datetime | None
    email: str
    id: UUID
    name: str
    role: UserOutRole
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        active = self.active

        created_at = self.created_at.isoformat()

        deactivated_at: None | str
        if isinstance(self.deactivated_at, datetime.datetime):
            deactivated_at = self.deactivated_at.isoformat()
        else:
            deactivated_at = self.deactivated_at

        email = self.email

        id = str(self.id)

        name = self.name

        role = self.role.value

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "active": active,
                "created_at": created_at,
                "deactivated_at": deactivated_at,
                "email": email,
                "id": id,
                "name": name,
                "role": role,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        active = d.pop("active")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_deactivated_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                deactivated_at_type_0 = datetime.datetime.fromisoformat(data)

                return deactivated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        deactivated_at = _parse_deactivated_at(d.pop("deactivated_at"))

        email = d.pop("email")

        id = UUID(d.pop("id"))

        name = d.pop("name")

        role = UserOutRole(d.pop("role"))

        title = d.pop("title")

        user_out = cls(
            active=active,
            created_at=created_at,
            deactivated_at=deactivated_at,
            email=email,
            id=id,
            name=name,
            role=role,
            title=title,
        )

        user_out.additional_properties = d
        return user_out

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
