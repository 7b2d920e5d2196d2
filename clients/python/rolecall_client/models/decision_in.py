from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..models.decision_in_outcome import DecisionInOutcome

T = TypeVar("T", bound="DecisionIn")


@_attrs_define
class DecisionIn:
    """What was decided; fields that are not named are refused.

    Attributes:
        member_ids (list[UUID]): Who took part.
        outcome (DecisionInOutcome): How it goes on with the candidate; hold is to wait.
        reason (str): Why.
    """

    member_ids: list[UUID]
    outcome: DecisionInOutcome
    reason: str

    def to_dict(self) -> dict[str, Any]:
        member_ids = []
        for member_ids_item_data in self.member_ids:
            member_ids_item = str(member_ids_item_data)
            member_ids.append(member_ids_item)

        outcome = self.outcome.value

        reason = self.reason

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "member_ids": member_ids,
                "outcome": outcome,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        member_ids = []
        _member_ids = d.pop("member_ids")
        for member_ids_item_data in _member_ids:
            member_ids_item = UUID(member_ids_item_data)

            member_ids.append(member_ids_item)

        outcome = DecisionInOutcome(d.pop("outcome"))

        reason = d.pop("reason")

        decision_in = cls(
            member_ids=member_ids,
            outcome=outcome,
            reason=reason,
        )

        return decision_in
