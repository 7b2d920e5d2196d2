from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.step_in import StepIn


T = TypeVar("T", bound="ApprovalRuleIn")


@_attrs_define
class ApprovalRuleIn:
    """A rule that asks for approval.

    Attributes:
        kind (str): What is approved: 'offer'.
        name (str): When it asks, in words.
        steps (list[StepIn]): In order.
        amount_from (float | None | str | Unset): Only from this yearly amount.
        amount_to (float | None | str | Unset): Only below this yearly amount.
        currency (str | Unset): Of the amounts; others always ask. Default: ''.
        department_id (None | Unset | UUID): Only for jobs of this department.
    """

    kind: str
    name: str
    steps: list[StepIn]
    amount_from: float | None | str | Unset = UNSET
    amount_to: float | None | str | Unset = UNSET
    currency: str | Unset = ""
    department_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        name = self.name

        steps = []
        for steps_item_data in self.steps:
            steps_item = steps_item_data.to_dict()
            steps.append(steps_item)

        amount_from: float | None | str | Unset
        if isinstance(self.amount_from, Unset):
            amount_from = UNSET
        else:
            amount_from = self.amount_from

        amount_to: float | None | str | Unset
        if isinstance(self.amount_to, Unset):
            amount_to = UNSET
        else:
            amount_to = self.amount_to

        currency = self.currency

        department_id: None | str | Unset
        if isinstance(self.department_id, Unset):
            department_id = UNSET
        elif isinstance(self.department_id, UUID):
            department_id = str(self.department_id)
        else:
            department_id = self.department_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "kind": kind,
                "name": name,
                "steps": steps,
            }
        )
        if amount_from is not UNSET:
            field_dict["amount_from"] = amount_from
        if amount_to is not UNSET:
            field_dict["amount_to"] = amount_to
        if currency is not UNSET:
            field_dict["currency"] = currency
        if department_id is not UNSET:
            field_dict["department_id"] = department_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.step_in import StepIn  # noqa: PLC0415

        d = dict(src_dict)
        kind = d.pop("kind")

        name = d.pop("name")

        steps = []
        _steps = d.pop("steps")
        for steps_item_data in _steps:
            steps_item = StepIn.from_dict(steps_item_data)

            steps.append(steps_item)

        def _parse_amount_from(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        amount_from = _parse_amount_from(d.pop("amount_from", UNSET))

        def _parse_amount_to(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        amount_to = _parse_amount_to(d.pop("amount_to", UNSET))

        currency = d.pop("currency", UNSET)

        def _parse_department_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                department_id_type_0 = UUID(data)

                return department_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        department_id = _parse_department_id(d.pop("department_id", UNSET))

        approval_rule_in = cls(
            kind=kind,
            name=name,
            steps=steps,
            amount_from=amount_from,
            amount_to=amount_to,
            currency=currency,
            department_id=department_id,
        )

        return approval_rule_in
