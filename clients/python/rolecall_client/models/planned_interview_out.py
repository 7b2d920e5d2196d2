from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.planned_interview_out_kind import PlannedInterviewOutKind

if TYPE_CHECKING:
    from ..models.criterion_out import CriterionOut
    from ..models.kit_question_out import KitQuestionOut


T = TypeVar("T", bound="PlannedInterviewOut")


@_attrs_define
class PlannedInterviewOut:
    """An interview of a job's plan.

    Attributes:
        criteria (list[CriterionOut]): What it assesses, in order.
        guide (str): What to find out.
        id (UUID): Its id.
        kind (PlannedInterviewOutKind): How it is held.
        member_ids (list[UUID]): Members who can hold it.
        minutes (int): How long it takes.
        name (str): What it is about.
        pool_ids (list[UUID]): Pools of which anybody can hold it.
        questions (list[KitQuestionOut]): Its kit, in order.
        seats (int): How many interviewers hold it together.
        stage_id (UUID): The stage in which it is held.
    """

    criteria: list[CriterionOut]
    guide: str
    id: UUID
    kind: PlannedInterviewOutKind
    member_ids: list[UUID]
    minutes: int
    name: str
    pool_ids: list[UUID]
    questions: list[KitQuestionOut]
    seats: int
    stage_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        criteria = []
        for criteria_item_data in self.criteria:
            criteria_item = criteria_item_data.to_dict()
            criteria.append(criteria_item)

        guide = self.guide

        id = str(self.id)

        kind = self.kind.value

        member_ids = []
        for member_ids_item_data in self.member_ids:
            member_ids_item = str(member_ids_item_data)
            member_ids.append(member_ids_item)

        minutes = self.minutes

        name = self.name

        pool_ids = []
        for pool_ids_item_data in self.pool_ids:
            pool_ids_item = str(pool_ids_item_data)
            pool_ids.append(pool_ids_item)

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        seats = self.seats

        stage_id = str(self.stage_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "criteria": criteria,
                "guide": guide,
                "id": id,
                "kind": kind,
                "member_ids": member_ids,
                "minutes": minutes,
                "name": name,
                "pool_ids": pool_ids,
                "questions": questions,
                "seats": seats,
                "stage_id": stage_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.criterion_out import CriterionOut  # noqa: PLC0415
        from ..models.kit_question_out import KitQuestionOut  # noqa: PLC0415

        d = dict(src_dict)
        criteria = []
        _criteria = d.pop("criteria")
        for criteria_item_data in _criteria:
            criteria_item = CriterionOut.from_dict(criteria_item_data)

            criteria.append(criteria_item)

        guide = d.pop("guide")

        id = UUID(d.pop("id"))

        kind = PlannedInterviewOutKind(d.pop("kind"))

        member_ids = []
        _member_ids = d.pop("member_ids")
        for member_ids_item_data in _member_ids:
            member_ids_item = UUID(member_ids_item_data)

            member_ids.append(member_ids_item)

        minutes = d.pop("minutes")

        name = d.pop("name")

        pool_ids = []
        _pool_ids = d.pop("pool_ids")
        for pool_ids_item_data in _pool_ids:
            pool_ids_item = UUID(pool_ids_item_data)

            pool_ids.append(pool_ids_item)

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = KitQuestionOut.from_dict(questions_item_data)

            questions.append(questions_item)

        seats = d.pop("seats")

        stage_id = UUID(d.pop("stage_id"))

        planned_interview_out = cls(
            criteria=criteria,
            guide=guide,
            id=id,
            kind=kind,
            member_ids=member_ids,
            minutes=minutes,
            name=name,
            pool_ids=pool_ids,
            questions=questions,
            seats=seats,
            stage_id=stage_id,
        )

        planned_interview_out.additional_properties = d
        return planned_interview_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
