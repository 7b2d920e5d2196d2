from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.planned_interview_in_kind import PlannedInterviewInKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="PlannedInterviewIn")


@_attrs_define
class PlannedInterviewIn:
    """An interview to add to a job's plan; fields that are not named are refused.

    Attributes:
        name (str): What it is about.
        stage_id (UUID): A stage of the job.
        guide (str | Unset): What to find out, in plain text. Default: ''.
        kind (PlannedInterviewInKind | Unset): How it is held. Default: PlannedInterviewInKind.VIDEO.
        member_ids (list[UUID] | Unset): Members who can hold it.
        minutes (int | Unset): How long it takes. Default: 45.
        pool_ids (list[UUID] | Unset): Pools of which anybody can hold it.
        seats (int | Unset): How many interviewers hold it together. Default: 1.
    """

    name: str
    stage_id: UUID
    guide: str | Unset = ""
    kind: PlannedInterviewInKind | Unset = PlannedInterviewInKind.VIDEO
    member_ids: list[UUID] | Unset = UNSET
    minutes: int | Unset = 45
    pool_ids: list[UUID] | Unset = UNSET
    seats: int | Unset = 1

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        stage_id = str(self.stage_id)

        guide = self.guide

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        member_ids: list[str] | Unset = UNSET
        if not isinstance(self.member_ids, Unset):
            member_ids = []
            for member_ids_item_data in self.member_ids:
                member_ids_item = str(member_ids_item_data)
                member_ids.append(member_ids_item)

        minutes = self.minutes

        pool_ids: list[str] | Unset = UNSET
        if not isinstance(self.pool_ids, Unset):
            pool_ids = []
            for pool_ids_item_data in self.pool_ids:
                pool_ids_item = str(pool_ids_item_data)
                pool_ids.append(pool_ids_item)

        seats = self.seats

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
                "stage_id": stage_id,
            }
        )
        if guide is not UNSET:
            field_dict["guide"] = guide
        if kind is not UNSET:
            field_dict["kind"] = kind
        if member_ids is not UNSET:
            field_dict["member_ids"] = member_ids
        if minutes is not UNSET:
            field_dict["minutes"] = minutes
        if pool_ids is not UNSET:
            field_dict["pool_ids"] = pool_ids
        if seats is not UNSET:
            field_dict["seats"] = seats

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        stage_id = UUID(d.pop("stage_id"))

        guide = d.pop("guide", UNSET)

        _kind = d.pop("kind", UNSET)
        kind: PlannedInterviewInKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = PlannedInterviewInKind(_kind)

        _member_ids = d.pop("member_ids", UNSET)
        member_ids: list[UUID] | Unset = UNSET
        if _member_ids is not UNSET:
            member_ids = []
            for member_ids_item_data in _member_ids:
                member_ids_item = UUID(member_ids_item_data)

                member_ids.append(member_ids_item)

        minutes = d.pop("minutes", UNSET)

        _pool_ids = d.pop("pool_ids", UNSET)
        pool_ids: list[UUID] | Unset = UNSET
        if _pool_ids is not UNSET:
            pool_ids = []
            for pool_ids_item_data in _pool_ids:
                pool_ids_item = UUID(pool_ids_item_data)

                pool_ids.append(pool_ids_item)

        seats = d.pop("seats", UNSET)

        planned_interview_in = cls(
            name=name,
            stage_id=stage_id,
            guide=guide,
            kind=kind,
            member_ids=member_ids,
            minutes=minutes,
            pool_ids=pool_ids,
            seats=seats,
        )

        return planned_interview_in
