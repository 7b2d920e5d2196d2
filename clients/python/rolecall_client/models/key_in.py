from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.key_in_role import KeyInRole
from ..types import UNSET, Unset

T = TypeVar("T", bound="KeyIn")


@_attrs_define
class KeyIn:
    """What a key is for, and what it may do.

    Attributes:
        name (str): What it, or who they, are called.
        role (KeyInRole): What it, or who they, may do.
        department_ids (list[UUID] | Unset): The departments whose jobs it sees, whichever they are at the time.
        expires_at (datetime.datetime | None | Unset): Until when it is valid; null: until it is revoked.
        job_ids (list[UUID] | Unset): The only jobs that it sees, with all under them; none here and no department:
            those of its role.
        networks (list[str] | Unset): The networks that it may be used from, such as `198.51.100.0/24`; none: from
            anywhere.
        on_behalf (bool | Unset): Whether it may act for members, who are named in `On-Behalf-Of`. Default: False.
        scopes (list[str] | None | Unset): What it may do of what its role may, such as `candidates:read`; null: all of
            it.
        without_personal_data (bool | Unset): Whether whatever tells who somebody is, is withheld from it. Default:
            False.
    """

    name: str
    role: KeyInRole
    department_ids: list[UUID] | Unset = UNSET
    expires_at: datetime.datetime | None | Unset = UNSET
    job_ids: list[UUID] | Unset = UNSET
    networks: list[str] | Unset = UNSET
    on_behalf: bool | Unset = False
    scopes: list[str] | None | Unset = UNSET
    without_personal_data: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        role = self.role.value

        department_ids: list[str] | Unset = UNSET
        if not isinstance(self.department_ids, Unset):
            department_ids = []
            for department_ids_item_data in self.department_ids:
                department_ids_item = str(department_ids_item_data)
                department_ids.append(department_ids_item)

        expires_at: None | str | Unset
        if isinstance(self.expires_at, Unset):
            expires_at = UNSET
        elif isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        job_ids: list[str] | Unset = UNSET
        if not isinstance(self.job_ids, Unset):
            job_ids = []
            for job_ids_item_data in self.job_ids:
                job_ids_item = str(job_ids_item_data)
                job_ids.append(job_ids_item)

        networks: list[str] | Unset = UNSET
        if not isinstance(self.networks, Unset):
            networks = self.networks

        on_behalf = self.on_behalf

        scopes: list[str] | None | Unset
        if isinstance(self.scopes, Unset):
            scopes = UNSET
        elif isinstance(self.scopes, list):
            scopes = self.scopes

        else:
            scopes = self.scopes

        without_personal_data = self.without_personal_data

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "role": role,
            }
        )
        if department_ids is not UNSET:
            field_dict["department_ids"] = department_ids
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at
        if job_ids is not UNSET:
            field_dict["job_ids"] = job_ids
        if networks is not UNSET:
            field_dict["networks"] = networks
        if on_behalf is not UNSET:
            field_dict["on_behalf"] = on_behalf
        if scopes is not UNSET:
            field_dict["scopes"] = scopes
        if without_personal_data is not UNSET:
            field_dict["without_personal_data"] = without_personal_data

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        role = KeyInRole(d.pop("role"))

        _department_ids = d.pop("department_ids", UNSET)
        department_ids: list[UUID] | Unset = UNSET
        if _department_ids is not UNSET:
            department_ids = []
            for department_ids_item_data in _department_ids:
                department_ids_item = UUID(department_ids_item_data)

                department_ids.append(department_ids_item)

        def _parse_expires_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        expires_at = _parse_expires_at(d.pop("expires_at", UNSET))

        _job_ids = d.pop("job_ids", UNSET)
        job_ids: list[UUID] | Unset = UNSET
        if _job_ids is not UNSET:
            job_ids = []
            for job_ids_item_data in _job_ids:
                job_ids_item = UUID(job_ids_item_data)

                job_ids.append(job_ids_item)

        networks = cast(list[str], d.pop("networks", UNSET))

        on_behalf = d.pop("on_behalf", UNSET)

        def _parse_scopes(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                scopes_type_0 = cast(list[str], data)

                return scopes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        scopes = _parse_scopes(d.pop("scopes", UNSET))

        without_personal_data = d.pop("without_personal_data", UNSET)

        key_in = cls(
            name=name,
            role=role,
            department_ids=department_ids,
            expires_at=expires_at,
            job_ids=job_ids,
            networks=networks,
            on_behalf=on_behalf,
            scopes=scopes,
            without_personal_data=without_personal_data,
        )

        return key_in
