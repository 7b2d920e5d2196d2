from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecall.candidates.reading import Kind, Limits, html_rendition, read, render, sniff
from tests.candidates.reading import papers
from tests.candidates.reading.papers import LENA

LIMITS = Limits(seconds=3.0)
STARTS = [
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"{\\rtf1",
    b"<html>",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"",
]
WHOLE = [paper(LENA) for paper in (papers.classic, papers.titled_docx, papers.rtf, papers.html)] + [
    papers.odt("<text:p>Ada</text:p>")
]
UNHURRIED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def spoiled(whole: bytes, places: list[tuple[float, bytes]]) -> bytes:
    data = bytearray(whole)
    for share, patch in places:
        place = int(share * len(data))
        data[place : place + len(patch)] = patch
    return bytes(data)


@UNHURRIED
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=2_000))
def test_any_bytes_end_in_a_state_and_always_the_same(start: bytes, rest: bytes) -> None:
    data = start + rest

    reading = read(data, limits=LIMITS)

    assert reading.state in ("read", "unreadable")
    assert reading.kind == sniff(data)
    assert read(data, limits=LIMITS) == reading


@UNHURRIED
@given(
    whole=st.sampled_from(WHOLE),
    places=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=12)), min_size=1, max_size=6),
)
def test_spoiled_documents_end_in_a_state(whole: bytes, places: list[tuple[float, bytes]]) -> None:
    data = spoiled(whole, places)

    reading = read(data, limits=LIMITS)
    html = html_rendition(data, limits=LIMITS)
    images = render(data, width_px=100, limits=LIMITS)

    assert reading.state in ("read", "unreadable")
    assert "<script" not in html
    assert not images or reading.kind is Kind.PDF
