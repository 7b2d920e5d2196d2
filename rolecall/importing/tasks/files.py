"""Reading résumés in, a few at a time: each is a person whom we know, or a new one."""

import hashlib
from collections import Counter
from pathlib import PurePath

from rolecall.candidates import actions as candidates
from rolecall.candidates import contacts, reading
from rolecall.candidates.models import Candidate, Document
from rolecall.candidates.tasks import discard_files
from rolecall.importing import access
from rolecall.importing.events import PeopleImported
from rolecall.importing.models import ADDED, COMPLETED, KNOWN, Run, RunRow, made_of
from rolecall.importing.working import WAITED_FOR, held, next_batch, whoever_may
from rolecall.kit import clock, storage
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.tasks import task

BATCH = 4
NAME_TO_CHECK = "Name to check"


@task(name="importing.commit_files", priority=WAITED_FOR)
def commit_files(run_id: str) -> None:
    """Read the next files in."""
    run = held(run_id, finished_at=None)
    if run is None or not run.begun_at:
        return
    by = whoever_may(run, access.can_import)
    if by is None:
        return
    files = run.given["files"]
    done = run.progress - (run.total - len(files)) if run.progress else 0
    rows = [_take(run, number, key, name, by) for number, key, name in files[done : done + BATCH]]
    RunRow.objects.bulk_create(rows)
    run.tally(Counter(row.outcome for row in rows))
    run.progress = run.total - len(files) + done + len(rows)
    goes_on = run.progress < run.total
    if not goes_on:
        _finish(run, by)
    run.save()
    if goes_on:
        next_batch(commit_files, run.id)


def forget_files(run: Run) -> None:
    """Discard what was brought; the run is not saved yet."""
    keys = [key for _, key, _ in run.given["files"]]
    if keys:
        discard_files.defer(keys=keys)
    run.given = {}


def _finish(run: Run, by: Actor) -> None:
    forget_files(run)
    run.finished_at = clock.now()
    record(PeopleImported(run.id, run.name, run.counts), by=by)


def _take(run: Run, number: int, key: str, name: str, by: Actor) -> RunRow:
    data = storage.fetch(key)
    read = reading.read(data, limits=reading.LATER_LIMITS, scans_too=True)
    candidate, is_new = _person(read.facts, name, by)
    digest = hashlib.sha256(data).hexdigest()
    had = Document.objects.filter(candidate=candidate, sha256=digest).exists()
    document = candidates.attach(candidate, by=by, data=data, file_name=name)
    return RunRow(
        run=run,
        number=number,
        candidate=candidate,
        outcome=ADDED if is_new else KNOWN if had else COMPLETED,
        sentence=f"{name[:150]}: {read.reason}" if read.reason else "",
        made=made_of(documents=[] if had else [document.id]),
        written_at=clock.now(),
    )


def _person(facts: reading.Facts, file_name: str, by: Actor) -> tuple[Candidate, bool]:
    """Who the file is about, and whether they are new; without a name in it they are called like the file."""
    name = contacts.one_line(facts.name or "", 200)
    shown = name or PurePath(file_name).stem.replace("_", " ") or "Résumé"
    email = next(filter(None, map(_address, facts.emails)), "")
    if email:
        candidate, is_new = candidates.find_or_add(by=by, name=shown, email=email)
    else:
        candidate, is_new = candidates.add(by=by, name=shown), True
    if is_new and not name:
        candidates.tag(candidate, [NAME_TO_CHECK], by=by)
    return candidate, is_new


def _address(said: str) -> str:
    try:
        return contacts.written_email(said)
    except contacts.Malformed:
        return ""
