from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from uuid import UUID






T = TypeVar("T", bound="MoveIn")



@_attrs_define
class MoveIn:
    """ Where to.

        Attributes:
            stage_id (UUID): The id of the stage.
     """

    stage_id: UUID





    def to_dict(self) -> dict[str, Any]:
        stage_id = str(self.stage_id)


        field_dict: dict[str, Any] = {}

        field_dict.update({
            "stage_id": stage_id,
        })

        return field_dict



    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        stage_id = UUID(d.pop("stage_id"))




        move_in = cls(
            stage_id=stage_id,
        )

        return move_in

