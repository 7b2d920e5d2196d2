"""Looking at a table before it is imported, and importing it."""

from collections import Counter
from datetime import timedelta

from rolecall.candidates.tasks import discard_files
from rolecall.importing import access, kept
from rolecall.importing.events import PeopleImported
from rolecall.importing.matching import Matcher
from rolecall.importing.models import ADDED, HEADINGS, REFUSED, Run, RunRow
from rolecall.importing.own_fields import own_fields
from rolecall.importing.placing import Places
from rolecall.importing.rows import MONTH_FIRST, Reader, Said
from rolecall.importing.working import WAITED_FOR, held, next_batch, whoever_may
from rolecall.importing.writing import write_rows
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.tasks import task

BATCH = 500
LOOKED_AT_ONCE = 5000
ASKED_AGAIN = timedelta(hours=1)
MATCHED, REPEATED, WITH_GAPS = "matched", "repeated", "with_gaps"


@task(name="importing.check_table", priority=WAITED_FOR)
def check_table(run_id: str) -> None:
    """Count what an import would do, and note each row that it could not take as it is."""
    run = held(run_id, begun_at=None, checked_at=None)
    if run is None or not run.checking_at:
        return
    by = whoever_may(run, access.can_import)
    if by is None:
        return
    RunRow.objects.filter(run=run).delete()
    run.counts, run.progress = {}, 0
    matcher = Matcher(run.given.get("system", ""))
    reader = Reader(kept.head_of(run.key), run.given["mapping"], own_fields())
    rows = kept.rows_of(run.key)
    reader.month_first = run.given[MONTH_FIRST] = reader.month_first_in([cells for _, cells in rows])
    for first in range(0, len(rows), LOOKED_AT_ONCE):
        said = [reader.read(number, cells) for number, cells in rows[first : first + LOOKED_AT_ONCE]]
        _look_at(run, said, matcher, by)
    run.checked_at = clock.now()
    run.save()


@task(name="importing.commit_table", priority=WAITED_FOR)
def commit_table(run_id: str) -> None:
    """Import the next batch of rows."""
    run = held(run_id, finished_at=None)
    if run is None or not run.begun_at:
        return
    by = whoever_may(run, access.can_import)
    if by is None:
        return
    months = run.given.get(MONTH_FIRST, [])
    reader = Reader(kept.head_of(run.key), run.given["mapping"], own_fields(), months)
    said = [reader.read(number, cells) for number, cells in kept.rows_of(run.key, run.progress, BATCH)]
    run.tally(Counter(row.outcome for row in write_rows(run, said, by)))
    run.progress += len(said)
    goes_on = run.progress < run.total and bool(said)
    if not goes_on:
        run.finished_at = clock.now()
        record(PeopleImported(run.id, run.name, run.counts), by=by)
    run.save()
    if goes_on:
        next_batch(commit_table, run.id)


@task(name="importing.forget_file")
def forget_file(run_id: str) -> None:
    """Discard the file of a run; what came of each row stays known.

    One that goes on needs its file, or is about to write it: that is asked again when it may be through.
    """
    run = Run.objects.select_for_update().filter(id=run_id).first()
    if run is not None and run.is_going_on:
        forget_file.defer(run_at=clock.now() + ASKED_AGAIN, run_id=run_id)
    elif run is not None and run.key:
        discard_files.defer(keys=[run.key])
        run.key = ""
        # where there were none, they are the words of a person
        run.given.pop(HEADINGS, None)
        run.save(update_fields=["key", "given"])


def _look_at(run: Run, said: list[Said], matcher: Matcher, by: Actor) -> None:
    places = Places(run.given, said, by)
    matches = {each.said.number: each for each in matcher.match(said)}
    noted = []
    counts: Counter[str] = Counter()
    for each in said:
        match = matches.get(each.number)
        if match is None:
            counts[REFUSED] += 1
            noted.append(RunRow(run=run, number=each.number, outcome=REFUSED, sentence=each.problem[:500]))
            continue
        counts[MATCHED if match.candidate else REPEATED if match.earlier is not None else ADDED] += 1
        gaps = [*each.left_out, *filter(None, [places.of(each)[1]])]
        gaps += [
            f"The address {other} is somebody else's and would be left out." for other in match.others_emails
        ]
        if gaps:
            counts[WITH_GAPS] += 1
            noted.append(RunRow(run=run, number=each.number, sentence=" ".join(gaps)[:500]))
    RunRow.objects.bulk_create(noted)
    run.tally(counts)
