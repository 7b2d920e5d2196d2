from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.application_out_state import ApplicationOutState

if TYPE_CHECKING:
    from ..models.candidate_ref import CandidateRef
    from ..models.job_ref import JobRef
    from ..models.must_haves_out import MustHavesOut
    from ..models.source_ref import SourceRef
    from ..models.stage_ref import StageRef


T = TypeVar("T", bound="ApplicationOut")


@_attrs_define
class ApplicationOut:
    """One candidate for one job.

    Attributes:
        applied_at (datetime.datetime): When the person applied.
        candidate (CandidateRef): Who.
        created_at (datetime.datetime): When it was made.
        days_to_hire (int | None): Days from the application to the hire; null without one.
        id (UUID): Its id.
        is_new (bool): Whether nobody has looked at it yet.
        job (JobRef): Which job.
        must_haves (MustHavesOut): How many answers that must be given were asked for, and how many were given.
        source (None | SourceRef): Where the person came from.
        stage (StageRef): Which stage.
        stage_entered_at (datetime.datetime): When it came to the stage where it is.
        state (ApplicationOutState): Where it stands.
        updated_at (datetime.datetime): When it was last changed.
        versions (int): How many times the person sent the form.
    """

    applied_at: datetime.datetime
    candidate: CandidateRef
    created_at: datetime.datetime
    days_to_hire: int | None
    id: UUID
    is_new: bool
    job: JobRef
    must_haves: MustHavesOut
    source: None | SourceRef
    stage: StageRef
    stage_entered_at: datetime.datetime
    state: ApplicationOutState
    updated_at: datetime.datetime
    versions: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.source_ref import SourceRef  # noqa: PLC0415

        applied_at = self.applied_at.isoformat()

        candidate = self.candidate.to_dict()

        created_at = self.created_at.isoformat()

        days_to_hire: int | None
        days_to_hire = self.days_to_hire

        id = str(self.id)

        is_new = self.is_new

        job = self.job.to_dict()

        must_haves = self.must_haves.to_dict()

        source: dict[str, Any] | None
        if isinstance(self.source, SourceRef):
            source = self.source.to_dict()
        else:
            source = self.source

        stage = self.stage.to_dict()

        stage_entered_at = self.stage_entered_at.isoformat()

        state = self.state.value

        updated_at = self.updated_at.isoformat()

        versions = self.versions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "applied_at": applied_at,
                "candidate": candidate,
                "created_at": created_at,
                "days_to_hire": days_to_hire,
                "id": id,
                "is_new": is_new,
                "job": job,
                "must_haves": must_haves,
                "source": source,
                "stage": stage,
                "stage_entered_at": stage_entered_at,
                "state": state,
                "updated_at": updated_at,
                "versions": versions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.candidate_ref import CandidateRef  # noqa: PLC0415
        from ..models.job_ref import JobRef  # noqa: PLC0415
        from ..models.must_haves_out import MustHavesOut  # noqa: PLC0415
        from ..models.source_ref import SourceRef  # noqa: PLC0415
        from ..models.stage_ref import StageRef  # noqa: PLC0415

        d = dict(src_dict)
        applied_at = datetime.datetime.fromisoformat(d.pop("applied_at"))

        candidate = CandidateRef.from_dict(d.pop("candidate"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_days_to_hire(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_to_hire = _parse_days_to_hire(d.pop("days_to_hire"))

        id = UUID(d.pop("id"))

        is_new = d.pop("is_new")

        job = JobRef.from_dict(d.pop("job"))

        must_haves = MustHavesOut.from_dict(d.pop("must_haves"))

        def _parse_source(data: object) -> None | SourceRef:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                source_type_0 = SourceRef.from_dict(data)

                return source_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SourceRef, data)

        source = _parse_source(d.pop("source"))

        stage = StageRef.from_dict(d.pop("stage"))

        stage_entered_at = datetime.datetime.fromisoformat(d.pop("stage_entered_at"))

        state = ApplicationOutState(d.pop("state"))

        updated_at = datetime.datetime.fromisoformat(d.pop("updated_at"))

        versions = d.pop("versions")

        application_out = cls(
            applied_at=applied_at,
            candidate=candidate,
            created_at=created_at,
            days_to_hire=days_to_hire,
            id=id,
            is_new=is_new,
            job=job,
            must_haves=must_haves,
            source=source,
            stage=stage,
            stage_entered_at=stage_entered_at,
            state=state,
            updated_at=updated_at,
            versions=versions,
        )

        application_out.additional_properties = d
        return application_out

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
