"""Short columns under a row of headings, addresses that narrow cells broke, groups of skills at the side."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.section_contents import with_kinds_by_contents
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.skills import skills_in
from rolecall.candidates.reading.layout import rows_of
from tests.candidates.reading import papers
from tests.candidates.reading.test_tables_of_tools import words

Cells = list[tuple[float, float, str]]


def rows_on(cells: Cells) -> list[str]:
    """The rows as they are read, of texts each with its left edge and its top."""
    return [row.text for row in rows_of([piece for x, y, text in cells for piece in words(text, x, y)])]


ABOVE: Cells = [
    (40, 20, "Baker at the Copper Lane Bakery in Foxhollow, who writes a long line"),
    (480, 20, "2015"),
]


def test_short_columns_under_a_row_of_headings_are_read_one_after_the_other() -> None:
    cells = [
        *ABOVE,
        (40, 60, "SKILLS"), (200, 60, "LANGUAGES"), (360, 60, "CERTIFICATES"),
        (40, 74, "Bread"), (200, 74, "German, native"), (360, 74, "Food Hygiene (2022)"),
        (40, 88, "Cakes"), (200, 88, "English, B2"), (360, 88, "Forklift (2019)"),
        (40, 102, "Excel"), (360, 102, "First Aid (2018)"),
        (40, 116, "Stock"),
    ]  # fmt: skip

    assert rows_on(cells)[1:] == [
        "SKILLS", "Bread", "Cakes", "Excel", "Stock",
        "LANGUAGES", "German, native", "English, B2",
        "CERTIFICATES", "Food Hygiene (2022)", "Forklift (2019)", "First Aid (2018)",
    ]  # fmt: skip


def test_what_stands_under_both_short_columns_is_read_behind_them() -> None:
    cells = [
        *ABOVE,
        (40, 60, "SKILLS"), (200, 60, "LANGUAGES"),
        (40, 74, "Bread"), (200, 74, "German, native"),
        (40, 88, "Cakes"), (200, 88, "English, B2"),
        (40, 120, "EDUCATION"),
        (40, 134, "Diploma in Baking, Cooking School of Leith, with a prize"), (480, 134, "2012"),
    ]  # fmt: skip

    assert rows_on(cells)[1:-1] == [
        "SKILLS", "Bread", "Cakes", "LANGUAGES", "German, native", "English, B2", "EDUCATION",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("first", "second"), [("clara.beaumont@e", "xample.org"), ("clara.beaumon", "t@example.org")]
)
def test_an_address_that_a_narrow_cell_broke_is_whole(first: str, second: str) -> None:
    cells: Cells = [
        (40, 20, "Clara"),
        (300, 20, first),
        (40, 34, "Leeds"),
        (300, 34, second),
        (40, 60, "Baker"),
    ]

    assert rows_on(cells) == ["Clara\tclara.beaumont@example.org", "Leeds", "Baker"]


def test_a_word_above_an_address_stays_a_word() -> None:
    cells: Cells = [
        (40, 20, "contact"), (40, 34, "jo@example.org"),
        (300, 20, "Leeds-on-Sea"), (300, 34, "mo@example.org"),
    ]  # fmt: skip

    assert rows_on(cells) == ["contact\tLeeds-on-Sea", "jo@example.org\tmo@example.org"]


def test_a_group_of_skills_at_the_side_that_is_called_as_a_section_is_stays_among_the_skills() -> None:
    texts = ("Teaching\tCurriculum design, Phonics", "Tools\tDesmos, Excel")
    lines = [Line("Skills", bold=True), *map(Line, texts)]

    found = skills_in(with_kinds_by_contents(sections_of(lines)))

    assert [each.written.value for each in found] == ["Curriculum design", "Phonics", "Desmos", "Excel"]


BOX = ["*Contact", "ada@example.org", "*Skills", *(f"Skill {sign}" for sign in "ABCDEFGHIJK"),
       "*Languages", "German – native"]  # fmt: skip


def boxed_page(first: list[str], behind: list[str]) -> bytes:
    """An ODT with some paragraphs, a box beside the text, and the paragraphs behind it."""
    styled = [(' text:style-name="B"' if text[0] == "*" else "", text.strip("*")) for text in BOX]
    inside = "".join(f"<text:p{style}>{text}</text:p>" for style, text in styled)
    frame = f"<text:p><draw:frame><draw:text-box>{inside}</draw:text-box></draw:frame></text:p>"
    paragraphs = ["".join(f"<text:p>{text}</text:p>" for text in texts) for texts in (first, behind)]
    return papers.odt(paragraphs[0] + frame + paragraphs[1])


JOBS = [
    "WORK EXPERIENCE",
    "Baker",
    "Copper Lane Ltd (2015 – 2019)",
    "Kitchen Hand",
    "Mill Street Ltd (2012 – 2015)",
]


def test_a_name_behind_a_long_box_is_found_and_is_no_part_of_the_box() -> None:
    profile = read(boxed_page([], ["Ada Marwick", "Pastry Chef", *JOBS])).profile

    assert [fact and fact.value for fact in (profile.name, profile.headline)] == [
        "Ada Marwick",
        "Pastry Chef",
    ]
    assert [each.code for each in profile.languages] == ["de"]
    assert len(profile.skills) == 11


def test_a_section_goes_on_behind_a_box() -> None:
    profile = read(boxed_page(["Ada Marwick", *JOBS[:3]], JOBS[3:])).profile

    assert [each.title and each.title.value for each in profile.experience] == ["Baker", "Kitchen Hand"]
    assert len(profile.skills) == 11


def test_a_section_on_teaching_is_no_group_of_skills() -> None:
    taught = [Line("Thermodynamics, Optics"), Line("Introduction to physics, Mechanics")]
    sections = [
        Section("skills", Line("Skills"), [Line("Python")]),
        Section("other", Line("Teaching"), taught),
    ]

    assert [section.kind for section in with_kinds_by_contents(sections)] == ["skills", "other"]
