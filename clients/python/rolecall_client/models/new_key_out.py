from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.new_key_out_role import NewKeyOutRole

T = TypeVar("T", bound="NewKeyOut")


@_attrs_define
class NewKeyOut:
    """A new key with its secret, which is shown this once.

    Attributes:
        created_at (datetime.datetime): When it was made.
        department_ids (list[UUID]): The ids of departments.
        expires_at (datetime.datetime | None): When it runs out.
        id (UUID): Its id.
        job_ids (list[UUID]): The ids of jobs.
        last_used_at (datetime.datetime | None): When it was last used, to the minute.
        name (str): What it, or who they, are called.
        networks (list[str]): The networks that a key is used from, such as `198.51.100.0/24`; none: from anywhere.
        on_behalf (bool): Whether it may act for members, who are named in `On-Behalf-Of`.
        prefix (str): The first characters of the key, by which people recognise it.
        revoked_at (datetime.datetime | None): When it was revoked; null while it is valid.
        role (NewKeyOutRole): What it, or who they, may do.
        scopes (list[str] | None): What a key may do of what its role may, such as `candidates:read`; null: all of it.
        secret (str): The key itself, shown this once.
        without_personal_data (bool): Whether whatever tells who somebody is, is withheld from it.
    """

    created_at: datetime.datetime
    department_ids: list[UUID]
    expires_at: datetime.datetime | None
    id: UUID
    job_ids: list[UUID]
    last_used_at: datetime.datetime | None
    name: str
    networks: list[str]
    on_behalf: bool
    prefix: str
    revoked_at: datetime.datetime | None
    role: NewKeyOutRole
    scopes: list[str] | None
    secret: str
    without_personal_data: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        department_ids = []
        for department_ids_item_data in self.department_ids:
            department_ids_item = str(department_ids_item_data)
            department_ids.append(department_ids_item)

        expires_at: None | str
        if isinstance(self.expires_at, datetime.datetime):
            expires_at = self.expires_at.isoformat()
        else:
            expires_at = self.expires_at

        id = str(self.id)

        job_ids = []
        for job_ids_item_data in self.job_ids:
            job_ids_item = str(job_ids_item_data)
            job_ids.append(job_ids_item)

        last_used_at: None | str
        if isinstance(self.last_used_at, datetime.datetime):
            last_used_at = self.last_used_at.isoformat()
        else:
            last_used_at = self.last_used_at

        name = self.name

        networks = self.networks

        on_behalf = self.on_behalf

        prefix = self.prefix

        revoked_at: None | str
        if isinstance(self.revoked_at, datetime.datetime):
            revoked_at = self.revoked_at.isoformat()
        else:
            revoked_at = self.revoked_at

        role = self.role.value

        scopes: list[str] | None
        if isinstance(self.scopes, list):
            scopes = self.scopes

        else:
            scopes = self.scopes

        secret = self.secret

        without_personal_data = self.without_personal_data

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "department_ids": department_ids,
                "expires_at": expires_at,
                "id": id,
                "job_ids": job_ids,
                "last_used_at": last_used_at,
                "name": name,
                "networks": networks,
                "on_behalf": on_behalf,
                "prefix": prefix,
                "revoked_at": revoked_at,
                "role": role,
                "scopes": scopes,
                "secret": secret,
                "without_personal_data": without_personal_data,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        department_ids = []
        _department_ids = d.pop("department_ids")
        for department_ids_item_data in _department_ids:
            department_ids_item = UUID(department_ids_item_data)

            department_ids.append(department_ids_item)

        def _parse_expires_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expires_at_type_0 = datetime.datetime.fromisoformat(data)

                return expires_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expires_at = _parse_expires_at(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        job_ids = []
        _job_ids = d.pop("job_ids")
        for job_ids_item_data in _job_ids:
            job_ids_item = UUID(job_ids_item_data)

            job_ids.append(job_ids_item)

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

        networks = cast(list[str], d.pop("networks"))

        on_behalf = d.pop("on_behalf")

        prefix = d.pop("prefix")

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

        role = NewKeyOutRole(d.pop("role"))

        def _parse_scopes(data: object) -> list[str] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                scopes_type_0 = cast(list[str], data)

                return scopes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None, data)

        scopes = _parse_scopes(d.pop("scopes"))

        secret = d.pop("secret")

        without_personal_data = d.pop("without_personal_data")

        new_key_out = cls(
            created_at=created_at,
            department_ids=department_ids,
            expires_at=expires_at,
            id=id,
            job_ids=job_ids,
            last_used_at=last_used_at,
            name=name,
            networks=networks,
            on_behalf=on_behalf,
            prefix=prefix,
            revoked_at=revoked_at,
            role=role,
            scopes=scopes,
            secret=secret,
            without_personal_data=without_personal_data,
        )

        new_key_out.additional_properties = d
        return new_key_out

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
