from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.requisition_change_in_reason_type_0 import RequisitionChangeInReasonType0
from ..models.requisition_change_in_salary_period_type_0 import (
    RequisitionChangeInSalaryPeriodType0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="RequisitionChangeIn")


@_attrs_define
class RequisitionChangeIn:
    """Changes to a requisition; what is left out stays as it is. A changed approved field asks again.

    Attributes:
        department_id (None | Unset | UUID): null for no department.
        hiring_manager_id (None | Unset | UUID): Who the new person will work for. See /users.
        location_id (None | Unset | UUID): null for anywhere.
        reason (None | RequisitionChangeInReasonType0 | Unset): A new seat, or in place of somebody.
        recruiter_id (None | Unset | UUID): null for nobody yet. See /users.
        replaces (None | str | Unset): In whose place, where the reason is 'replacement'.
        salary_currency (None | str | Unset): Of the salary and of the budget.
        salary_high (float | None | str | Unset): null for no upper end.
        salary_low (float | None | str | Unset): null for no lower end.
        salary_period (None | RequisitionChangeInSalaryPeriodType0 | Unset): What the salary is paid for.
        seats (int | None | Unset): How many people, those whose seats are on jobs included.
        title (None | str | Unset): The work, as the job will be called.
        wanted_by (datetime.date | None | Unset): null for no date.
        why (None | str | Unset): Whoever approves it reads this first; needed before it is submitted.
        yearly_budget (float | None | str | Unset): What all seats may cost in a year; without it rules compare the
            highest salaries.
    """

    department_id: None | Unset | UUID = UNSET
    hiring_manager_id: None | Unset | UUID = UNSET
    location_id: None | Unset | UUID = UNSET
    reason: None | RequisitionChangeInReasonType0 | Unset = UNSET
    recruiter_id: None | Unset | UUID = UNSET
    replaces: None | str | Unset = UNSET
    salary_currency: None | str | Unset = UNSET
    salary_high: float | None | str | Unset = UNSET
    salary_low: float | None | str | Unset = UNSET
    salary_period: None | RequisitionChangeInSalaryPeriodType0 | Unset = UNSET
    seats: int | None | Unset = UNSET
    title: None | str | Unset = UNSET
    wanted_by: datetime.date | None | Unset = UNSET
    why: None | str | Unset = UNSET
    yearly_budget: float | None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        department_id: None | str | Unset
        if isinstance(self.department_id, Unset):
            department_id = UNSET
        elif isinstance(self.department_id, UUID):
            department_id = str(self.department_id)
        else:
            department_id = self.department_id

        hiring_manager_id: None | str | Unset
        if isinstance(self.hiring_manager_id, Unset):
            hiring_manager_id = UNSET
        elif isinstance(self.hiring_manager_id, UUID):
            hiring_manager_id = str(self.hiring_manager_id)
        else:
            hiring_manager_id = self.hiring_manager_id

        location_id: None | str | Unset
        if isinstance(self.location_id, Unset):
            location_id = UNSET
        elif isinstance(self.location_id, UUID):
            location_id = str(self.location_id)
        else:
            location_id = self.location_id

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        elif isinstance(self.reason, RequisitionChangeInReasonType0):
            reason = self.reason.value
        else:
            reason = self.reason

        recruiter_id: None | str | Unset
        if isinstance(self.recruiter_id, Unset):
            recruiter_id = UNSET
        elif isinstance(self.recruiter_id, UUID):
            recruiter_id = str(self.recruiter_id)
        else:
            recruiter_id = self.recruiter_id

        replaces: None | str | Unset
        if isinstance(self.replaces, Unset):
            replaces = UNSET
        else:
            replaces = self.replaces

        salary_currency: None | str | Unset
        if isinstance(self.salary_currency, Unset):
            salary_currency = UNSET
        else:
            salary_currency = self.salary_currency

        salary_high: float | None | str | Unset
        if isinstance(self.salary_high, Unset):
            salary_high = UNSET
        else:
            salary_high = self.salary_high

        salary_low: float | None | str | Unset
        if isinstance(self.salary_low, Unset):
            salary_low = UNSET
        else:
            salary_low = self.salary_low

        salary_period: None | str | Unset
        if isinstance(self.salary_period, Unset):
            salary_period = UNSET
        elif isinstance(self.salary_period, RequisitionChangeInSalaryPeriodType0):
            salary_period = self.salary_period.value
        else:
            salary_period = self.salary_period

        seats: int | None | Unset
        if isinstance(self.seats, Unset):
            seats = UNSET
        else:
            seats = self.seats

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        wanted_by: None | str | Unset
        if isinstance(self.wanted_by, Unset):
            wanted_by = UNSET
        elif isinstance(self.wanted_by, datetime.date):
            wanted_by = self.wanted_by.isoformat()
        else:
            wanted_by = self.wanted_by

        why: None | str | Unset
        if isinstance(self.why, Unset):
            why = UNSET
        else:
            why = self.why

        yearly_budget: float | None | str | Unset
        if isinstance(self.yearly_budget, Unset):
            yearly_budget = UNSET
        else:
            yearly_budget = self.yearly_budget

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if department_id is not UNSET:
            field_dict["department_id"] = department_id
        if hiring_manager_id is not UNSET:
            field_dict["hiring_manager_id"] = hiring_manager_id
        if location_id is not UNSET:
            field_dict["location_id"] = location_id
        if reason is not UNSET:
            field_dict["reason"] = reason
        if recruiter_id is not UNSET:
            field_dict["recruiter_id"] = recruiter_id
        if replaces is not UNSET:
            field_dict["replaces"] = replaces
        if salary_currency is not UNSET:
            field_dict["salary_currency"] = salary_currency
        if salary_high is not UNSET:
            field_dict["salary_high"] = salary_high
        if salary_low is not UNSET:
            field_dict["salary_low"] = salary_low
        if salary_period is not UNSET:
            field_dict["salary_period"] = salary_period
        if seats is not UNSET:
            field_dict["seats"] = seats
        if title is not UNSET:
            field_dict["title"] = title
        if wanted_by is not UNSET:
            field_dict["wanted_by"] = wanted_by
        if why is not UNSET:
            field_dict["why"] = why
        if yearly_budget is not UNSET:
            field_dict["yearly_budget"] = yearly_budget

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        def _parse_hiring_manager_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                hiring_manager_id_type_0 = UUID(data)

                return hiring_manager_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        hiring_manager_id = _parse_hiring_manager_id(d.pop("hiring_manager_id", UNSET))

        def _parse_location_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                location_id_type_0 = UUID(data)

                return location_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        location_id = _parse_location_id(d.pop("location_id", UNSET))

        def _parse_reason(
            data: object,
        ) -> None | RequisitionChangeInReasonType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_type_0 = RequisitionChangeInReasonType0(data)

                return reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RequisitionChangeInReasonType0 | Unset, data)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_recruiter_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                recruiter_id_type_0 = UUID(data)

                return recruiter_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        recruiter_id = _parse_recruiter_id(d.pop("recruiter_id", UNSET))

        def _parse_replaces(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        replaces = _parse_replaces(d.pop("replaces", UNSET))

        def _parse_salary_currency(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        salary_currency = _parse_salary_currency(d.pop("salary_currency", UNSET))

        def _parse_salary_high(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        salary_high = _parse_salary_high(d.pop("salary_high", UNSET))

        def _parse_salary_low(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        salary_low = _parse_salary_low(d.pop("salary_low", UNSET))

        def _parse_salary_period(
            data: object,
        ) -> None | RequisitionChangeInSalaryPeriodType0 | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                salary_period_type_0 = RequisitionChangeInSalaryPeriodType0(data)

                return salary_period_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RequisitionChangeInSalaryPeriodType0 | Unset, data)

        salary_period = _parse_salary_period(d.pop("salary_period", UNSET))

        def _parse_seats(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        seats = _parse_seats(d.pop("seats", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_wanted_by(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                wanted_by_type_0 = datetime.date.fromisoformat(data)

                return wanted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        wanted_by = _parse_wanted_by(d.pop("wanted_by", UNSET))

        def _parse_why(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        why = _parse_why(d.pop("why", UNSET))

        def _parse_yearly_budget(data: object) -> float | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | str | Unset, data)

        yearly_budget = _parse_yearly_budget(d.pop("yearly_budget", UNSET))

        requisition_change_in = cls(
            department_id=department_id,
            hiring_manager_id=hiring_manager_id,
            location_id=location_id,
            reason=reason,
            recruiter_id=recruiter_id,
            replaces=replaces,
            salary_currency=salary_currency,
            salary_high=salary_high,
            salary_low=salary_low,
            salary_period=salary_period,
            seats=seats,
            title=title,
            wanted_by=wanted_by,
            why=why,
            yearly_budget=yearly_budget,
        )

        return requisition_change_in
