from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.job_in_contract_type_0 import JobInContractType0
from ..models.job_in_salary_period_type_0 import JobInSalaryPeriodType0
from ..models.job_in_visibility_type_0 import JobInVisibilityType0
from ..models.job_in_workplace_type_0 import JobInWorkplaceType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="JobIn")


@_attrs_define
class JobIn:
    """A new job, from scratch or from a template of the library; it begins as a draft.

    Attributes:
        brief (None | str | Unset): For the hiring team only.
        contract (JobInContractType0 | None | Unset): The kind of contract.
        department_id (None | Unset | UUID): null for no department.
        location_ids (list[UUID] | None | Unset): The ids of locations.
        salary_currency (None | str | Unset): The currency of the salary, as its three letters (ISO 4217).
        salary_high (float | None | str | Unset): The most that is paid, for each period.
        salary_low (float | None | str | Unset): The least that is paid, for each period.
        salary_period (JobInSalaryPeriodType0 | None | Unset): What the salary is for: a year, a month, an hour.
        salary_shown (bool | None | Unset): Whether the post shows the salary.
        template_key (None | str | Unset): See /job_templates.
        title (None | str | Unset): The template's own title, when it is left out.
        visibility (JobInVisibilityType0 | None | Unset): Who finds the job: everybody, who has the address, or members.
        workplace (JobInWorkplaceType0 | None | Unset): Where work is done: on site, from home, both.
    """

    brief: None | str | Unset = UNSET
    contract: JobInContractType0 | None | Unset = UNSET
    department_id: None | Unset | UUID = UNSET
    location_ids: list[UUID] | None | Unset = UNSET
    salary_currency: None | str | Unset = UNSET
    salary_high: float | None | str | Unset = UNSET
    salary_low: float | None | str | Unset = UNSET
    salary_period: JobInSalaryPeriodType0 | None | Unset = UNSET
    salary_shown: bool | None | Unset = UNSET
    template_key: None | str | Unset = UNSET
    title: None | str | Unset = UNSET
    visibility: JobInVisibilityType0 | None | Unset = UNSET
    workplace: JobInWorkplaceType0 | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        brief: None | str | Unset
        if isinstance(self.brief, Unset):
            brief = UNSET
        else:
            brief = self.brief

        contract: None | str | Unset
        if isinstance(self.contract, Unset):
            contract = UNSET
        elif isinstance(self.contract, JobInContractType0):
            contract = self.contract.value
        else:
            contract = self.contract

        department_id: None | str | Unset
        if isinstance(self.department_id, Unset):
            department_id = UNSET
        elif isinstance(self.department_id, UUID):
            department_id = str(self.department_id)
        else:
            department_id = self.department_id

        location_ids: list[str] | None | Unset
        if isinstance(self.location_ids, Unset):
            location_ids = UNSET
        elif isinstance(self.location_ids, list):
            location_ids = []
            for location_ids_type_0_item_data in self.location_ids:
                location_ids_type_0_item = str(location_ids_type_0_item_data)
                location_ids.append(location_ids_type_0_item)

        else:
            location_ids = self.location_ids

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
        elif isinstance(self.salary_period, JobInSalaryPeriodType0):
            salary_period = self.salary_period.value
        else:
            salary_period = self.salary_period

        salary_shown: bool | None | Unset
        if isinstance(self.salary_shown, Unset):
            salary_shown = UNSET
        else:
            salary_shown = self.salary_shown

        template_key: None | str | Unset
        if isinstance(self.template_key, Unset):
            template_key = UNSET
        else:
            template_key = self.template_key

        title: None | str | Unset
        if isinstance(self.title, Unset):
            title = UNSET
        else:
            title = self.title

        visibility: None | str | Unset
        if isinstance(self.visibility, Unset):
            visibility = UNSET
        elif isinstance(self.visibility, JobInVisibilityType0):
            visibility = self.visibility.value
        else:
            visibility = self.visibility

        workplace: None | str | Unset
        if isinstance(self.workplace, Unset):
            workplace = UNSET
        elif isinstance(self.workplace, JobInWorkplaceType0):
            workplace = self.workplace.value
        else:
            workplace = self.workplace

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if brief is not UNSET:
            field_dict["brief"] = brief
        if contract is not UNSET:
            field_dict["contract"] = contract
        if department_id is not UNSET:
            field_dict["department_id"] = department_id
        if location_ids is not UNSET:
            field_dict["location_ids"] = location_ids
        if salary_currency is not UNSET:
            field_dict["salary_currency"] = salary_currency
        if salary_high is not UNSET:
            field_dict["salary_high"] = salary_high
        if salary_low is not UNSET:
            field_dict["salary_low"] = salary_low
        if salary_period is not UNSET:
            field_dict["salary_period"] = salary_period
        if salary_shown is not UNSET:
            field_dict["salary_shown"] = salary_shown
        if template_key is not UNSET:
            field_dict["template_key"] = template_key
        if title is not UNSET:
            field_dict["title"] = title
        if visibility is not UNSET:
            field_dict["visibility"] = visibility
        if workplace is not UNSET:
            field_dict["workplace"] = workplace

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_brief(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        brief = _parse_brief(d.pop("brief", UNSET))

        def _parse_contract(data: object) -> JobInContractType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                contract_type_0 = JobInContractType0(data)

                return contract_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobInContractType0 | None | Unset, data)

        contract = _parse_contract(d.pop("contract", UNSET))

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

        def _parse_location_ids(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                location_ids_type_0 = []
                _location_ids_type_0 = data
                for location_ids_type_0_item_data in _location_ids_type_0:
                    location_ids_type_0_item = UUID(location_ids_type_0_item_data)

                    location_ids_type_0.append(location_ids_type_0_item)

                return location_ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        location_ids = _parse_location_ids(d.pop("location_ids", UNSET))

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

        def _parse_salary_period(data: object) -> JobInSalaryPeriodType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                salary_period_type_0 = JobInSalaryPeriodType0(data)

                return salary_period_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobInSalaryPeriodType0 | None | Unset, data)

        salary_period = _parse_salary_period(d.pop("salary_period", UNSET))

        def _parse_salary_shown(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        salary_shown = _parse_salary_shown(d.pop("salary_shown", UNSET))

        def _parse_template_key(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        template_key = _parse_template_key(d.pop("template_key", UNSET))

        def _parse_title(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        title = _parse_title(d.pop("title", UNSET))

        def _parse_visibility(data: object) -> JobInVisibilityType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                visibility_type_0 = JobInVisibilityType0(data)

                return visibility_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobInVisibilityType0 | None | Unset, data)

        visibility = _parse_visibility(d.pop("visibility", UNSET))

        def _parse_workplace(data: object) -> JobInWorkplaceType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                workplace_type_0 = JobInWorkplaceType0(data)

                return workplace_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(JobInWorkplaceType0 | None | Unset, data)

        workplace = _parse_workplace(d.pop("workplace", UNSET))

        job_in = cls(
            brief=brief,
            contract=contract,
            department_id=department_id,
            location_ids=location_ids,
            salary_currency=salary_currency,
            salary_high=salary_high,
            salary_low=salary_low,
            salary_period=salary_period,
            salary_shown=salary_shown,
            template_key=template_key,
            title=title,
            visibility=visibility,
            workplace=workplace,
        )

        return job_in
