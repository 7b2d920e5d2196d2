"""Applications as programs list them: plain rows, one statement a page, no objects in between."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.models import Candidate, Source
from rolecall.jobs.models import Job, Stage
from rolecall.kit.alike import alike, each
from rolecall.kit.db import looked_up
from rolecall.pipeline.models import Application, StageVisit

FIELDS = (
    "id", "state", "candidate_id", looked_up(Candidate, "candidate_id", "name"), "job_id",
    looked_up(Job, "job_id", "title"), "stage_id", looked_up(Stage, "stage_id", "name"),
    looked_up(Stage, "stage_id", "kind"), "source_id", looked_up(Source, "source_id", "name"), "applied_at",
    "stage_entered_at", "versions", "must_haves_met", "must_haves_asked", "is_new", "days_to_hire",
    "created_at", "updated_at",
)  # fmt: skip


@alike
def _listed(rows: QuerySet[Application], limit: int) -> QuerySet[Any, Any]:
    return rows.order_by("-id").values_list(*FIELDS)[:limit]


def one_row(rows: QuerySet[Application], application_id: UUID) -> dict[str, Any] | None:
    """One application, or None when it is not among these."""
    row = rows.filter(id=application_id).values_list(*FIELDS).first()
    return as_json(row) if row else None


def visits_of(application_id: UUID) -> Iterator[dict[str, Any]]:
    """The stages that an application was in, from when to when, and for how long."""
    visits = StageVisit.objects.filter(application=application_id).order_by("entered_at", "id")
    for stage_id, name, entered_at, left_at, seconds in visits.values_list(
        "stage_id", "stage__name", "entered_at", "left_at", "seconds"
    ):
        yield {
            "stage": {"id": stage_id, "name": name},
            "entered_at": entered_at,
            "left_at": left_at,
            "seconds": seconds,
        }


def as_json(row: tuple[Any, ...]) -> dict[str, Any]:
    """A row of FIELDS as the API shows it."""
    (
        id_, state, candidate_id, candidate, job_id, job, stage_id, stage, kind, source_id, source,
        applied_at, stage_entered_at, versions, met, asked, is_new, days_to_hire, created_at, updated_at,
    ) = row  # fmt: skip
    return {
        "id": id_,
        "state": state,
        "candidate": {"id": candidate_id, "name": candidate},
        "job": {"id": job_id, "title": job},
        "stage": {"id": stage_id, "name": stage, "kind": kind},
        "source": {"id": source_id, "name": source} if source_id else None,
        "applied_at": applied_at,
        "stage_entered_at": stage_entered_at,
        "versions": versions,
        "must_haves": {"met": met or 0, "asked": asked},
        "is_new": is_new,
        "days_to_hire": days_to_hire,
        "created_at": created_at,
        "updated_at": updated_at,
    }


rows_of = each(_listed, as_json)
"""Some applications, newest first."""
