from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="UndoManyIn")


@_attrs_define
class UndoManyIn:
    """Which act to take back, by the `act_id` that it answered with.

    Attributes:
        act_id (UUID): The act, by which it can be taken back.
    """

    act_id: UUID

    def to_dict(self) -> dict[str, Any]:
        act_id = str(self.act_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "act_id": act_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        act_id = UUID(d.pop("act_id"))

        undo_many_in = cls(
            act_id=act_id,
        )

        return undo_many_in
