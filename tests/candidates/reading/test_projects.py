"""What is a project: a name in a section or behind a label that says so, and nothing that is told of one."""

import pytest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.headings import SectionKind
from rolecall.candidates.reading.facts.projects import projects_in
from rolecall.candidates.reading.facts.sections import Section, sections_of


def titles(*lines: Line | str, kind: SectionKind = "projects") -> list[str]:
    shown = [Line(line) if isinstance(line, str) else line for line in lines]
    return [each.title.value for each in projects_in([Section(kind, None, shown)])]


def set_in(*parts: tuple[str, bool]) -> Line:
    """A line of parts, each bold or not."""
    spans = [Span(text, 10.0, bold) for text, bold in parts]
    return Line(" ".join(text for text, _ in parts), 10.0, bold=all(bold for _, bold in parts), spans=spans)


def test_what_stands_under_a_dated_name_is_told_of_it() -> None:
    lines = ("2022\ttinybus, Rust", "A message bus in 4 kB", "2019\tTide clock, C", "Shows the tide")

    assert titles(*lines) == ["tinybus, Rust", "Tide clock, C"]


def test_a_bold_name_begins_a_project_though_its_line_is_a_sentence() -> None:
    lines = [
        set_in(("Harbour:", True), ("simulation of 30 berths, for two years.", False)),
        set_in(("dbt-tax:", True), ("an open package with all tables of the state.", False)),
    ]

    assert titles(*lines) == ["Harbour", "dbt-tax"]


def test_the_date_before_a_bold_name_is_no_part_of_it() -> None:
    line = set_in(("2021", False), ("Night Bus", True), ("for three towns", False))

    assert titles(line, "Finds the last connection.") == ["Night Bus"]


@pytest.mark.parametrize(
    "lines",
    [
        ("统一支付网关\t2022.03 – 2023.01", "项目描述:对接十二家渠道。", "个人职责:设计限流模块"),
        ("统一支付网关", "担当:基本設計", "環境:Java"),
        ("项目名称:统一支付网关", "时间:2022", "角色:开发"),
    ],
)
def test_labels_tell_of_a_project_and_are_none(lines: tuple[str, ...]) -> None:
    assert titles(*lines) == ["统一支付网关"]


def test_in_a_form_the_label_says_which_line_is_the_name() -> None:
    form = ["Zeitraum\t2022", "Projekt", "Ablösung des Rechners", "Kunde\tVersicherung", "Zeitraum\t2019",
            "Projekt\tEreignisstrom", "Kunde\tPaketdienst"]  # fmt: skip

    assert titles(*form) == ["Ablösung des Rechners", "Ereignisstrom"]


def test_the_value_under_a_label_heads_no_section_however_it_is_set() -> None:
    bold = [Line(text, 11, bold=True) for text in ("Projekte", "Ausbildung", "Ereignisstrom")]
    lines = [Line("Anna Beispiel"), Line("anna@example.org"), bold[0], Line("Projekt"), bold[2],
             Line("Kunde\tPaketdienst"), bold[1], Line("Abitur, 1999")]  # fmt: skip

    kinds = [section.kind for section in sections_of(lines)]

    assert kinds.count("projects") == 1
    assert "other" not in kinds


def test_a_job_names_its_projects_by_a_label_only() -> None:
    job = ("Technology Lead, Hooghly Infosystems", "Project #1: Claims Platform", "Client: An insurer",
           "Led the billing project of nine people", "Project: Dealer Portal")  # fmt: skip

    assert titles(*job, kind="experience") == ["Claims Platform", "Dealer Portal"]


@pytest.mark.parametrize(
    "line",
    ["I have led many projects of all kinds in five countries.", "Selected from forty:", "Client: a bank"],
)
def test_sentences_leads_and_labels_are_no_projects(line: str) -> None:
    assert titles(line) == []


def test_a_section_of_another_kind_has_none() -> None:
    for kind in ("awards", "volunteering", "references", "skills"):
        assert titles("Night Bus – an app, 2021", kind=kind) == []


def test_what_has_no_date_is_asked() -> None:
    lines = [Line(text) for text in ("2022\ttinybus, Rust", "A message bus in 4 kB", "2019\tTide clock, C")]
    assert [each.title.is_asserted for each in projects_in([Section("projects", None, lines)])] == [
        True,
        True,
    ]
    lines = [set_in(("Harbour:", True), ("simulation of 30 berths.", False))]
    assert [each.title.is_asserted for each in projects_in([Section("projects", None, lines)])] == [False]


FORMS = {
    "numbered, the name behind a label of its own": (
        ("Project #1:", "Title\tClaims Portal", "Client\tAn insurer", "Role\tDeveloper", "Project #2:",
         "Title\tDealer Stock", "Client\tA maker of scooters"),
        ["Claims Portal", "Dealer Stock"],
    ),
    "labels only": (
        ("Titel: Neubau Hafenhalle", "Auftraggeber: Stadt Nordtal", "Titel: Umbau Speicher", "Rolle: Planer"),
        ["Neubau Hafenhalle", "Umbau Speicher"],
    ),
    "rows of a name and what it is": (
        ("littlentp\ta time server in 900 lines of C", "maildirfs\ta file system over Maildir"),
        ["littlentp", "maildirfs"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "said"), FORMS.values(), ids=FORMS)
def test_projects_of_forms_and_of_rows(lines: tuple[str, ...], said: list[str]) -> None:
    assert titles(*lines) == said


def test_a_post_in_a_job_is_no_project_because_it_has_a_title() -> None:
    assert (
        titles("Harbour Infosystems", "Title: Claims Portal Lead", "Led nine people", kind="experience") == []
    )


def in_cells(name: str, told: str, y: float) -> Line:
    right = 160.0
    spans = [
        Span(name, 10.0, True, box=(right - 5 * len(name), y, right, y + 10)),
        Span(told, 10.0, box=(170.0, y, 170.0 + 5 * len(told), y + 10)),
    ]
    return Line(f"{name}\t{told}", 10.0, box=(right - 5 * len(name), y, 400.0, y + 10), spans=spans)


def test_a_name_that_its_column_broke_is_whole() -> None:
    rest = Span("rehabilitation", 10.0, True, box=(90.0, 32.0, 160.0, 42.0))
    lines = [
        in_cells("Gilgil water supply", "12,000 connections, 2022–2026", 20.0),
        Line("rehabilitation", 10.0, bold=True, box=rest.box, spans=[rest]),
        in_cells("Njoro boreholes", "solar pumping, 2020–2021", 44.0),
    ]

    assert titles(*lines) == ["Gilgil water supply rehabilitation", "Njoro boreholes"]


def test_at_what_somebody_was_in_each_job_is_no_project_of_theirs() -> None:
    job = ("Position: Commissioning Engineer", "Project: Harbour gas plant", "Led eleven people",
           "Position: Technician", "Project: Tidewater terminal", "Cold alignment")  # fmt: skip

    assert titles(*job, kind="experience") == []
