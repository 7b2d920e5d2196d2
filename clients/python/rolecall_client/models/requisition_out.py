from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.requisition_out_close_reason_type_0 import RequisitionOutCloseReasonType0
from ..models.requisition_out_reason import RequisitionOutReason
from ..models.requisition_out_salary_period import RequisitionOutSalaryPeriod
from ..models.requisition_out_state import RequisitionOutState

if TYPE_CHECKING:
    from ..models.ref import Ref


T = TypeVar("T", bound="RequisitionOut")


@_attrs_define
class RequisitionOut:
    """A requisition as lists show it.

    Attributes:
        approved_at (datetime.datetime | None): null again while a changed field is asked for anew.
        asked_by_id (None | UUID): null when a key asked for it.
        asked_by_name (str): The name of whoever asked.
        close_note (str): What was said when it was closed.
        close_reason (None | RequisitionOutCloseReasonType0): Why it was closed.
        closed_at (datetime.datetime | None): When it was closed.
        created_at (datetime.datetime): When it was made.
        department (None | Ref): The department.
        hiring_manager (Ref): What it points at.
        id (UUID): Its id.
        location (None | Ref): The place, in words.
        reason (RequisitionOutReason): Why, in words or by name.
        recruiter (None | Ref): The recruiter of the hire.
        reference (str): Its number as people say it: R-0012.
        replaces (str): Who leaves the seat; empty for a new one.
        salary_currency (None | str): The currency of the salary, as its three letters (ISO 4217).
        salary_high (float | None): The most that is paid, for each period.
        salary_low (float | None): The least that is paid, for each period.
        salary_period (RequisitionOutSalaryPeriod): What the salary is for: a year, a month, an hour.
        seats (int): How many people are to be hired.
        seats_filled (int): How many have been.
        seats_taken (int): How many are openings of jobs, filled ones included.
        state (RequisitionOutState): Where it stands.
        submitted_at (datetime.datetime | None): null while it is a draft, or a draft again.
        title (str): The title.
        updated_at (datetime.datetime): When it was last changed.
        wanted_by (datetime.date | None): The day by which somebody is wanted.
        why (str): Why it is needed.
        yearly_budget (float | None): What the seats may cost in a year.
    """

    approved_at: datetime.datetime | None
    asked_by_id: None | UUID
    asked_by_name: str
    close_note: str
    close_reason: None | RequisitionOutCloseReasonType0
    closed_at: datetime.datetime | None
    created_at: datetime.datetime
    department: None | Ref
    hiring_manager: Ref
    id: UUID
    location: None | Ref
    reason: RequisitionOutReason
    recruiter: None | Ref
    reference: str
    replaces: str
    salary_currency: None | str
    salary_high: float | None
    salary_low: float | None
    salary_period: RequisitionOutSalaryPeriod
    seats: int
    seats_filled: int
    seats_taken: int
    state: RequisitionOutState
    submitted_at: datetime.datetime | None
    title: str
    updated_at: datetime.datetime
    wanted_by: datetime.date | None
    why: str
    yearly_budget: float | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.ref import Ref  # noqa: PLC0415

        approved_at: None | str
        if isinstance(self.approved_at, datetime.datetime):
            approved_at = self.approved_at.isoformat()
        else:
            approved_at = self.approved_at

        asked_by_id: None | str
        if isinstance(self.asked_by_id, UUID):
            asked_by_id = str(self.asked_by_id)
        else:
            asked_by_id = self.asked_by_id

        asked_by_name = self.asked_by_name

        close_note = self.close_note

        close_reason: None | str
        if isinstance(self.close_reason, RequisitionOutCloseReasonType0):
            close_reason = self.close_reason.value
        else:
            close_reason = self.close_reason

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        created_at = self.created_at.isoformat()

        department: dict[str, Any] | None
        if isinstance(self.department, Ref):
            department = self.department.to_dict()
        else:
            department = self.department

        hiring_manager = self.hiring_manager.to_dict()

        id = str(self.id)

        location: dict[str, Any] | None
        if isinstance(self.location, Ref):
            location = self.location.to_dict()
        else:
            location = self.location

        reason = self.reason.value

        recruiter: dict[str, Any] | None
        if isinstance(self.recruiter, Ref):
            recruiter = self.recruiter.to_dict()
        else:
            recruiter = self.recruiter

        reference = self.reference

        replaces = self.replaces

        salary_currency: None | str
        salary_currency = self.salary_currency

        salary_high: float | None
        salary_high = self.salary_high

        salary_low: float | None
        salary_low = self.salary_low

        salary_period = self.salary_period.value

        seats = self.seats

        seats_filled = self.seats_filled

        seats_taken = self.seats_taken

        state = self.state.value

        submitted_at: None | str
        if isinstance(self.submitted_at, datetime.datetime):
            submitted_at = self.submitted_at.isoformat()
        else:
            submitted_at = self.submitted_at

        title = self.title

        updated_at = self.updated_at.isoformat()

        wanted_by: None | str
        if isinstance(self.wanted_by, datetime.date):
            wanted_by = self.wanted_by.isoformat()
        else:
            wanted_by = self.wanted_by

        why = self.why

        yearly_budget: float | None
        yearly_budget = self.yearly_budget

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "approved_at": approved_at,
                "asked_by_id": asked_by_id,
                "asked_by_name": asked_by_name,
                "close_note": close_note,
                "close_reason": close_reason,
                "closed_at": closed_at,
                "created_at": created_at,
                "department": department,
                "hiring_manager": hiring_manager,
                "id": id,
                "location": location,
                "reason": reason,
                "recruiter": recruiter,
                "reference": reference,
                "replaces": replaces,
                "salary_currency": salary_currency,
                "salary_high": salary_high,
                "salary_low": salary_low,
                "salary_period": salary_period,
                "seats": seats,
                "seats_filled": seats_filled,
                "seats_taken": seats_taken,
                "state": state,
                "submitted_at": submitted_at,
                "title": title,
                "updated_at": updated_at,
                "wanted_by": wanted_by,
                "why": why,
                "yearly_budget": yearly_budget,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.ref import Ref  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_approved_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approved_at_type_0 = datetime.datetime.fromisoformat(data)

                return approved_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        approved_at = _parse_approved_at(d.pop("approved_at"))

        def _parse_asked_by_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                asked_by_id_type_0 = UUID(data)

                return asked_by_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        asked_by_id = _parse_asked_by_id(d.pop("asked_by_id"))

        asked_by_name = d.pop("asked_by_name")

        close_note = d.pop("close_note")

        def _parse_close_reason(data: object) -> None | RequisitionOutCloseReasonType0:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                close_reason_type_0 = RequisitionOutCloseReasonType0(data)

                return close_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RequisitionOutCloseReasonType0, data)

        close_reason = _parse_close_reason(d.pop("close_reason"))

        def _parse_closed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_at_type_0 = datetime.datetime.fromisoformat(data)

                return closed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        closed_at = _parse_closed_at(d.pop("closed_at"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_department(data: object) -> None | Ref:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                department_type_0 = Ref.from_dict(data)

                return department_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Ref, data)

        department = _parse_department(d.pop("department"))

        hiring_manager = Ref.from_dict(d.pop("hiring_manager"))

        id = UUID(d.pop("id"))

        def _parse_location(data: object) -> None | Ref:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                location_type_0 = Ref.from_dict(data)

                return location_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Ref, data)

        location = _parse_location(d.pop("location"))

        reason = RequisitionOutReason(d.pop("reason"))

        def _parse_recruiter(data: object) -> None | Ref:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recruiter_type_0 = Ref.from_dict(data)

                return recruiter_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Ref, data)

        recruiter = _parse_recruiter(d.pop("recruiter"))

        reference = d.pop("reference")

        replaces = d.pop("replaces")

        def _parse_salary_currency(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        salary_currency = _parse_salary_currency(d.pop("salary_currency"))

        def _parse_salary_high(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        salary_high = _parse_salary_high(d.pop("salary_high"))

        def _parse_salary_low(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        salary_low = _parse_salary_low(d.pop("salary_low"))

        salary_period = RequisitionOutSalaryPeriod(d.pop("salary_period"))

        seats = d.pop("seats")

        seats_filled = d.pop("seats_filled")

        seats_taken = d.pop("seats_taken")

        state = RequisitionOutState(d.pop("state"))

        def _parse_submitted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                submitted_at_type_0 = datetime.datetime.fromisoformat(data)

                return submitted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        submitted_at = _parse_submitted_at(d.pop("submitted_at"))

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        def _parse_wanted_by(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                wanted_by_type_0 = datetime.date.fromisoformat(data)

                return wanted_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        wanted_by = _parse_wanted_by(d.pop("wanted_by"))

        why = d.pop("why")

        def _parse_yearly_budget(data: object) -> float | None:
            if data is None:
                return data
            return cast(float | None, data)

        yearly_budget = _parse_yearly_budget(d.pop("yearly_budget"))

        requisition_out = cls(
            approved_at=approved_at,
            asked_by_id=asked_by_id,
            asked_by_name=asked_by_name,
            close_note=close_note,
            close_reason=close_reason,
            closed_at=closed_at,
            created_at=created_at,
            department=department,
            hiring_manager=hiring_manager,
            id=id,
            location=location,
            reason=reason,
            recruiter=recruiter,
            reference=reference,
            replaces=replaces,
            salary_currency=salary_currency,
            salary_high=salary_high,
            salary_low=salary_low,
            salary_period=salary_period,
            seats=seats,
            seats_filled=seats_filled,
            seats_taken=seats_taken,
            state=state,
            submitted_at=submitted_at,
            title=title,
            updated_at=updated_at,
            wanted_by=wanted_by,
            why=why,
            yearly_budget=yearly_budget,
        )

        requisition_out.additional_properties = d
        return requisition_out

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
