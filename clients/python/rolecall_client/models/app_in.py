from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.app_in_role_type_0 import AppInRoleType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="AppIn")


@_attrs_define
class AppIn:
    """An app: what it is, whom it acts for, and what it may ask for.

    Attributes:
        name (str): What it, or who they, are called.
        scopes (list[str]): The most that it may ask for.
        acts_for_members (bool | Unset): Whether it may ask members to act for them. Default: True.
        is_public (bool | Unset): Whether it keeps no secret: it runs in a browser, on a phone or on a member's machine.
            Default: False.
        needed_scopes (list[str] | Unset): Those of them that a member who allows it cannot leave out.
        redirect_uris (list[str] | Unset): Where members are sent back to, to the letter: https, or http on 127.0.0.1.
        role (AppInRoleType0 | None | Unset): The role in which it acts for itself; null: it does not.
    """

    name: str
    scopes: list[str]
    acts_for_members: bool | Unset = True
    is_public: bool | Unset = False
    needed_scopes: list[str] | Unset = UNSET
    redirect_uris: list[str] | Unset = UNSET
    role: AppInRoleType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        scopes = self.scopes

        acts_for_members = self.acts_for_members

        is_public = self.is_public

        needed_scopes: list[str] | Unset = UNSET
        if not isinstance(self.needed_scopes, Unset):
            needed_scopes = self.needed_scopes

        redirect_uris: list[str] | Unset = UNSET
        if not isinstance(self.redirect_uris, Unset):
            redirect_uris = self.redirect_uris

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        elif isinstance(self.role, AppInRoleType0):
            role = self.role.value
        else:
            role = self.role

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "scopes": scopes,
            }
        )
        if acts_for_members is not UNSET:
            field_dict["acts_for_members"] = acts_for_members
        if is_public is not UNSET:
            field_dict["is_public"] = is_public
        if needed_scopes is not UNSET:
            field_dict["needed_scopes"] = needed_scopes
        if redirect_uris is not UNSET:
            field_dict["redirect_uris"] = redirect_uris
        if role is not UNSET:
            field_dict["role"] = role

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        scopes = cast(list[str], d.pop("scopes"))

        acts_for_members = d.pop("acts_for_members", UNSET)

        is_public = d.pop("is_public", UNSET)

        needed_scopes = cast(list[str], d.pop("needed_scopes", UNSET))

        redirect_uris = cast(list[str], d.pop("redirect_uris", UNSET))

        def _parse_role(data: object) -> AppInRoleType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = AppInRoleType0(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AppInRoleType0 | None | Unset, data)

        role = _parse_role(d.pop("role", UNSET))

        app_in = cls(
            name=name,
            scopes=scopes,
            acts_for_members=acts_for_members,
            is_public=is_public,
            needed_scopes=needed_scopes,
            redirect_uris=redirect_uris,
            role=role,
        )

        return app_in
