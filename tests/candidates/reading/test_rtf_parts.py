"""Where an RTF has its text: heads and feet of pages, boxes, tables, fields, fonts of many alphabets."""

import pytest

from rolecall.candidates.reading import Reason, read
from rolecall.candidates.reading.formats import rtf
from rolecall.candidates.reading.results import Limits

WORK = "\\par Experience\\par Welder, Northwind Works, 2019 - 2023\\par Built ships and mended them\\par "
CONTACTS = "Leeds | 0113 496 0123 | alex.morgan@example.org"


def source(inner: str, fonts: str = "") -> bytes:
    head = f"\\ansi\\ansicpg1252\\deff0\\uc1{{\\fonttbl{{\\f0\\fcharset0 Arial;}}{fonts}}}"
    return f"{{\\rtf1{head}{inner}}}".encode()


def lines(inner: str, fonts: str = "") -> list[str]:
    return [line.text for line in rtf.load(source(inner, fonts), Limits()).lines if line.text]


BOX = "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt %s\\par}}{\\shprslt fallback}}"
OLD_BOX = "{\\*\\do\\dobxpage{\\dptxbx{\\dptxbxtext %s\\par}}}"


@pytest.mark.parametrize(
    "head",
    [
        "{\\header \\b\\fs44 Alex Morgan\\b0\\fs20\\par %s\\par}",
        "{\\headerf \\fs44 Alex Morgan\\fs20\\par %s\\par}{\\headerl Page 2}",
        "\\fs44 Alex Morgan\\par{\\footer\\fs20 %s\\par}",
        BOX % "\\fs44 Alex Morgan\\fs20\\par %s",
        OLD_BOX % "\\fs44 Alex Morgan\\fs20\\par %s",
        "{\\header " + BOX % "\\fs44 Alex Morgan\\fs20\\par %s" + "\\par}",
    ],
    ids=["header", "of the first page", "footer", "box", "box of old", "box in a header"],
)
def test_who_it_is_is_read_in_margins_and_boxes(head: str) -> None:
    profile = read(source(head % CONTACTS + "\\fs20" + WORK)).profile

    assert profile.name
    assert profile.name.value == "Alex Morgan"
    assert [each.value for each in profile.phones] == ["+441134960123"]
    assert [each.value for each in profile.emails] == ["alex.morgan@example.org"]
    assert len(profile.experience) == 1


def test_a_box_is_read_once_and_where_it_stands() -> None:
    assert lines("before" + BOX % "boxed" + "\\par after\\par") == ["before", "boxed", "after"]


def test_a_head_that_several_kinds_of_pages_share_is_read_once() -> None:
    assert lines("{\\headerl top}{\\headerr top}body") == ["body", "top"]


def cell(*paragraphs: str) -> str:
    return "\\pard\\intbl " + "\\par ".join(paragraphs) + "\\cell "


def row(*cells: str) -> str:
    return "\\trowd\\cellx100\\cellx200 " + "".join(cells) + "\\row "


def test_cells_of_one_line_are_a_row_and_columns_of_many_lines_are_read_one_after_the_other() -> None:
    table = row(cell("Phone"), cell("0113 496 0123")) + row(
        cell("Skills", "Welding"), cell("Alex Morgan", "Welder")
    )

    assert lines(f"{table}\\pard after\\par") == [
        "Phone\t0113 496 0123", "Skills", "Welding", "Alex Morgan", "Welder", "after",
    ]  # fmt: skip


def test_a_table_in_a_cell_has_its_rows() -> None:
    ended = "{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}"
    inner = f"\\pard\\intbl\\itap2 T\\nestcell 0113\\nestcell{ended}"

    assert lines(row(f"{inner}\\pard\\intbl below\\cell ")) == ["T\t0113", "below"]


def test_bars_that_somebody_wrote_are_bars() -> None:
    assert lines("Leeds | Welder\\par") == ["Leeds | Welder"]


def test_each_font_has_its_alphabet() -> None:
    charsets = enumerate((204, 128, 238, 2), 1)
    fonts = "".join(f"{{\\f{number}\\fcharset{charset} Font;}}" for number, charset in charsets)

    assert lines(
        "\\f1\\'cf\\'b8\\'f2\\'f0 \\f2\\'8e\\'52\\'93\\'63 {\\f3\\'b3} \\f0\\'e9 {\\f4\\'28}\\par", fonts
    ) == ["Пётр 山田 ł é"]


def test_signs_that_stand_in_for_letters_are_no_text() -> None:
    assert lines("\\u269?\\u322\\'b3 {\\uc2\\u26159\\'93\\'fa}x\\par") == ["čł 是x"]


def test_hidden_and_deleted_text_is_left_out() -> None:
    reading = read(source("Ada {\\v Kubernetes}{\\deleted Terraform}Example\\par"))

    assert reading.text == "Ada Example"
    assert [(each.text, each.because) for each in reading.profile.hidden] == [("Kubernetes", "invisible")]


@pytest.mark.parametrize(
    "code",
    ['{\\*\\fldinst HYPERLINK "%s"}', '{\\*\\fldinst {\\b HYPER}{LINK "%s" }}', '\\fldinst{ HYPERLINK "%s"}'],
)
def test_the_target_of_a_field_is_read_and_its_code_is_no_text(code: str) -> None:
    field = "{\\field{" * (code[0] != "{") + "{\\field" * (code[0] == "{") + code % "mailto:ada@example.org"
    reading = read(
        source("Ada Example\\par " + field + "}" * (code[0] != "{") + "{\\fldrslt Write}}\\par Cook\\par")
    )

    assert reading.text.splitlines()[:3] == ["Ada Example", "Write", "Cook"]
    assert reading.facts.emails == ["ada@example.org"]


def test_a_size_holds_where_it_was_said() -> None:
    document = rtf.load(source("{\\fs44 Ada}\\par\\fs20 Cook\\par\\plain x\\par"), Limits())

    assert [(line.text, line.size) for line in document.lines if line.text] == [
        ("Ada", 22.0),
        ("Cook", 10.0),
        ("x", 10.0),
    ]


@pytest.mark.parametrize(
    ("data", "state"),
    [
        (b"{\\rtf1 " + b"{" * 100_000, Reason.DAMAGED),
        (b"{\\rtf1 " + b"{\\header x" * 900, None),
        (b"{\\rtf1 \\row\\cell\\row Ada}}}}\\par}", None),
        (b"{\\rtf1 Ada \\bin999999999 x}", None),
        (b"{\\rtf1\\ansicpg99999\\uc99999999 Ada \\u99999999 {}Example\\'e9}", None),
    ],
    ids=["deep", "heads in heads", "rows of nothing", "less than was said", "no such page"],
)
def test_a_source_that_means_harm_ends_in_a_state(data: bytes, state: Reason | None) -> None:
    assert read(data).reason == state
