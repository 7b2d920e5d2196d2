from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.invitation_out_role import InvitationOutRole
from ..models.invitation_out_state import InvitationOutState

T = TypeVar("T", bound="InvitationOut")


@_attrs_define
class InvitationOut:
    """An invitation by mail.

    Attributes:
        created_at (datetime.datetime): When it was made.
        email (str): An address for mail.
        expires_at (datetime.datetime): When it runs out.
        id (UUID): Its id.
        invited_by (str): Who wrote the invitation.
        name (str): What it, or who they, are called.
        role (InvitationOutRole): What it, or who they, may do.
        state (InvitationOutState): Where it stands.
    """

    created_at: datetime.datetime
    email: str
    expires_at: datetime.datetime
    id: UUID
    invited_by: str
    name: str
    role: InvitationOutRole
    state: InvitationOutState
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        email = self.email

        expires_at = self.expires_at.isoformat()

        id = str(self.id)

        invited_by = self.invited_by

        name = self.name

        role = self.role.value

        state = self.state.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "email": email,
                "expires_at": expires_at,
                "id": id,
                "invited_by": invited_by,
                "name": name,
                "role": role,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        email = d.pop("email")

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        invited_by = d.pop("invited_by")

        name = d.pop("name")

        role = InvitationOutRole(d.pop("role"))

        state = InvitationOutState(d.pop("state"))

        invitation_out = cls(
            created_at=created_at,
            email=email,
            expires_at=expires_at,
            id=id,
            invited_by=invited_by,
            name=name,
            role=role,
            state=state,
        )

        invitation_out.additional_properties = d
        return invitation_out

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
