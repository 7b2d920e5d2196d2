from importlib import import_module
from uuid import UUID

from django.db import connection

from rolecall.accounts.models import Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from rolecall.jobs.queries import told_of
from rolecall.kit.models import EventSubject
from rolecall.pipeline import actions as pipeline
from tests.pipeline.conftest import Apply, stage


def types(job: Job, before: UUID | None = None) -> list[str]:
    return [entry.type for entry in told_of(job, before=before, limit=50)]


def test_the_history_of_a_job_is_its_own_and_not_that_of_its_people(
    job: Job, apply: Apply, rae: Member
) -> None:
    pipeline.move(apply(job), to=stage(job, "Panel"), by=rae)
    jobs.hold(job, by=rae)
    jobs.close(job, by=rae)

    assert types(job) == ["job_closed", "job_held"]
    assert types(job, before=told_of(job, limit=1)[0].id) == ["job_held"]


def test_a_job_that_was_copied_tells_of_it(job: Job, rae: Member) -> None:
    copy = jobs.duplicate(job, by=rae)

    assert told_of(job, limit=1)[0].sentence == f"made {copy.title} as a copy"


def test_what_was_told_before_the_flag_is_marked_as_what_is_told_now(
    job: Job, apply: Apply, rae: Member
) -> None:
    pipeline.move(apply(job), to=stage(job, "Panel"), by=rae)
    jobs.duplicate(job, by=rae)
    jobs.close(job, by=rae, reason="Not now")
    own = import_module("rolecall.kit.migrations.0007_own_events").OWN

    with connection.cursor() as cursor:
        about = "kit_eventsubject about JOIN kit_eventrow told ON told.id = about.event_id"
        cursor.execute(f"SELECT about.id FROM {about} WHERE {own}")  # noqa: S608  of the migration
        marked = {row[0] for row in cursor.fetchall()}

    assert marked == set(EventSubject.objects.filter(is_own=True).values_list("id", flat=True))
    assert marked
