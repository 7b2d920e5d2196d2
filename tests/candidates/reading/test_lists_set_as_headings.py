"""Points, letters of bodies and degrees that are set as headings are, and end no section; names of groups."""

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.certificate_rows import rows_of
from rolecall.candidates.reading.facts.section_contents import with_kinds_by_contents
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.skills import skills_in


def plain(*texts: str, bold: tuple[str, ...] = ()) -> list[Line]:
    lines = []
    for text in texts:
        looks = [Span(text, 10.0, bold=text in bold)] if text else []
        lines.append(Line(text, 10.0, bold=text in bold, spans=looks))
    return lines


def kinds(lines: list[Line]) -> list[str | None]:
    return [section.kind for section in sections_of(lines)][1:]


def test_where_capitals_make_the_headings_points_and_letters_are_none() -> None:
    lines = plain(
        "SKILLS", "• Welding", "• CNC", "• Hydraulics", "", "CERTIFICATES", "Managing Safely\t2010", "IOSH",
        "MIST\t2012", "OPITO", "", "LANGUAGES", "English, French",
    )  # fmt: skip

    assert kinds(lines) == ["skills", "certificates", "languages"]


def test_a_certificate_of_education_is_no_heading_though_it_is_set_as_one() -> None:
    bold = "Education", "Certificate of Secondary Education", "Skills", "Languages"
    lines = plain(
        bold[0],
        bold[1],
        "Northfield School",
        "2010 – 2013",
        "",
        bold[2],
        "Welding",
        "",
        bold[3],
        "English",
        bold=bold,
    )

    assert kinds(lines) == ["education", "skills", "languages"]


def test_a_group_of_any_name_below_skills_is_of_them() -> None:
    def titled(kind: str, heading: str, text: str) -> Section:
        box = (40.0, 20.0, 90.0, 32.0)
        line = Line(text, 10.0, box=(40.0, 40.0, 300.0, 52.0))
        return Section(kind, Line(heading, 10.0, box=box), [line])  # type: ignore[arg-type]

    skills = titled("skills", "Skills", "Excel, Python")

    found = with_kinds_by_contents([skills, titled("other", "Övrigt", "SQL, NEC4, Svetsning")])
    other = with_kinds_by_contents([skills, titled("other", "Other", "Driving licence B, Excel")])

    assert [each.kind for each in found] == ["skills", "skills"]
    assert [each.kind for each in other] == ["skills", "other"]


def test_numbers_before_skills_are_not_of_them() -> None:
    lines = [Line("1. Excel"), Line("2. Stock control"), Line("10) SQL")]

    found = skills_in([Section("skills", None, lines)])

    assert [each.written.value for each in found] == ["Excel", "Stock control", "SQL"]


def test_lists_under_two_groups_are_two_though_the_first_has_no_room() -> None:
    def placed(text: str, top: float, *, bold: bool = False) -> Line:
        box = (40.0, top, 40.0 + 5 * len(text), top + 10)
        return Line(
            text, 10.0, bold=bold, band=(40.0, 160.0), box=box, spans=[Span(text, 10.0, bold=bold, box=box)]
        )

    lines = [
        placed("Tools", 20, bold=True),
        placed("Docker, Pipe fitting", 32),
        placed("Office", 44, bold=True),
        placed("Stock control, Excel", 56),
    ]

    assert [each.written.value for each in skills_in([Section("skills", None, lines)])] == [
        "Docker",
        "Pipe fitting",
        "Stock control",
        "Excel",
    ]


def test_the_head_of_a_table_does_not_hide_what_its_cells_broke() -> None:
    def row(top: float, *cells: tuple[str, float]) -> Line:
        spans = [Span(text, 10.0, box=(left, top, left + 5 * len(text), top + 10)) for text, left in cells]
        text = "\t".join(text for text, _ in cells)
        last = spans[-1].box[2] if spans[-1].box else 0.0
        return Line(text, 10.0, band=(40.0, 400.0), box=(cells[0][1], top, last, top + 10), spans=spans)

    lines = [
        row(20, ("Issued by", 200), ("Year", 380)),
        row(34, ("Machine Learning", 40), ("Stanford", 200), ("2023", 380)),
        row(48, ("Specialization", 40)),
        row(62, ("OSHA 10", 40), ("OSHA", 200), ("2016", 380)),
    ]

    names = [group[0].text.partition("\t")[0] for group in rows_of(lines)]

    assert names == ["Machine Learning Specialization", "OSHA 10"]


def test_what_somebody_taught_is_no_group_of_skills_however_it_is_listed() -> None:
    skills = Section("skills", Line("Skills"), [Line("Python")])
    taught = Section("other", Line("Teaching"), [Line("Optics, Mechanics"), Line("Physics, Python")])
    tools = Section("other", Line("Övrigt"), [Line("Optics, Mechanics"), Line("Physics, Python")])

    assert [each.kind for each in with_kinds_by_contents([skills, taught])] == ["skills", "other"]
    assert [each.kind for each in with_kinds_by_contents([skills, tools])] == ["skills", "skills"]
