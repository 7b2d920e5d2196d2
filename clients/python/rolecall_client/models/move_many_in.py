from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

T = TypeVar("T", bound="MoveManyIn")


@_attrs_define
class MoveManyIn:
    """Who, and where to.

    Attributes:
        application_ids (list[UUID]): The ids of applications.
        stage_id (UUID): The id of the stage.
    """

    application_ids: list[UUID]
    stage_id: UUID

    def to_dict(self) -> dict[str, Any]:
        application_ids = []
        for application_ids_item_data in self.application_ids:
            application_ids_item = str(application_ids_item_data)
            application_ids.append(application_ids_item)

        stage_id = str(self.stage_id)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "application_ids": application_ids,
                "stage_id": stage_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        application_ids = []
        _application_ids = d.pop("application_ids")
        for application_ids_item_data in _application_ids:
            application_ids_item = UUID(application_ids_item_data)

            application_ids.append(application_ids_item)

        stage_id = UUID(d.pop("stage_id"))

        move_many_in = cls(
            application_ids=application_ids,
            stage_id=stage_id,
        )

        return move_many_in
