"""Taking people who are removed for good out of the files of runs, and out of what was said of their rows."""

import re
from collections.abc import Collection, Iterable
from uuid import UUID

from rolecall.candidates.tasks import discard_files
from rolecall.importing import kept
from rolecall.importing.models import EXPORT, FILES, TABLE, Run, RunRow
from rolecall.kit import mail
from rolecall.kit.tasks import task

BETWEEN = re.compile(r"[\s<>,;:'\"()\[\]]+")
"""What stands between words of a text, some of which are addresses."""
Numbers = set[int]


@task(name="importing.take_out")
def take_out(marks: list[str], rows: dict[str, list[int]]) -> None:
    """Empty the rows of people, known by run and number or by hashes of their addresses; exports go whole."""
    wanted = {UUID(run): set(numbers) for run, numbers in rows.items()}
    by_address: dict[UUID, Numbers] = {}
    kept_files = Run.objects.exclude(key="") | Run.objects.filter(id__among=[*wanted], kind=FILES)
    for run in kept_files.order_by("id").select_for_update():
        numbers = wanted.get(run.id, set())
        if run.kind == EXPORT:
            _discard(run)
        elif run.kind == TABLE:
            by_address[run.id] = _without(run, numbers, marks) - numbers
        elif run.kind == FILES:
            _without_files(run, numbers)
    _say_nothing(by_address, marks)


def _discard(run: Run) -> None:
    discard_files.defer(keys=[run.key])
    run.key = ""
    run.save(update_fields=["key"])


def _without(run: Run, numbers: Numbers, marks: Collection[str]) -> Numbers:
    """Write a kept table anew without these rows and those with such an address; which they are."""
    found = kept.rows_of(run.key)
    gone = numbers | {number for number, cells in found if _has_one_of(marks, cells)}
    if any(number in gone and any(cells) for number, cells in found):
        before, head = run.key, kept.head_of(run.key)
        rows = [(number, [""] * len(cells) if number in gone else cells) for number, cells in found]
        run.key = kept.keep_rows(head, rows)
        run.save(update_fields=["key"])
        discard_files.defer(keys=[before])
    return gone


def _without_files(run: Run, numbers: Numbers) -> None:
    """What was read in already is kept no longer; its place stays, as files are counted by it."""
    files = run.given.get("files", [])
    theirs = [key for number, key, _ in files if number in numbers]
    if theirs:
        run.given["files"] = [[number, key, "" if number in numbers else name] for number, key, name in files]
        run.save(update_fields=["given"])
        discard_files.defer(keys=theirs)


def _say_nothing(by_address: dict[UUID, Numbers], marks: Collection[str]) -> None:
    for run_id, numbers in by_address.items():
        RunRow.objects.filter(run_id=run_id, number__among=list(numbers)).update(sentence="")
    naming = RunRow.objects.filter(sentence__contains="@").values_list("id", "sentence")
    gone = [id_ for id_, sentence in naming.iterator() if _has_one_of(marks, [sentence])]
    RunRow.objects.filter(id__among=gone).update(sentence="")


def _has_one_of(marks: Collection[str], texts: Iterable[str]) -> bool:
    return any(mail.mark_of(found) in marks for text in texts for found in _addresses_in(text))


def _addresses_in(text: str) -> list[str]:
    """By splitting: a search that begins at each letter of a long cell takes time by the square of it."""
    return [each.rstrip(".") for each in BETWEEN.split(text) if "@" in each] if "@" in text else []
