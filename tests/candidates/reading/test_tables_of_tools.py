"""Tables that libraries print into PDFs, and lists whose entries only white space or their dates part."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.merits import certificates_in
from rolecall.candidates.reading.facts.publications import publications_in
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.skills import skills_in
from rolecall.candidates.reading.layout import rows_of
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

HEAD = "#text(size: 22pt)[Lena Brandt]\n\nlena\\@example.org\n\n"
TABLE = (
    "#table(columns: (3cm, 5.2cm, 4cm, 1fr), stroke: 0.4pt, [From – to], [Employer], [Position], [Duties],"
    "[2019 – 2024], [Copper Lane Bakery \\ Foxhollow], [Baker], [Bread for six shops],"
    "[2015 – 2019], [Mill Street Wholesale Kitchen \\ Brindle], [Kitchen Hand], [Soups and stews])"
)


def test_what_stands_below_an_employer_in_its_cell_is_no_part_of_its_name() -> None:
    profile = read(compiled(f"{HEAD}= Experience\n{TABLE}")).profile

    assert {short(each)[:2] for each in profile.experience} == {
        ("Baker", "Copper Lane Bakery"),
        ("Kitchen Hand", "Mill Street Wholesale Kitchen"),
    }


def words(text: str, x0: float, y0: float, size: float = 10.0, space: float = 0.3) -> list[Piece]:
    """The words of a line, each letter half as wide as the type is large; after a star they are bold."""
    pieces: list[Piece] = []
    for word in text.removeprefix("*").split():
        x1 = x0 + 0.5 * size * len(word)
        pieces.append(Piece(word, x0, y0, x1, y0 + size, size, bold=text[:1] == "*"))
        x0 = x1 + space * size
    return pieces


def test_short_labels_under_headings_of_both_columns_are_read_with_what_is_beside_them() -> None:
    cells = [
        (52, 234, "*Formación académica"),
        (40, 252, "2010 – 2012"), (148, 252, "*Técnico Superior, Dirección de Cocina"),
        (148, 261, "Escuela de Hostelería de Leioa"),
        (40, 282, "*Competencias"),
        (40, 299, "*Cocina"), (148, 299, "Cocina vasca, Pastelería, Escandallos"),
        (40, 313, "*Gestión"), (148, 313, "APPCC, Gestión de proveedores, Excel"),
        (40, 334, "*Idiomas"),
        (40, 351, "Español"), (148, 351, "nativo"),
        (40, 364, "Euskera"), (148, 364, "nativo"),
        (40, 378, "Inglés"), (148, 378, "B2"),
    ]  # fmt: skip

    rows = [row.text for row in rows_of([piece for x, y, text in cells for piece in words(text, x, y)])]

    assert rows == [
        "Formación académica",
        "2010 – 2012\tTécnico Superior, Dirección de Cocina", "Escuela de Hostelería de Leioa",
        "Competencias",
        "Cocina\tCocina vasca, Pastelería, Escandallos", "Gestión\tAPPCC, Gestión de proveedores, Excel",
        "Idiomas", "Español\tnativo", "Euskera\tnativo", "Inglés\tB2",
    ]  # fmt: skip


def test_the_space_between_two_large_words_parts_no_columns() -> None:
    left = ["Welding", "Rigging", "Soldering", "Lathe and mill", "Drills", "Saws"]
    right = ["Welder at Kestrel Yard Ltd", "Built hulls of steel", "Led two crews", "Taught", "Drew", "Sold"]
    pieces = words("Mona Vasquez", 60, 0, 24.0)
    edge = pieces[0].x1
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        pieces += words(one, edge - 70, 30 + 13 * row) + words(
            other, edge + 7.2, 30 + 13 * row + 4 * (row % 2)
        )

    assert rows_of(pieces)[0].text == "Mona Vasquez"


def stepped(texts: list[str], steps: list[int]) -> list[Line]:
    """Lines of a page, each so many points below the last."""
    tops = [sum(steps[:index]) for index in range(len(texts))]
    boxes = [(40.0, 100.0 + top, 300.0, 110.0 + top) for top in tops]
    return [
        Line(text, 10.0, band=(40.0, 550.0), box=box, spans=[Span(text, 10.0, box=box)])
        for text, box in zip(texts, boxes, strict=True)
    ]


@pytest.mark.parametrize("date", ["\tJan 2022", ""])
def test_entries_that_more_space_parts_than_their_lines_are_one_each(date: str) -> None:
    texts = [f"Rope Access Two{date}", "Highland Board", f"Crane Ticket{date}", "Harbour School"]
    papers = [f"A plain guide to bridges{date}", "Review of Spans", f"Cables in winter{date}", "Rope Letters"]

    certificates = certificates_in([Section("certificates", None, stepped(texts, [16, 27, 16]))])
    publications = publications_in([Section("publications", None, stepped(papers, [16, 27, 16]))])

    assert [(each.title.value, each.by and each.by.value) for each in certificates] == [
        ("Rope Access Two", "Highland Board"),
        ("Crane Ticket", "Harbour School"),
    ]
    assert len(publications) == 2


def test_entries_that_end_in_lines_of_their_dates_are_one_each() -> None:
    texts = ["Rope Access Two", "Highland Board", "Jan 2022", "Crane Ticket", "Harbour School", "Mar 2020"]

    found = certificates_in([Section("certificates", None, [Line(text) for text in texts])])

    assert [(each.title.value, each.by and each.by.value) for each in found] == [
        ("Rope Access Two", "Highland Board"),
        ("Crane Ticket", "Harbour School"),
    ]


def test_bold_names_of_groups_of_skills_are_none() -> None:
    lines = [
        Line("SKILLS", 14.0),
        Line("Clinical", bold=True), Line("Wound care, Suturing"),
        Line("Other", bold=True), Line("Rota planning, Mentoring"),
    ]  # fmt: skip

    found = skills_in(sections_of(lines))

    assert [each.written.value for each in found] == ["Wound care", "Suturing", "Rota planning", "Mentoring"]


def test_a_line_that_says_which_tool_made_the_paper_is_no_entry() -> None:
    lines = [Line("Certificates", bold=True), Line("Crane Ticket, 2020"), Line("Generated by CV Wizard")]

    found = certificates_in(sections_of(lines))

    assert [each.title.value for each in found] == ["Crane Ticket"]


def test_the_rest_of_a_cell_is_no_heading() -> None:
    box, under = (40.0, 100.0, 300.0, 110.0), (160.0, 112.0, 200.0, 122.0)
    first = "2007\tGraduate Diploma in Secondary"
    spans = [Span("2007", 10.0, box=(40.0, 100.0, 60.0, 110.0)),
             Span("Graduate Diploma in Secondary", 10.0, box=(160.0, 100.0, 300.0, 110.0))]  # fmt: skip
    lines = [
        Line("Education", 14.0, bold=True, box=(40.0, 70.0, 90.0, 84.0)),
        Line(first, 10.0, box=box, spans=spans),
        Line("Teaching", 10.0, box=under, spans=[Span("Teaching", 10.0, box=under)]),
        Line(""),
        Line("2003 – 2006\tBSc Mathematics", 10.0, box=(40.0, 140.0, 300.0, 150.0)),
    ]

    assert [section.kind for section in sections_of(lines)] == [None, "education"]
