"""What an old Word file says by its looks, tables and boxes, as a DOCX says it."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.formats import doc
from rolecall.candidates.reading.results import Limits
from tests.candidates.reading import old_word_looks as word
from tests.candidates.reading.old_word_looks import Said, word_with_looks

JOBS = [Said("Experience\r", style=word.HEADING), Said("Welder, Northwind Works, 2019 – 2023\r"),
        Said("Built ships and mended them\r", paragraph=word.ITEM)]  # fmt: skip
CONTACTS = "Leeds | 0113 496 0123 | alex.morgan@example.org\r"


def lines(*said: Said) -> list[Line]:
    return [line for line in doc.load(word_with_looks([*said]), Limits()).lines if line.text]


def test_words_have_sizes_and_weights_of_their_own_or_of_their_style() -> None:
    found = lines(
        Said("Ada ", word.sized(22)), Said("Example\r", word.sized(22) + word.BOLD),
        Said("Cook\r", word.SLANTED),
        Said("Experience\r", style=word.HEADING), Said("plain\r", word.NOT_BOLD, style=word.HEADING),
        Said("strong\r", word.styled(word.STRONG)), Said("one\r", paragraph=word.ITEM),
    )  # fmt: skip

    assert [(line.text, line.size, line.bold, line.level, line.is_item) for line in found] == [
        ("Ada Example", 22.0, False, 0, False), ("Cook", 10.0, False, 0, False),
        ("Experience", 16.0, True, 1, False), ("plain", 16.0, False, 1, False),
        ("strong", 10.0, True, 0, False), ("one", 10.0, False, 0, True),
    ]  # fmt: skip
    assert found[1].italic


def test_hidden_and_deleted_words_are_left_out() -> None:
    reading = read(
        word_with_looks(
            [Said("Ada "), Said("Kubernetes ", word.HIDDEN), Said("Perl ", word.DELETED), Said("Example\r")]
        )
    )

    assert reading.text == "Ada Example"
    assert [(each.text, each.because) for each in reading.profile.hidden] == [("Kubernetes", "invisible")]


def cell(*paragraphs: str) -> list[Said]:
    *first, last = paragraphs
    return [
        *(Said(f"{text}\r", paragraph=word.IN_TABLE) for text in first),
        Said(f"{last}\x07", paragraph=word.IN_TABLE),
    ]


ROW_END = Said("\x07", paragraph=word.IN_TABLE + word.ROW)


def test_columns_of_many_lines_are_read_one_after_the_other() -> None:
    found = lines(
        *cell("Phone"),
        *cell("0113"),
        ROW_END,
        *cell("Skills", "Welding"),
        *cell(""),
        *cell("Ada", "Cook"),
        ROW_END,
    )

    assert [line.text for line in found] == ["Phone\t0113", "Skills", "Welding", "Ada", "Cook"]


@pytest.mark.parametrize("where", ["head", "box", "head_box"])
def test_who_it_is_is_read_in_margins_and_boxes_also_behind_references(where: str) -> None:
    more = [Said(f"Line {number}\r") for number in range(15)]
    body = [*JOBS, *more, Said("References\r", style=word.HEADING), Said("John Roe, 020 7946 0999\r")]

    profile = read(word_with_looks(body, **{where: f"Alex Morgan\r{CONTACTS}"})).profile

    assert profile.name
    assert profile.name.value == "Alex Morgan"
    assert [each.value for each in profile.phones] == ["+441134960123"]
    assert [each.value for each in profile.emails] == ["alex.morgan@example.org"]


def test_the_code_of_a_field_is_no_text_and_its_target_is_read_where_it_stands() -> None:
    code = '\x13 HYPERLINK "mailto:alex.morgan@example.org" \x14'
    document = doc.load(
        word_with_looks([Said("Ada\r"), Said(f"{code}Write"), Said(" to me\x15\r"), Said("Cook\r")]), Limits()
    )

    assert [line.text for line in document.lines if line.text] == ["Ada", "Write to me", "Cook"]
    assert [(mention.url, mention.line) for mention in document.mentions][:1] == [
        ("mailto:alex.morgan@example.org", 1)
    ]


def test_a_code_that_nothing_ends_ends_with_its_paragraph() -> None:
    assert [line.text for line in lines(Said("Ada \x13 PAGE \x13\r"), Said("Cook\r"))] == ["Ada", "Cook"]


@pytest.mark.parametrize("at", range(0, 3_600, 90))
def test_a_file_whose_looks_are_spoiled_ends_in_a_state(at: int) -> None:
    data = bytearray(word_with_looks([Said("Ada Example\r", word.sized(22)), *JOBS]))
    data[512 + at : 512 + at + 60] = bytes(range(190, 250))

    assert read(bytes(data)).state in ("read", "unreadable")
