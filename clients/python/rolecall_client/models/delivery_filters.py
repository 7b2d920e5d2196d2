from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.delivery_filters_state_type_0 import DeliveryFiltersStateType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="DeliveryFilters")


@_attrs_define
class DeliveryFilters:
    """Which deliveries.

    Attributes:
        cursor (None | str | Unset): The `next_cursor` of the page before.
        per_page (int | Unset): How many rows at the most. Default: 100.
        state (DeliveryFiltersStateType0 | None | Unset): How they stand.
    """

    cursor: None | str | Unset = UNSET
    per_page: int | Unset = 100
    state: DeliveryFiltersStateType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        cursor: None | str | Unset
        if isinstance(self.cursor, Unset):
            cursor = UNSET
        else:
            cursor = self.cursor

        per_page = self.per_page

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, DeliveryFiltersStateType0):
            state = self.state.value
        else:
            state = self.state

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
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

        per_page = d.pop("per_page", UNSET)

        def _parse_state(data: object) -> DeliveryFiltersStateType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = DeliveryFiltersStateType0(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeliveryFiltersStateType0 | None | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        delivery_filters = cls(
            cursor=cursor,
            per_page=per_page,
            state=state,
        )

        return delivery_filters
