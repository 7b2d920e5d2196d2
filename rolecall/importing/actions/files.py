"""Importing résumés: several files, or a ZIP of them, each of which becomes a person or belongs to one."""

import io
import zipfile
from collections.abc import Iterator, Sequence

from rolecall.candidates.actions.documents import MOST_BYTES, safe_name
from rolecall.candidates.reading.formats.zips import BROKEN
from rolecall.importing import access, tasks
from rolecall.importing.actions.tables import author_of
from rolecall.importing.models import FILES, REFUSED, Run, RunRow
from rolecall.importing.working import next_batch
from rolecall.kit import clock, storage
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor

MOST_FILES, MOST_TOGETHER = 500, 200 * 2**20
TOO_MANY = f"Bring {MOST_FILES} files of together 200 MB at the most. Split them."
TOO_LARGE = "The file is larger than 10 MB. Save it as a smaller PDF, and bring it again."
File = tuple[str, bytes]


def bring_files(files: Sequence[File], *, by: Actor) -> Run:
    """Begin to read résumés in; those of one person that is known are added to that person."""
    access.must_import(by)
    found = list(_unpacked(files))
    if not found:
        raise Invalid({"files": "Choose résumés, or a ZIP that holds some."})
    if len(found) > MOST_FILES or sum(len(data) for _, data in found) > MOST_TOGETHER:
        raise Invalid({"files": TOO_MANY})
    run = Run.objects.create(
        kind=FILES, name=_named(files), **author_of(by), total=len(found), begun_at=clock.now()
    )
    RunRow.objects.bulk_create(
        RunRow(run=run, number=number, outcome=REFUSED, sentence=f"{safe_name(name)[:150]}: {TOO_LARGE}")
        for number, (name, data) in enumerate(found, 1)
        if len(data) > MOST_BYTES
    )
    run.given = {
        "files": [
            [number, storage.keep(data), safe_name(name)]
            for number, (name, data) in enumerate(found, 1)
            if len(data) <= MOST_BYTES
        ]
    }
    run.counts = {REFUSED: run.total - len(run.given["files"])}
    run.save()
    next_batch(tasks.commit_files, run.id)
    return run


def _named(files: Sequence[File]) -> str:
    """How many they are: résumés are called like people, and the name of a run stays in the log."""
    return "1 file" if len(files) == 1 else f"{len(files)} files"


def _unpacked(files: Sequence[File]) -> Iterator[File]:
    """The files, with those in ZIPs in their place; one byte too many tells that one is too large."""
    left = MOST_TOGETHER
    for name, data in files:
        members = _members(data, left) if _is_folder(name, data) else iter([(name, data)])
        for member in members:
            left -= len(member[1])
            if left < 0:
                raise Invalid({"files": TOO_MANY})
            yield member


def _is_folder(name: str, data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and name.lower().endswith(".zip")


def _members(data: bytes, left: int) -> Iterator[File]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = [each for each in archive.infolist() if _is_resume(each)]
            if len(inside) > MOST_FILES:
                raise Invalid({"files": TOO_MANY})
            for each in inside:
                with archive.open(each) as stream:
                    yield each.filename, stream.read(min(MOST_BYTES, left) + 1)
    except (*BROKEN, RuntimeError) as broken:
        raise Invalid(
            {"files": "The ZIP is damaged or locked. Pack it again without a password."}
        ) from broken


def _is_resume(member: zipfile.ZipInfo) -> bool:
    parts = member.filename.split("/")
    return not member.is_dir() and "__MACOSX" not in parts and not parts[-1].startswith(".")
