from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.step_out import StepOut


T = TypeVar("T", bound="ApprovalRuleOut")


@_attrs_define
class ApprovalRuleOut:
    """A rule that asks for approval.

    Attributes:
        amount_from (None | str): The least salary it holds for.
        amount_to (None | str): The salary below which it holds.
        currency (str): The currency, as its three letters (ISO 4217).
        department_id (None | UUID): The id of the department.
        id (UUID): Its id.
        kind (str): Which of the kinds it is.
        name (str): What it, or who they, are called.
        steps (list[StepOut]): Who has to agree, one after the other.
    """

    amount_from: None | str
    amount_to: None | str
    currency: str
    department_id: None | UUID
    id: UUID
    kind: str
    name: str
    steps: list[StepOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount_from: None | str
        amount_from = self.amount_from

        amount_to: None | str
        amount_to = self.amount_to

        currency = self.currency

        department_id: None | str
        if isinstance(self.department_id, UUID):
            department_id = str(self.department_id)
        else:
            department_id = self.department_id

        id = str(self.id)

        kind = self.kind

        name = self.name

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "amount_from": amount_from,
                "amount_to": amount_to,
                "currency": currency,
                "department_id": department_id,
                "id": id,
                "kind": kind,
                "name": name,
                "steps": steps,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.step_out import StepOut  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_amount_from(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        amount_from = _parse_amount_from(d.pop("amount_from"))

        def _parse_amount_to(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        amount_to = _parse_amount_to(d.pop("amount_to"))

        currency = d.pop("currency")

        def _parse_department_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                department_id_type_0 = UUID(data)

                return department_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        department_id = _parse_department_id(d.pop("department_id"))

        id = UUID(d.pop("id"))

        kind = d.pop("kind")

        name = d.pop("name")

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = StepOut.from_dict(steps_item_data)

            steps.append(steps_item)

        approval_rule_out = cls(
            amount_from=amount_from,
            amount_to=amount_to,
            currency=currency,
            department_id=department_id,
            id=id,
            kind=kind,
            name=name,
            steps=steps,
        )

        approval_rule_out.additional_properties = d
        return approval_rule_out

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
