"""Margins, columns and boxes of a DOCX: where one is about referees, the next is about the person again."""

import pytest

from tests.candidates.reading import hostile
from tests.candidates.reading.test_ways_of_word import (
    JOBS,
    MAIL,
    NAME,
    PHONE,
    REACHED,
    RELATIONS,
    TOWN,
    of,
    who,
)


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_margins_are_about_the_person_also_where_referees_end_the_text(kind: str) -> None:
    part = f"<w:hdr {hostile.WORD}>{NAME}{PHONE}{MAIL}{TOWN}</w:hdr>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="h" Type="{RELATIONS}/{kind}" Target="{kind}1.xml"/></Relationships>'
    )
    members = {f"word__{kind}1_dot_xml": part, "word___rels__document_dot_xml_dot_rels": relations}
    referees = "".join(map(hostile.paragraph, ("References", "John Roe, 020 7946 0999", "john@example.com")))

    assert who(of(JOBS * 6 + referees, **members)) == ("Alex Morgan", *REACHED)


def cell(*texts: str) -> str:
    return f"<w:tc>{''.join(map(hostile.paragraph, texts))}</w:tc>"


SIDE = ("Skills", "Welding", "Rigging", "Cutting", "Lifting", "Languages", "English", "German", "Interests",
        "Rowing", "Chess", "Sailing", "Running", "Cooking")  # fmt: skip
REFEREES = ("References", "John Roe, Manager", "020 7946 0999", "john.roe@example.com")
LIFE = ("Experience", "Welder, Northwind Works, 2019 – 2023", "Built ships", "Education",
        "Diploma, Harbour College, 2015", "Rowing", "Chess")  # fmt: skip
CARD = ("0113 496 0123", "alex.morgan@example.org", "Leeds")


@pytest.mark.parametrize(
    "cells",
    [
        (("Contact", *CARD, *SIDE, *REFEREES), ("Alex Morgan", "Senior Welder", *LIFE)),
        ((*SIDE, *REFEREES), ("Alex Morgan", *CARD, *LIFE)),
        (("Alex Morgan", "Senior Welder", *LIFE, *REFEREES), (*CARD, *SIDE)),
    ],
    ids=["referees left", "contacts right", "referees left of contacts"],
)
def test_referees_in_one_column_are_no_reason_to_pass_over_the_next(
    cells: tuple[tuple[str, ...], ...],
) -> None:
    reading = of(f"<w:tbl><w:tr>{''.join(cell(*texts) for texts in cells)}</w:tr></w:tbl>")

    assert who(reading) == ("Alex Morgan", *REACHED)


def test_referees_side_by_side_stay_referees() -> None:
    one = ("John Roe", "Manager", "Northwind Works", "020 7946 0999", "john@example.com")
    table = f"<w:tbl><w:tr>{cell(*one)}{cell(*one)}</w:tr></w:tbl>"
    card = "".join(map(hostile.paragraph, CARD))

    assert who(of(f"{NAME}{card}{JOBS * 5}{hostile.paragraph('References')}{table}")) == (
        "Alex Morgan",
        *REACHED,
    )


def test_an_agency_that_sends_a_paper_is_not_the_person() -> None:
    agency = hostile.paragraph("Roe Recruitment Ltd | 020 7946 0999 | cv@roe.example.com")
    part = f"<w:hdr {hostile.WORD}>{agency}</w:hdr>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="h" Type="{RELATIONS}/header" Target="header1.xml"/></Relationships>'
    )
    members = {"word__header1_dot_xml": part, "word___rels__document_dot_xml_dot_rels": relations}

    assert who(of(NAME + PHONE + MAIL + TOWN, **members)) == ("Alex Morgan", *REACHED)
