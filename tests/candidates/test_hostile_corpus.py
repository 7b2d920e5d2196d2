"""The whole hostile corpus: each file ends in a clear state, the caller's memory is flat, originals stay."""

import gc
import hashlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.reading import Reading, read, render
from rolecall.candidates.reading.owner import shared
from rolecall.kit import storage
from tests.candidates.hostile.case import Case
from tests.candidates.hostile.flows import FLOWS
from tests.candidates.hostile.packages import PACKAGES
from tests.candidates.hostile.pages import PAGES

CORPUS: dict[str, Case] = PAGES | PACKAGES | FLOWS
MOST_GAINED = 12 * 2**20
LARGE = ("nine megabytes of spaces", "a page without end", "two hundred pages", "nine megabytes of digits")
MOST_PIXELS = 12_100_000
KEPT = ("a PDF with a password", "words that nobody sees", "names that climb", "a GIF that is a zip")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every file on the disk, so that making them does not count as the caller's memory."""
    folder = tmp_path_factory.mktemp("hostile")
    made = {name: folder / str(number) for number, name in enumerate(CORPUS)}
    for name, path in made.items():
        path.write_bytes(CORPUS[name].make())
    return made


def test_whole_corpus_ends_in_clear_states_and_costs_the_caller_nothing(files: dict[str, Path]) -> None:
    with ThreadPoolExecutor(2) as pool:
        # what the first large files make the allocator keep is no growth
        list(pool.map(what_is_wrong, LARGE, [files[name] for name in LARGE]))
        sandbox, before = shared.program, own_memory()
        wrong = [each for each in pool.map(what_is_wrong, files, files.values()) if each]

    gc.collect()
    assert wrong == []
    assert len(CORPUS) >= 30
    assert shared.program is sandbox
    assert own_memory() - before < MOST_GAINED


def test_what_nobody_sees_is_no_fact(files: dict[str, Path]) -> None:
    profile = read(files["words that nobody sees"].read_bytes()).profile

    assert [each.value for each in profile.emails] == ["ada@example.org"]
    assert {each.because for each in profile.hidden} >= {"colour", "size"}


@pytest.mark.django_db
@pytest.mark.parametrize("name", KEPT)
def test_original_stays_byte_for_byte(files: dict[str, Path], name: str, rae: Member) -> None:
    data = files[name].read_bytes()
    hana = candidates.add(by=rae, name="Hana Tanaka")
    document = candidates.attach(hana, by=rae, data=data, file_name="cv.pdf")

    tasks.read_document(document_id=str(document.id))

    document.refresh_from_db()
    kept = storage.fetch(document.key)
    assert hashlib.sha256(kept).digest() == hashlib.sha256(data).digest()
    assert not document.is_waiting


def what_is_wrong(name: str, path: Path) -> str:
    """Nothing, or what was not to happen with this file."""
    case, data = CORPUS[name], path.read_bytes()
    reading = read(data, limits=case.limits)
    return "; ".join(f"{name}: {each}" for each in complaints(case, reading, data))


def complaints(case: Case, reading: Reading, data: bytes) -> Iterator[str]:
    if (reading.state == "read") != (reading.reason is None):
        yield "neither read nor unreadable"
    if reading.reason not in {end if end is None else str(end) for end in case.ends}:
        yield f"ended as {reading.reason or 'read'}"
    if case.says and case.says not in reading.text:
        yield f"{case.says!r} was not found"
    if len(reading.pages) > case.limits.pages or len(reading.text) > case.limits.characters:
        yield "more than the limits"
    pictures = render(data, last=1, width_px=800, limits=case.limits) if data.startswith(b"%PDF") else []
    if any(each.width * each.height > MOST_PIXELS for each in pictures):
        yield "too large a picture"


def own_memory() -> int:
    held = psutil.Process().memory_info()
    return int(held.rss - held.shared)
