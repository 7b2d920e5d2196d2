"""Writing an export, as whoever asked for it sees people at that moment."""

from collections.abc import Iterator
from uuid import UUID

from django.http import QueryDict

from rolecall.importing import access
from rolecall.importing.columns import (
    APPLICATIONS,
    PEOPLE,
    Row,
    rows_of_applications,
    rows_of_people,
)
from rolecall.importing.events import PeopleExported
from rolecall.importing.models import DONE, Run
from rolecall.importing.selecting import Selection, wanted_of
from rolecall.importing.working import WAITED_FOR, held, whoever_may
from rolecall.importing.writers import written
from rolecall.jobs.models import Job
from rolecall.kit import clock, storage
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.tasks import task
from rolecall.pipeline.forms.filters import filters_of
from rolecall.pipeline.queries.table import people_of


@task(name="importing.write_export", priority=WAITED_FOR)
def write_export(run_id: str) -> None:
    """Write the file, and tell in the log what left."""
    run = held(run_id, finished_at=None)
    if run is None:
        return
    by = whoever_may(run, lambda actor: access.can_export(actor) and _still_sees(run, actor))
    if by is None:
        return
    given = run.given
    labels = APPLICATIONS if given.get("job_id") else PEOPLE
    columns = {name: labels[name] for name in given["columns"]}
    data, count = written(given["file_kind"], columns, _rows(run, by))
    run.key, run.finished_at = storage.keep(data), clock.now()
    run.total = run.progress = count
    run.counts = {DONE: count}
    run.save()
    record(PeopleExported(run.id, count, given["file_kind"], given["columns"], given["wanted"]), by=by)


def _still_sees(run: Run, by: Actor) -> bool:
    wanted = run.given.get("job_id")
    return not wanted or Job.objects.visible_to(by).filter(id=wanted).exists()


def _rows(run: Run, by: Actor) -> Iterator[Row]:
    given = run.given
    if given.get("job_id"):
        job = Job.objects.visible_to(by).get(id=given["job_id"])
        return rows_of_applications(people_of(job, filters_of(QueryDict(given["wanted"]["filters"])), by), by)
    ids = [UUID(each) for each in given.get("ids", [])]
    selection = Selection(ids=ids) if ids else Selection(wanted=wanted_of(given["wanted"]))
    return rows_of_people(selection.people(by), by)
