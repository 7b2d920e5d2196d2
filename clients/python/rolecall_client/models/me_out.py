from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.me_out_role import MeOutRole

if TYPE_CHECKING:
    from ..models.organization_out import OrganizationOut


T = TypeVar("T", bound="MeOut")


@_attrs_define
class MeOut:
    """Who the key is and what it may do.

    Attributes:
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        name (str): What it, or who they, are called.
        organization (OrganizationOut): The organization of the key.
        rights (list[str]): What the key may do, by resource.
        role (MeOutRole): What it, or who they, may do.
    """

    created_at: datetime.datetime
    id: UUID
    name: str
    organization: OrganizationOut
    rights: list[str]
    role: MeOutRole
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        id = str(self.id)

        name = self.name

        organization = self.organization.to_dict()

        rights = self.rights

        role = self.role.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "id": id,
                "name": name,
                "organization": organization,
                "rights": rights,
                "role": role,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.organization_out import OrganizationOut  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        name = d.pop("name")

        organization = OrganizationOut.from_dict(d.pop("organization"))

        rights = cast(list[str], d.pop("rights"))

        role = MeOutRole(d.pop("role"))

        me_out = cls(
            created_at=created_at,
            id=id,
            name=name,
            organization=organization,
            rights=rights,
            role=role,
        )

        me_out.additional_properties = d
        return me_out

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
