from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.job_detail_out_contract import JobDetailOutContract
from ..models.job_detail_out_salary_period import JobDetailOutSalaryPeriod
from ..models.job_detail_out_state import JobDetailOutState
from ..models.job_detail_out_visibility import JobDetailOutVisibility
from ..models.job_detail_out_workplace import JobDetailOutWorkplace

if TYPE_CHECKING:
    from ..models.mate_out import MateOut
    from ..models.missing_out import MissingOut
    from ..models.opening_out import OpeningOut
    from ..models.ref import Ref
    from ..models.requirement_out import RequirementOut
    from ..models.stage_out import StageOut


T = TypeVar("T", bound="JobDetailOut")


@_attrs_define
class JobDetailOut:
    """A job with all its parts.

    Attributes:
        brief (str): What the work is for, in a few sentences.
        closed_at (datetime.datetime | None): When it was closed.
        contract (JobDetailOutContract): The kind of contract.
        created_at (datetime.datetime): When it was made.
        department (None | Ref): The department.
        hiring_team (list[MateOut]): Who works on the hire, each in a part.
        id (UUID): Its id.
        is_live (bool): Whether the public sees it.
        job_post_id (UUID): The id of the job post.
        locations (list[Ref]): The places.
        missing (list[MissingOut]): Empty when it can be published.
        opened_at (datetime.datetime | None): When it was opened.
        openings (list[OpeningOut]): The seats that are to be filled.
        requirements (list[RequirementOut]): What the work needs, in order.
        salary_currency (None | str): The currency of the salary, as its three letters (ISO 4217).
        salary_high (float | None): The most that is paid, for each period.
        salary_low (float | None): The least that is paid, for each period.
        salary_period (JobDetailOutSalaryPeriod): What the salary is for: a year, a month, an hour.
        salary_shown (bool): Whether the post shows the salary.
        stages (list[StageOut]): The stages, in order.
        state (JobDetailOutState): Where it stands.
        template_key (None | str): The template that it was made from.
        title (str): The title.
        updated_at (datetime.datetime): When it was last changed.
        visibility (JobDetailOutVisibility): Who finds the job: everybody, who has the address, or members.
        workplace (JobDetailOutWorkplace): Where work is done: on site, from home, both.
    """

    brief: str
    closed_at: datetime.datetime | None
    contract: JobDetailOutContract
    created_at: datetime.datetime
    department: None | Ref
    hiring_team: list[MateOut]
    id: UUID
    is_live: bool
    job_post_id: UUID
    locations: list[Ref]
    missing: list[MissingOut]
    opened_at: datetime.datetime | None
    openings: list[OpeningOut]
    requirements: list[RequirementOut]
    salary_currency: None | str
    salary_high: float | None
    salary_low: float | None
    salary_period: JobDetailOutSalaryPeriod
    salary_shown: bool
    stages: list[StageOut]
    state: JobDetailOutState
    template_key: None | str
    title: str
    updated_at: datetime.datetime
    visibility: JobDetailOutVisibility
    workplace: JobDetailOutWorkplace
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.ref import Ref  # noqa: PLC0415

        brief = self.brief

        closed_at: None | str
        if isinstance(self.closed_at, datetime.datetime):
            closed_at = self.closed_at.isoformat()
        else:
            closed_at = self.closed_at

        contract = self.contract.value

        created_at = self.created_at.isoformat()

        department: dict[str, Any] | None
        if isinstance(self.department, Ref):
            department = self.department.to_dict()
        else:
            department = self.department

        hiring_team = []
        for hiring_team_item_data in self.hiring_team:
            hiring_team_item = hiring_team_item_data.to_dict()
            hiring_team.append(hiring_team_item)

        id = str(self.id)

        is_live = self.is_live

        job_post_id = str(self.job_post_id)

        locations = []
        for locations_item_data in self.locations:
            locations_item = locations_item_data.to_dict()
            locations.append(locations_item)

        missing = []
        for missing_item_data in self.missing:
            missing_item = missing_item_data.to_dict()
            missing.append(missing_item)

        opened_at: None | str
        if isinstance(self.opened_at, datetime.datetime):
            opened_at = self.opened_at.isoformat()
        else:
            opened_at = self.opened_at

        openings = []
        for openings_item_data in self.openings:
            openings_item = openings_item_data.to_dict()
            openings.append(openings_item)

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        salary_currency: None | str
        salary_currency = self.salary_currency

        salary_high: float | None
        salary_high = self.salary_high

        salary_low: float | None
        salary_low = self.salary_low

        salary_period = self.salary_period.value

        salary_shown = self.salary_shown

        stages = []
        for stages_item_data in self.stages:
            stages_item = stages_item_data.to_dict()
            stages.append(stages_item)

        state = self.state.value

        template_key: None | str
        template_key = self.template_key

        title = self.title

        updated_at = self.updated_at.isoformat()

        visibility = self.visibility.value

        workplace = self.workplace.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "brief": brief,
                "closed_at": closed_at,
                "contract": contract,
                "created_at": created_at,
                "department": department,
                "hiring_team": hiring_team,
                "id": id,
                "is_live": is_live,
                "job_post_id": job_post_id,
                "locations": locations,
                "missing": missing,
                "opened_at": opened_at,
                "openings": openings,
                "requirements": requirements,
                "salary_currency": salary_currency,
                "salary_high": salary_high,
                "salary_low": salary_low,
                "salary_period": salary_period,
                "salary_shown": salary_shown,
                "stages": stages,
                "state": state,
                "template_key": template_key,
                "title": title,
                "updated_at": updated_at,
                "visibility": visibility,
                "workplace": workplace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.mate_out import MateOut  # noqa: PLC0415
        from ..models.missing_out import MissingOut  # noqa: PLC0415
        from ..models.opening_out import OpeningOut  # noqa: PLC0415
        from ..models.ref import Ref  # noqa: PLC0415
        from ..models.requirement_out import RequirementOut  # noqa: PLC0415
        from ..models.stage_out import StageOut  # noqa: PLC0415

        d = dict(src_dict)
        brief = d.pop("brief")

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

        contract = JobDetailOutContract(d.pop("contract"))

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

        hiring_team = []
        _hiring_team = d.pop("hiring_team")
        for hiring_team_item_data in _hiring_team:
            hiring_team_item = MateOut.from_dict(hiring_team_item_data)

            hiring_team.append(hiring_team_item)

        id = UUID(d.pop("id"))

        is_live = d.pop("is_live")

        job_post_id = UUID(d.pop("job_post_id"))

        locations = []
        _locations = d.pop("locations")
        for locations_item_data in _locations:
            locations_item = Ref.from_dict(locations_item_data)

            locations.append(locations_item)

        missing = []
        _missing = d.pop("missing")
        for missing_item_data in _missing:
            missing_item = MissingOut.from_dict(missing_item_data)

            missing.append(missing_item)

        def _parse_opened_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                opened_at_type_0 = datetime.datetime.fromisoformat(data)

                return opened_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        opened_at = _parse_opened_at(d.pop("opened_at"))

        openings = []
        _openings = d.pop("openings")
        for openings_item_data in _openings:
            openings_item = OpeningOut.from_dict(openings_item_data)

            openings.append(openings_item)

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = RequirementOut.from_dict(requirements_item_data)

            requirements.append(requirements_item)

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

        salary_period = JobDetailOutSalaryPeriod(d.pop("salary_period"))

        salary_shown = d.pop("salary_shown")

        stages = []
        _stages = d.pop("stages")
        for stages_item_data in _stages:
            stages_item = StageOut.from_dict(stages_item_data)

            stages.append(stages_item)

        state = JobDetailOutState(d.pop("state"))

        def _parse_template_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        template_key = _parse_template_key(d.pop("template_key"))

        title = d.pop("title")

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        visibility = JobDetailOutVisibility(d.pop("visibility"))

        workplace = JobDetailOutWorkplace(d.pop("workplace"))

        job_detail_out = cls(
            brief=brief,
            closed_at=closed_at,
            contract=contract,
            created_at=created_at,
            department=department,
            hiring_team=hiring_team,
            id=id,
            is_live=is_live,
            job_post_id=job_post_id,
            locations=locations,
            missing=missing,
            opened_at=opened_at,
            openings=openings,
            requirements=requirements,
            salary_currency=salary_currency,
            salary_high=salary_high,
            salary_low=salary_low,
            salary_period=salary_period,
            salary_shown=salary_shown,
            stages=stages,
            state=state,
            template_key=template_key,
            title=title,
            updated_at=updated_at,
            visibility=visibility,
            workplace=workplace,
        )

        job_detail_out.additional_properties = d
        return job_detail_out

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
