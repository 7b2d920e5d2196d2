from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.decision_out_outcome import DecisionOutOutcome

if TYPE_CHECKING:
    from ..models.person_out import PersonOut


T = TypeVar("T", bound="DecisionOut")


@_attrs_define
class DecisionOut:
    """What was decided about an application. A later one supersedes it; it never changes.

    Attributes:
        decided_at (datetime.datetime): When.
        decided_by (None | UUID): The member who recorded it; null for a program.
        id (UUID): Its id.
        outcome (DecisionOutOutcome): How it goes on with the candidate; hold is to wait.
        people (list[PersonOut]): Who took part.
        reason (str): Why.
        recorded_as (str): The name of the member or program that recorded it.
        supersedes (None | UUID): The decision that stood until then.
    """

    decided_at: datetime.datetime
    decided_by: None | UUID
    id: UUID
    outcome: DecisionOutOutcome
    people: list[PersonOut]
    reason: str
    recorded_as: str
    supersedes: None | UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        decided_at = self.decided_at.isoformat()

        decided_by: None | str
        if isinstance(self.decided_by, UUID):
            decided_by = str(self.decided_by)
        else:
            decided_by = self.decided_by

        id = str(self.id)

        outcome = self.outcome.value

        people = []
        for people_item_data in self.people:
            people_item = people_item_data.to_dict()
            people.append(people_item)

        reason = self.reason

        recorded_as = self.recorded_as

        supersedes: None | str
        if isinstance(self.supersedes, UUID):
            supersedes = str(self.supersedes)
        else:
            supersedes = self.supersedes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "decided_at": decided_at,
                "decided_by": decided_by,
                "id": id,
                "outcome": outcome,
                "people": people,
                "reason": reason,
                "recorded_as": recorded_as,
                "supersedes": supersedes,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.person_out import PersonOut  # noqa: PLC0415

        d = dict(src_dict)
        decided_at = datetime.datetime.fromisoformat(d.pop("decided_at"))

        def _parse_decided_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_by_type_0 = UUID(data)

                return decided_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))

        id = UUID(d.pop("id"))

        outcome = DecisionOutOutcome(d.pop("outcome"))

        people = []
        _people = d.pop("people")
        for people_item_data in _people:
            people_item = PersonOut.from_dict(people_item_data)

            people.append(people_item)

        reason = d.pop("reason")

        recorded_as = d.pop("recorded_as")

        def _parse_supersedes(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                supersedes_type_0 = UUID(data)

                return supersedes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        supersedes = _parse_supersedes(d.pop("supersedes"))

        decision_out = cls(
            decided_at=decided_at,
            decided_by=decided_by,
            id=id,
            outcome=outcome,
            people=people,
            reason=reason,
            recorded_as=recorded_as,
            supersedes=supersedes,
        )

        decision_out.additional_properties = d
        return decision_out

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
