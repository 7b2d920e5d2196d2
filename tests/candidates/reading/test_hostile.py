import socket
from collections.abc import Callable

import psutil
import pytest

from rolecall.candidates.reading import Kind, Limits, Reason, html_rendition, read, render
from rolecall.candidates.reading.owner import shared
from tests.candidates.reading import hostile
from tests.candidates.reading.waiting import until

QUICK = Limits(seconds=2.0)
MOST_MEMORY_GAINED = 4 * 2**20


@pytest.mark.parametrize("made", hostile.MADE.values(), ids=hostile.MADE.keys())
def test_every_hostile_file_ends_in_a_clear_state(made: Callable[[], bytes]) -> None:
    data = made()

    reading = read(data, limits=QUICK)
    images = render(data, last=2, limits=QUICK)
    html_rendition(data, limits=QUICK)

    assert (reading.state == "read") == (reading.reason is None)
    assert reading.reason is None or reading.reason in set(Reason)
    assert all(image.width * image.height <= 12_100_000 for image in images)


@pytest.mark.parametrize("data", hostile.SLOW_TEXTS.values(), ids=hostile.SLOW_TEXTS.keys())
def test_text_made_to_be_slow_is_read_or_given_up(data: bytes) -> None:
    reading = read(data, limits=Limits(seconds=4.0))

    assert reading.state == "read" or reading.reason in (Reason.TOO_SLOW, Reason.TOO_LARGE)


def test_sandbox_outlives_them_all_and_does_not_grow() -> None:
    read(b"Ada Example")
    sandbox = psutil.Process(shared.program.pid)
    before = memory_of_its_own(sandbox)

    for made in hostile.MADE.values():
        read(made(), limits=Limits(seconds=0.5))

    assert shared.program.pid == sandbox.pid
    assert memory_of_its_own(sandbox) - before < MOST_MEMORY_GAINED
    assert until(lambda: sandbox.children() == [])


def memory_of_its_own(process: psutil.Process) -> int:
    """Bytes that are no part of a file. The unique set size would jump when somebody else who has
    mapped the same libraries ends."""
    held = process.memory_info()
    return int(held.rss - held.shared)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nothing", Reason.EMPTY),
        ("noise", Reason.NOT_A_DOCUMENT),
        ("a program", Reason.NOT_A_DOCUMENT),
        ("a picture", Reason.PICTURE),
        ("an old Word file", Reason.OLD_WORD),
        ("a DOCX with a password", Reason.ENCRYPTED),
        ("a PDF with a password", Reason.ENCRYPTED),
        ("a PDF cut off", Reason.DAMAGED),
        ("a DOCX cut off", Reason.DAMAGED),
        ("a zip bomb", Reason.TOO_LARGE),
        ("an inflating PDF", Reason.DAMAGED),
    ],
)
def test_reason_says_what_is_wrong(name: str, reason: Reason) -> None:
    assert read(hostile.MADE[name]()).reason == reason


def test_file_over_the_limit_is_not_even_sent() -> None:
    reading = read(b"%PDF-1.7" + b" " * 100, limits=Limits(file_bytes=100))

    assert (reading.reason, reading.kind) == (Reason.TOO_LARGE, Kind.PDF)


def test_scan_is_told_apart_and_keeps_its_page_count() -> None:
    reading = read(hostile.one_page(b"0 0 300 300 re f"))

    assert (reading.state, reading.reason, reading.page_count) == ("unreadable", Reason.NO_TEXT, 1)


def test_only_the_first_pages_of_a_long_file_are_read() -> None:
    reading = read(hostile.long_pdf())

    assert (reading.page_count, len(reading.pages)) == (2_000, 20)
    assert len(render(hostile.long_pdf(), last=2_000, width_px=100)) == 20


def test_text_stops_at_the_limit() -> None:
    assert len(read(b"word " * 400_000, limits=Limits(characters=1_000)).text) <= 1_000


def test_entity_never_fetches_a_file() -> None:
    reading = read(hostile.MADE["a DOCX asking for a file"]())

    assert reading.text == "Ada Example"


def test_entity_never_calls_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.3)
        reading = read(hostile.entity_docx(f"http://127.0.0.1:{server.getsockname()[1]}/"))

        with pytest.raises(TimeoutError):
            server.accept()

    assert reading.text == "Ada Example"


def test_two_kinds_in_one_file_are_read_as_the_first() -> None:
    pdf_first = read(hostile.MADE["a PDF that is also a DOCX"]())
    page_first = read(hostile.MADE["a page that is also a PDF"]())

    assert (pdf_first.kind, "Eve" in pdf_first.text) == (Kind.PDF, False)
    assert (page_first.kind, "Eve" in page_first.text) == (Kind.HTML, True)


def test_script_is_neither_text_nor_shown() -> None:
    reading = read(hostile.HTML_WITH_SCRIPT)
    shown = html_rendition(hostile.HTML_WITH_SCRIPT)

    assert reading.text == "Ada Example\nme\nEngineer <script>alert(7)</script>"
    assert shown == "<h2>Ada Example</h2>\n<p>me</p>\n<p>Engineer &lt;script&gt;alert(7)&lt;/script&gt;</p>"
