from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="HireIn")


@_attrs_define
class HireIn:
    """Which seat is filled, and the first day.

    Attributes:
        opening_id (None | Unset | UUID): The oldest unfilled one, when it is left out.
        starts_on (datetime.date | None | Unset): The first day of work.
    """

    opening_id: None | Unset | UUID = UNSET
    starts_on: datetime.date | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        opening_id: None | str | Unset
        if isinstance(self.opening_id, Unset):
            opening_id = UNSET
        elif isinstance(self.opening_id, UUID):
            opening_id = str(self.opening_id)
        else:
            opening_id = self.opening_id

        starts_on: None | str | Unset
        if isinstance(self.starts_on, Unset):
            starts_on = UNSET
        elif isinstance(self.starts_on, datetime.date):
            starts_on = self.starts_on.isoformat()
        else:
            starts_on = self.starts_on

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if opening_id is not UNSET:
            field_dict["opening_id"] = opening_id
        if starts_on is not UNSET:
            field_dict["starts_on"] = starts_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_opening_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opening_id_type_0 = UUID(data)

                return opening_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        opening_id = _parse_opening_id(d.pop("opening_id", UNSET))

        def _parse_starts_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_on_type_0 = datetime.date.fromisoformat(data)

                return starts_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        starts_on = _parse_starts_on(d.pop("starts_on", UNSET))

        hire_in = cls(
            opening_id=opening_id,
            starts_on=starts_on,
        )

        return hire_in
