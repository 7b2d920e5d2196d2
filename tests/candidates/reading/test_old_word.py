import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rolecall.candidates.reading import Kind, Reason, html_rendition, read
from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.formats import doc
from rolecall.candidates.reading.results import Limits
from tests.candidates.reading.old_word import old_word

TEXT = (
    "Łucja Beispiel\rIngenieurin\r\x13 HYPERLINK \"mailto:lucja@example.org\" \x14write to me\x15\r"
    "2019\x07Example Works\x07\x07Skills\rPython, k8s\r"
)  # fmt: skip


def test_an_old_word_file_is_read() -> None:
    reading = read(old_word(TEXT))

    assert (reading.state, reading.kind) == ("read", Kind.DOC)
    assert reading.text.splitlines()[:4] == [
        "Łucja Beispiel",
        "Ingenieurin",
        "write to me",
        "2019\tExample Works",
    ]
    assert reading.facts.emails == ["lucja@example.org"]
    assert [skill.known_as for skill in reading.profile.skills] == ["Python", "Kubernetes"]
    assert "<p>Łucja Beispiel</p>" in html_rendition(old_word(TEXT))


def test_text_in_one_byte_a_letter_is_read_too() -> None:
    assert read(old_word("Ada Müller\rada@example.org\r", wide=False)).text == "Ada Müller\nada@example.org"


def test_text_boxes_of_an_old_word_file_are_read_and_comments_are_not() -> None:
    text = read(old_word("Ada Müller\rCook\r", box="Contact\rada@example.org\r")).text

    assert [line for line in text.splitlines() if line] == [
        "Ada Müller",
        "Cook",
        "Contact",
        "ada@example.org",
    ]


def test_a_locked_one_says_so() -> None:
    assert read(old_word("secret", flags=0x0300)).reason == Reason.ENCRYPTED


def test_a_chain_that_is_a_ring_ends() -> None:
    assert read(old_word("Ada Example\r", ring=True)).text == "Ada Example"


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5, 0.9])
def test_one_that_is_cut_off_ends_in_a_state(share: float) -> None:
    data = old_word(TEXT)

    assert read(data[: int(share * len(data))]).state in ("read", "unreadable")


@example(patches=[(0, b"<")])
@settings(max_examples=150, deadline=None)
@given(patches=st.lists(st.tuples(st.integers(0, 8_000), st.binary(min_size=1, max_size=8)), max_size=5))
def test_a_spoiled_one_is_read_or_refused(patches: list[tuple[int, bytes]]) -> None:
    data = bytearray(old_word(TEXT))
    for place, patch in patches:
        data[place : place + len(patch)] = patch

    # what begins as XML does is taken for Word's XML in one file, which is damaged
    as_xml = {Reason.DAMAGED} if data[:1] == b"<" else set()
    assert outcome_of(bytes(data)) in {"read", Reason.OLD_WORD, Reason.ENCRYPTED} | as_xml


def outcome_of(data: bytes) -> str:
    try:
        doc.load(data, Limits())
    except Unreadable as verdict:
        return verdict.reason
    return "read"
