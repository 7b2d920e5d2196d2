from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.step_in_roles_item import StepInRolesItem
from ..types import UNSET, Unset

T = TypeVar("T", bound="StepIn")


@_attrs_define
class StepIn:
    """One step of a rule; those named are all asked at once.

    Attributes:
        needed (int | Unset): How many of them must approve. Default: 1.
        roles (list[StepInRolesItem] | Unset): Everybody of these roles; hiring managers of the job.
        user_ids (list[UUID] | Unset): Members by name.
    """

    needed: int | Unset = 1
    roles: list[StepInRolesItem] | Unset = UNSET
    user_ids: list[UUID] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        needed = self.needed

        roles: list[str] | Unset = UNSET
        if not isinstance(self.roles, Unset):
            roles = []
            for roles_item_data in self.roles:
                roles_item = roles_item_data.value
                roles.append(roles_item)

        user_ids: list[str] | Unset = UNSET
        if not isinstance(self.user_ids, Unset):
            user_ids = []
            for user_ids_item_data in self.user_ids:
                user_ids_item = str(user_ids_item_data)
                user_ids.append(user_ids_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if needed is not UNSET:
            field_dict["needed"] = needed
        if roles is not UNSET:
            field_dict["roles"] = roles
        if user_ids is not UNSET:
            field_dict["user_ids"] = user_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        needed = d.pop("needed", UNSET)

        _roles = d.pop("roles", UNSET)
        roles: list[StepInRolesItem] | Unset = UNSET
        if _roles is not UNSET:
            roles = []
            for roles_item_data in _roles:
                roles_item = StepInRolesItem(roles_item_data)

                roles.append(roles_item)

        _user_ids = d.pop("user_ids", UNSET)
        user_ids: list[UUID] | Unset = UNSET
        if _user_ids is not UNSET:
            user_ids = []
            for user_ids_item_data in _user_ids:
                user_ids_item = UUID(user_ids_item_data)

                user_ids.append(user_ids_item)

        step_in = cls(
            needed=needed,
            roles=roles,
            user_ids=user_ids,
        )

        return step_in
