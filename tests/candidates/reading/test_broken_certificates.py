"""Certificates in narrow columns: what the edge broke off a name, and lists in paragraphs, are made whole."""

import pytest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.merits import certificates_in
from rolecall.candidates.reading.facts.sections import Section

LETTER, LEFT, RIGHT = 5.0, 40.0, 200.0


def column(*texts: str, steps: tuple[float, ...] = (), bold: int = 0) -> list[str]:
    """The titles in a column of 32 letters; `bold` lines begin in bold."""
    lines, top = [], 20.0
    for index, text in enumerate(texts):
        top += steps[index - 1] if index and steps else 12.0
        cells, spans, begin = text.split("\t"), [], LEFT
        for at, cell in enumerate(cells):
            begin = RIGHT - LETTER * len(cell) if at else LEFT
            box = (begin, top, begin + LETTER * len(cell), top + 10)
            spans.append(Span(cell, 10.0, bold=index < bold, box=box))
        whole = (LEFT, top, box[2], top + 10)
        lines.append(Line(text, 10.0, band=(LEFT, RIGHT), box=whole, spans=spans))
    return [each.title.value for each in certificates_in([Section("certificates", None, lines)])]


def test_what_stands_above_a_date_at_the_end_is_of_one() -> None:
    lines = (
        "Officer of the Watch Unlimited,",
        "2021",
        "BLSD, 2010",
        "Advanced Diploma in Costs and",
        "Accounts (2013)",
    )

    assert column(*lines) == [
        "Officer of the Watch Unlimited",
        "BLSD",
        "Advanced Diploma in Costs and Accounts",
    ]


def test_what_stands_below_a_date_at_the_beginning_is_of_one() -> None:
    assert column("2026 – MRICS, RICS", "2010 – Certified Phlebotomist", "Technician (CPT), NHA") == [
        "MRICS",
        "Certified Phlebotomist Technician (CPT)",
    ]


def test_a_name_goes_on_below_its_date_at_the_right() -> None:
    assert column("Forklift\t2019", "Kurs kwalifikacyjny\t2021", "chirurgiczny", "Safe Pass\t2020") == [
        "Forklift",
        "Kurs kwalifikacyjny chirurgiczny",
        "Safe Pass",
    ]


def test_of_two_steps_the_lesser_is_within_a_name() -> None:
    found = column(
        "White Card", "Registered Architect of Texas", "and Oregon", "Safe Pass", steps=(16, 13, 16)
    )

    assert found == ["White Card", "Registered Architect of Texas and Oregon", "Safe Pass"]


@pytest.mark.parametrize("sign", [",", ";"])
def test_a_list_in_a_paragraph_is_parted_by_its_signs(sign: str) -> None:
    assert column(
        f"Interner Auditor ISO 9001{sign} HACCP-", f"Schulung{sign} Staplerschein{sign} Ersthelferin"
    ) == ["Interner Auditor ISO 9001", "HACCP-Schulung", "Staplerschein", "Ersthelferin"]


def test_lines_that_had_room_are_each_one() -> None:
    assert column("Staplerschein", "Kranschein", "Ersthelfer im Betrieb") == [
        "Staplerschein",
        "Kranschein",
        "Ersthelfer im Betrieb",
    ]


def test_names_of_a_paragraph_may_be_broken_on_every_line() -> None:
    lines = (
        "National Board Certification,",
        "Advanced Life Support, Guard Dog",
        "Handler, Cosmetology License,",
        "Welding Auditor",
    )

    assert column(*lines) == [
        "National Board Certification",
        "Advanced Life Support",
        "Guard Dog Handler",
        "Cosmetology License",
        "Welding Auditor",
    ]


def test_a_capital_is_no_small_word_that_a_line_ends_with() -> None:
    assert column("Master of the whole of PSM I", "Scrum.org", "2010", bold=1) == [
        "Master of the whole of PSM I"
    ]
