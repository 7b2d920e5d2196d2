from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.mate_in_part import MateInPart

T = TypeVar("T", bound="MateIn")


@_attrs_define
class MateIn:
    """A member and their part.

    Attributes:
        part (MateInPart): The part that somebody has, or that is missing.
        user_id (UUID): The id of the user.
    """

    part: MateInPart
    user_id: UUID

    def to_dict(self) -> dict[str, Any]:
        part = self.part.value

        user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "part": part,
                "user_id": user_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        part = MateInPart(d.pop("part"))

        user_id = UUID(d.pop("user_id"))

        mate_in = cls(
            part=part,
            user_id=user_id,
        )

        return mate_in
