"""Applications: list, look at, add."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.candidates.models import Source
from rolecall.jobs.models import Job, Stage
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer, answer_page, page_read
from rolecall.kit.shaping import expands
from rolecall.pipeline import access
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.api import following
from rolecall.pipeline.api.door import door
from rolecall.pipeline.models import Application, ApplicationVersion, Rejection
from rolecall.pipeline.queries.listing import one_row, rows_of, visits_of
from rolecall.pipeline.schemas.applications import (
    AnswersOut,
    ApplicationDetailOut,
    ApplicationFilters,
    ApplicationIn,
    ApplicationOut,
    ApplicationsOut,
)
from rolecall.questions.models import Answer
from rolecall.questions.queries import answers_of

SAME = ("job_id", "candidate_id", "stage_id", "state")


@door.get(
    "/applications",
    roles=roles.EVERYONE,
    response=ApplicationsOut,
    operation_id="list_applications",
    synced=following.APPLICATIONS,
)
def list_applications(request: KeyRequest, filters: Query[ApplicationFilters]) -> HttpResponse:
    """List applications, newest first."""
    rows, onward = page_read(_wanted(request, filters), filters, rows_of)
    return answer_page(rows, onward, request)


@expands("application", scope="applications:read")
def applications_by_id(request: KeyRequest, ids: list[UUID]) -> dict[UUID, dict[str, Any]]:
    """Applications as lists show them, of these the ones that the key sees."""
    return {row["id"]: row for row in rows_of(visible(request).filter(id__in=ids), len(ids))}


@door.post(
    "/applications",
    roles=roles.DECIDERS,
    response={201: ApplicationOut},
    operation_id="add_application",
)
def add_application(request: KeyRequest, payload: ApplicationIn) -> HttpResponse:
    """Put a candidate on a job's pipeline."""
    key = request.key
    job = _named(Job.objects.visible_to(key), payload.job_id, "job_id", "job")
    candidate = _named(access.candidates_visible_to(key), payload.candidate_id, "candidate_id", "candidate")
    stage = payload.stage_id and _named(
        Stage.objects.filter(job=job, removed_at=None), payload.stage_id, "stage_id", "stage of this job"
    )
    source = payload.source_id and _named(Source.objects.all(), payload.source_id, "source_id", "source")
    added = pipeline.add(job, candidate, by=key, stage=stage or None, source=source or None)
    return answer(shown(added.id), 201)


@door.get(
    "/applications/{uuid:application_id}",
    roles=roles.EVERYONE,
    response=ApplicationDetailOut,
    operation_id="get_application",
    row=Application,
)
def get_application(request: KeyRequest, application_id: UUID) -> HttpResponse:
    """Look at one application: where it is and has been, and why it ended."""
    row = one_row(visible(request), application_id)
    if row is None:
        raise NotFound
    rejection = Rejection.objects.filter(application=application_id, undone_at=None).select_related("reason")
    row["stage_visits"] = list(visits_of(application_id))
    row["rejection"] = next((_rejection(each) for each in rejection), None)
    return answer(row)


@door.get(
    "/applications/{uuid:application_id}/answers",
    roles=roles.EVERYONE,
    response=AnswersOut,
    operation_id="get_application_answers",
)
def get_application_answers(request: KeyRequest, application_id: UUID) -> HttpResponse:
    """Read what the person sent, every time they applied."""
    if not visible(request).filter(id=application_id).exists():
        raise NotFound
    versions = list(ApplicationVersion.objects.filter(application=application_id))
    answers = answers_of(version.id for version in versions)
    return answer({"items": [_sent(version, answers[version.id]) for version in versions]})


def visible(request: KeyRequest) -> QuerySet[Application]:
    """The applications within reach of the key."""
    return Application.objects.visible_to(request.key)


def shown(application_id: UUID) -> dict[str, Any]:
    """An application as it is now."""
    row = one_row(Application.objects.all(), application_id)
    if row is None:
        raise NotFound
    return row


def _wanted(request: KeyRequest, filters: ApplicationFilters) -> QuerySet[Application]:
    same = {name: value for name in SAME if (value := getattr(filters, name)) is not None}
    return visible(request).filter(**same)


def _named(rows: QuerySet[Any], row_id: UUID, field: str, what: str) -> Any:
    found = rows.filter(id=row_id).first()
    if found is None:
        raise Invalid({field: f"There is no such {what}, or it is out of the key's reach."})
    return found


def _rejection(rejection: Rejection) -> dict[str, Any]:
    return {
        "id": rejection.id,
        "reason_id": rejection.reason_id,
        "reason": rejection.reason.name if rejection.reason else None,
        "note": rejection.note,
        "by": rejection.by_name,
        "by_rule": rejection.by_rule,
        "rejected_at": rejection.rejected_at,
    }


def _sent(version: ApplicationVersion, answers: list[Answer]) -> dict[str, Any]:
    return {
        "version": version.number,
        "sent_at": version.created_at,
        "name": version.name,
        "email": version.email,
        "phone": version.phone,
        "cover_letter": version.cover_letter,
        "resume_id": version.resume_id,
        "answers": [
            {
                "question_id": each.question_id,
                "question": each.question_text,
                "kind": each.kind,
                "value": each.value,
                "meets_must_have": each.meets_must_have,
            }
            for each in answers
        ],
    }
