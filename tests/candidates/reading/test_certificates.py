"""Certificates: each by itself, with what belongs to its name, told from issuers, heads and sentences."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.merits import certificates_in
from rolecall.candidates.reading.facts.section_contents import with_kinds_by_contents
from rolecall.candidates.reading.facts.sections import Section


def titles(*lines: Line | str) -> list[str]:
    shown = [Line(line) if isinstance(line, str) else line for line in lines]
    return [each.title.value for each in certificates_in([Section("certificates", None, shown)])]


def placed(text: str, left: float, top: float) -> Line:
    return Line(text, 10.0, band=(60.0, 560.0), box=(left, top, left + 5.0 * len(text), top + 10.0))


@pytest.mark.parametrize(
    "line",
    [
        "Prosci (2020) · PRINCE2 (2016) · MSP (2018)",
        "Prosci, PRINCE2, MSP",
        "Prosci (2020), PRINCE2 (2016), MSP",
    ],
)
def test_several_on_a_line_are_each_one(line: str) -> None:
    assert titles(line) == ["Prosci", "PRINCE2", "MSP"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("CKA | CNCF | 2021", "CKA"),
        ("BHV-certificaat, No. 43057", "BHV-certificaat"),
        ("Oracle Associate, Java SE 8 Programmer (2017)", "Oracle Associate, Java SE 8 Programmer"),
        ("AFGSU niveau 2, SAMU 87", "AFGSU niveau 2"),
        ("MRCP (UK)\t2021", "MRCP (UK)"),
        ("Ausbildereignung (AdA-Schein)", "Ausbildereignung (AdA-Schein)"),
        ("系统架构设计师(高级),2022年", "系统架构设计师(高级)"),
        ("Safety Passport (exp. 06/27)", "Safety Passport"),
    ],
)  # fmt: skip
def test_what_belongs_to_the_name_stays_with_it(line: str, title: str) -> None:
    assert titles(line) == [title]


@pytest.mark.parametrize("line", ["以上", "B", "I hold all the papers that a ship needs in port."])
def test_sentences_letters_and_closing_words_are_none(line: str) -> None:
    assert titles(line) == []


def test_the_first_column_of_a_table_has_the_names_however_many_lines_its_cells_take() -> None:
    rows = [
        Line("License / Certification\tIssued by\tNumber\tExpires", bold=True),
        Line(""),
        placed("RN-", 430, 20),
        placed("Registered Nurse\tOregon Board\t06/2028", 60, 28),
        placed("000000", 430, 36),
        Line(""),
        placed("Trauma Nursing Core Course", 60, 60),
        placed("Nurses Union\t—\t2026", 260, 68),
        placed("(TNCC)", 60, 76),
    ]

    assert titles(*rows) == ["Registered Nurse", "Trauma Nursing Core Course (TNCC)"]


def test_lines_further_apart_than_those_of_a_paragraph_are_each_one() -> None:
    def narrow(text: str, top: float) -> Line:
        return Line(text, 9.0, band=(28.0, 156.0), box=(28.0, top, 154.0, top + 10.0))

    assert titles(narrow("Elektrofachkraft nach DGUV", 20), narrow("Rettung", 36)) == [
        "Elektrofachkraft nach DGUV",
        "Rettung",
    ]


def test_qualifications_beside_an_education_are_papers_where_none_is_a_degree() -> None:
    beside = Section("education", Line("Qualifications"), [Line("Teacher Status (QTS)"), Line("2018")])
    studies = Section("education", Line("Education"), [Line("BSc Mathematics, University of Tamar, 2017")])

    kinds = [section.kind for section in with_kinds_by_contents([beside, studies])]

    assert kinds == ["certificates", "education"]
    assert [section.kind for section in with_kinds_by_contents([studies, studies])] == ["education"] * 2


def test_what_has_no_date_is_asked() -> None:
    lines = [Line("Prosci (2020)"), Line("First aid at work, 2019"), Line("Forklift"), Line("2021\tMSP")]
    found = certificates_in([Section("certificates", None, lines)])
    assert {each.title.value: each.title.is_asserted for each in found} == {
        "Prosci": True,
        "First aid at work": True,
        "Forklift": False,
        "MSP": True,
    }


def test_cells_and_lists_without_capitals_hold_one_each() -> None:
    assert titles("全国计算机等级考试三级\t机动车驾驶证 C1") == ["全国计算机等级考试三级", "机动车驾驶证 C1"]
    assert titles("CFA 一级, 证券从业资格") == ["CFA 一级", "证券从业资格"]
