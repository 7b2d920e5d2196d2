from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.approval_whole_state import ApprovalWholeState

if TYPE_CHECKING:
    from ..models.approval_step_out import ApprovalStepOut
    from ..models.approval_whole_fields import ApprovalWholeFields


T = TypeVar("T", bound="ApprovalWhole")


@_attrs_define
class ApprovalWhole:
    """An approval with its steps.

    Attributes:
        created_at (datetime.datetime): When it was made.
        decided_at (datetime.datetime | None): When it was decided.
        fields (ApprovalWholeFields): What is asked or shown, one by one.
        id (UUID): Its id.
        kind (str): Which of the kinds it is.
        requested_by_id (None | UUID): The member who asked.
        requested_by_name (str): The name of whoever asked.
        round_ (int): How often it was asked for, this time included.
        rule_name (str): The rule that asks for the approval.
        state (ApprovalWholeState): Where it stands.
        steps (list[ApprovalStepOut]): Who has to agree, one after the other.
        subject_id (UUID): The id of the thing that it is about.
        title (str): The title.
    """

    created_at: datetime.datetime
    decided_at: datetime.datetime | None
    fields: ApprovalWholeFields
    id: UUID
    kind: str
    requested_by_id: None | UUID
    requested_by_name: str
    round_: int
    rule_name: str
    state: ApprovalWholeState
    steps: list[ApprovalStepOut]
    subject_id: UUID
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at.isoformat()

        decided_at: None | str
        if isinstance(self.decided_at, datetime.datetime):
            decided_at = self.decided_at.isoformat()
        else:
            decided_at = self.decided_at

        fields = self.fields.to_dict()

        id = str(self.id)

        kind = self.kind

        requested_by_id: None | str
        if isinstance(self.requested_by_id, UUID):
            requested_by_id = str(self.requested_by_id)
        else:
            requested_by_id = self.requested_by_id

        requested_by_name = self.requested_by_name

        round_ = self.round_

        rule_name = self.rule_name

        state = self.state.value

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        subject_id = str(self.subject_id)

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "created_at": created_at,
                "decided_at": decided_at,
                "fields": fields,
                "id": id,
                "kind": kind,
                "requested_by_id": requested_by_id,
                "requested_by_name": requested_by_name,
                "round": round_,
                "rule_name": rule_name,
                "state": state,
                "steps": steps,
                "subject_id": subject_id,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.approval_step_out import ApprovalStepOut  # noqa: PLC0415
        from ..models.approval_whole_fields import ApprovalWholeFields  # noqa: PLC0415

        d = dict(src_dict)
        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_decided_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_at_type_0 = datetime.datetime.fromisoformat(data)

                return decided_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        decided_at = _parse_decided_at(d.pop("decided_at"))

        fields = ApprovalWholeFields.from_dict(d.pop("fields"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        def _parse_requested_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                requested_by_id_type_0 = UUID(data)

                return requested_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        requested_by_id = _parse_requested_by_id(d.pop("requested_by_id"))

        requested_by_name = d.pop("requested_by_name")

        round_ = d.pop("round")

        rule_name = d.pop("rule_name")

        state = ApprovalWholeState(d.pop("state"))

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = ApprovalStepOut.from_dict(steps_item_data)

            steps.append(steps_item)

        subject_id = UUID(d.pop("subject_id"))

        title = d.pop("title")

        approval_whole = cls(
            created_at=created_at,
            decided_at=decided_at,
            fields=fields,
            id=id,
            kind=kind,
            requested_by_id=requested_by_id,
            requested_by_name=requested_by_name,
            round_=round_,
            rule_name=rule_name,
            state=state,
            steps=steps,
            subject_id=subject_id,
            title=title,
        )

        approval_whole.additional_properties = d
        return approval_whole

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
