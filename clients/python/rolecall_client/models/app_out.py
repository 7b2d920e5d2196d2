from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.app_out_role_type_0 import AppOutRoleType0

T = TypeVar("T", bound="AppOut")


@_attrs_define
class AppOut:
    """An app, without its secret.

    Attributes:
        acts_for_members (bool): Whether it may ask members to act for them.
        client_id (str): What the app calls itself when it asks.
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        is_public (bool): Whether it keeps no secret: it runs in a browser, on a phone or on a member's machine.
        last_used_at (datetime.datetime | None): When it was last used, to the minute.
        name (str): What it, or who they, are called.
        needed_scopes (list[str]): Those of them that a member who allows it cannot leave out.
        redirect_uris (list[str]): Where members are sent back to, to the letter: https, or http on 127.0.0.1.
        registered_itself (bool): Whether no administrator registered it: an assistant did so itself.
        revoked_at (datetime.datetime | None): When it was revoked; null while it is valid.
        role (AppOutRoleType0 | None): The role in which it acts for itself; null: it does not.
        scopes (list[str]): The most that it may ask for.
    """

    acts_for_members: bool
    client_id: str
    created_at: datetime.datetime
    id: UUID
    is_public: bool
    last_used_at: datetime.datetime | None
    name: str
    needed_scopes: list[str]
    redirect_uris: list[str]
    registered_itself: bool
    revoked_at: datetime.datetime | None
    role: AppOutRoleType0 | None
    scopes: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        acts_for_members = self.acts_for_members

        client_id = self.client_id

        created_at = self.created_at.isoformat()

        id = str(self.id)

        is_public = self.is_public

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        name = self.name

        needed_scopes = self.needed_scopes

        redirect_uris = self.redirect_uris

        registered_itself = self.registered_itself

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        role: None | str
        if isinstance(self.role, AppOutRoleType0):
            role = self.role.value
        else:
            role = self.role

        scopes = self.scopes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "acts_for_members": acts_for_members,
                "client_id": client_id,
                "created_at": created_at,
                "id": id,
                "is_public": is_public,
                "last_used_at": last_used_at,
                "name": name,
                "needed_scopes": needed_scopes,
                "redirect_uris": redirect_uris,
                "registered_itself": registered_itself,
                "revoked_at": revoked_at,
                "role": role,
                "scopes": scopes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        acts_for_members = d.pop("acts_for_members")

        client_id = d.pop("client_id")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        is_public = d.pop("is_public")

        def _parse_last_used_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_used_at_type_0 = datetime.datetime.fromisoformat(data)

                return last_used_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        last_used_at = _parse_last_used_at(d.pop("last_used_at"))

        name = d.pop("name")

        needed_scopes = cast(list[str], d.pop("needed_scopes"))

        redirect_uris = cast(list[str], d.pop("redirect_uris"))

        registered_itself = d.pop("registered_itself")

        def _parse_revoked_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                revoked_at_type_0 = datetime.datetime.fromisoformat(data)

                return revoked_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        revoked_at = _parse_revoked_at(d.pop("revoked_at"))

        def _parse_role(data: object) -> AppOutRoleType0 | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = AppOutRoleType0(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AppOutRoleType0 | None, data)

        role = _parse_role(d.pop("role"))

        scopes = cast(list[str], d.pop("scopes"))

        app_out = cls(
            acts_for_members=acts_for_members,
            client_id=client_id,
            created_at=created_at,
            id=id,
            is_public=is_public,
            last_used_at=last_used_at,
            name=name,
            needed_scopes=needed_scopes,
            redirect_uris=redirect_uris,
            registered_itself=registered_itself,
            revoked_at=revoked_at,
            role=role,
            scopes=scopes,
        )

        app_out.additional_properties = d
        return app_out

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
