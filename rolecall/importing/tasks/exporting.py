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
from rolecall.importing.own_fields import Own, own_fields, with_own
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
    own = {name: field for name, field in own_fields().items() if name in given["columns"]}
    labels = with_own(APPLICATIONS if given.get("job_id") else PEOPLE, own)
    # a field that was removed since is left out
    columns = {name: labels[name] for name in given["columns"] if name in labels}
    data, count = written(given["file_kind"], columns, _rows(run, by, own))
    run.key, run.finished_at = storage.keep(data), clock.now()
    run.total = run.progress = count
    run.counts = {DONE: count}
    run.save()
    told = [own[name].name if name in own else name for name in columns]
    record(PeopleExported(run.id, count, given["file_kind"], told, given["wanted"]), by=by)


def _still_sees(run: Run, by: Actor) -> bool:
    wanted = run.given.get("job_id")
    return not wanted or Job.objects.visible_to(by).filter(id=wanted).exists()


def _rows(run: Run, by: Actor, own: Own) -> Iterator[Row]:
    given = run.given
    if given.get("job_id"):
        job = Job.objects.visible_to(by).get(id=given["job_id"])
        applications = people_of(job, filters_of(QueryDict(given["wanted"]["filters"])), by)
        return rows_of_applications(applications, by, own)
    ids = [UUID(each) for each in given.get("ids", [])]
    selection = Selection(ids=ids) if ids else Selection(wanted=wanted_of(given["wanted"]))
    return rows_of_people(selection.people(by), by, own)
