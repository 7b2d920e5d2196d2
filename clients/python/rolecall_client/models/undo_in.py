from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="UndoIn")


@_attrs_define
class UndoIn:
    """What to take back.

    Attributes:
        act_id (None | Unset | UUID): The last act on the application, when it is left out.
    """

    act_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        act_id: None | str | Unset
        if isinstance(self.act_id, Unset):
            act_id = UNSET
        elif isinstance(self.act_id, UUID):
            act_id = str(self.act_id)
        else:
            act_id = self.act_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if act_id is not UNSET:
            field_dict["act_id"] = act_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_act_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                act_id_type_0 = UUID(data)

                return act_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        act_id = _parse_act_id(d.pop("act_id", UNSET))

        undo_in = cls(
            act_id=act_id,
        )

        return undo_in
