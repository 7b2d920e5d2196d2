"""Studies as HTML themes print them: in cards, with the field above the degree, graded in brackets."""

import pytest

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Fact, Profile
from tests.candidates.reading.test_experience import line, profile
from tests.candidates.reading.test_web_themes import sized

Study = tuple[str | None, str | None, str | None]


def studies(found: Profile) -> list[Study]:
    return [(said(each.degree), said(each.subject), said(each.institution)) for each in found.education]


def said(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def cells(*texts: str, y: float) -> Line:
    """Cells side by side, each at the edge of its card."""
    spans = [
        Span(text, 9.0, box=(40.0 + 220 * at, y, 40.0 + 220 * at + 5 * len(text), y + 9))
        for at, text in enumerate(texts)
    ]
    return Line("\t".join(texts), 9.0, box=(40.0, y, 500.0, y + 9), spans=spans)


def test_studies_side_by_side_in_cards_are_read_one_after_the_other() -> None:
    found = profile_of(
        Document(
            [
                line("Education"),
                cells("Contra Bay University", "University of Wansbeck", y=20),
                cells("Aug 2014 - May 2016", "Sep 2009 - Dec 2013", y=32),
                cells("MSc - Computer Science GPA: 3.9", "BSc - Computer Engineering", y=44),
                cells("Tyne Valley College", "Hexham High School", y=60),
                cells("Sep 2007 - Jul 2009", "Sep 2002 - Jul 2007", y=72),
                cells("Diploma - Drawing", "GCSE", y=84),
            ]
        )
    )

    assert studies(found) == [
        ("MSc", "Computer Science", "Contra Bay University"),
        ("BSc", "Computer Engineering", "University of Wansbeck"),
        ("Diploma", "Drawing", "Tyne Valley College"),
        ("GCSE", None, "Hexham High School"),
    ]


@pytest.mark.parametrize(
    ("written", "study"),
    [
        (
            "**University of Wansbeck**\t2012 – 2015\n**Adult Nursing**\nBSc (Hons)",
            ("BSc (Hons)", "Adult Nursing"),
        ),
        (
            "University of Wansbeck\t2012 – 2015\n- Master of Science: Zoology (3.9)",
            ("Master of Science", "Zoology"),
        ),
        ("Handelskammer Niederwald\t2015 – 2016\nKüchenmeisterin", ("Küchenmeisterin", None)),
    ],
)
def test_a_field_a_grade_and_a_masters_trade_are_told_from_a_degree(
    written: str, study: tuple[str, str | None]
) -> None:
    found = studies(profile(f"Education\n{written}"))

    assert [each[:2] for each in found] == [study]
    assert found[0][2] is not None


def test_a_degree_that_is_worded_as_a_heading_ends_no_studies() -> None:
    found = sized("""
        # Work
        **Electrician, Maumee Glass Works**
        2005 – 2009
        Kept four furnaces and their conveyors running through two winters and a move of the batch house.
        # Education
        **Certificate**
        **Erie Shore Technical College**
        2004 – 2005
        # Skills
        Conduit bending
    """)

    assert studies(found) == [("Certificate", None, "Erie Shore Technical College")]
    assert found.certificates == []
