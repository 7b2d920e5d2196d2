from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.requisition_filters_state_type_0 import RequisitionFiltersStateType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="RequisitionFilters")


@_attrs_define
class RequisitionFilters:
    """Which requisitions.

    Attributes:
        cursor (None | str | Unset): The `next_cursor` of the page before.
        department_id (None | Unset | UUID): Those of a department. See /departments.
        hiring_manager_id (None | Unset | UUID): Those of a hiring manager. See /users.
        per_page (int | Unset): How many rows at the most. Default: 100.
        state (None | RequisitionFiltersStateType0 | Unset): Where they stand.
    """

    cursor: None | str | Unset = UNSET
    department_id: None | Unset | UUID = UNSET
    hiring_manager_id: None | Unset | UUID = UNSET
    per_page: int | Unset = 100
    state: None | RequisitionFiltersStateType0 | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cursor: None | str | Unset
        if isinstance(self.cursor, Unset):
            cursor = UNSET
        else:
            cursor = self.cursor

        department_id: None | str | Unset
        if isinstance(self.department_id, Unset):
            department_id = UNSET
        elif isinstance(self.department_id, UUID):
            department_id = str(self.department_id)
        else:
            department_id = self.department_id

        hiring_manager_id: None | str | Unset
        if isinstance(self.hiring_manager_id, Unset):
            hiring_manager_id = UNSET
        elif isinstance(self.hiring_manager_id, UUID):
            hiring_manager_id = str(self.hiring_manager_id)
        else:
            hiring_manager_id = self.hiring_manager_id

        per_page = self.per_page

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, RequisitionFiltersStateType0):
            state = self.state.value
        else:
            state = self.state

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if department_id is not UNSET:
            field_dict["department_id"] = department_id
        if hiring_manager_id is not UNSET:
            field_dict["hiring_manager_id"] = hiring_manager_id
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cursor = _parse_cursor(d.pop("cursor", UNSET))

        def _parse_department_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                department_id_type_0 = UUID(data)

                return department_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        department_id = _parse_department_id(d.pop("department_id", UNSET))

        def _parse_hiring_manager_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                hiring_manager_id_type_0 = UUID(data)

                return hiring_manager_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        hiring_manager_id = _parse_hiring_manager_id(d.pop("hiring_manager_id", UNSET))

        per_page = d.pop("per_page", UNSET)

        def _parse_state(data: object) -> None | RequisitionFiltersStateType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = RequisitionFiltersStateType0(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RequisitionFiltersStateType0 | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        requisition_filters = cls(
            cursor=cursor,
            department_id=department_id,
            hiring_manager_id=hiring_manager_id,
            per_page=per_page,
            state=state,
        )

        return requisition_filters
