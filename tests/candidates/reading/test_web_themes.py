"""Rules of the world that pages printed by HTML themes showed."""

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Profile
from tests.candidates.reading.test_experience import line, profile, short


def sized(text: str) -> Profile:
    """What a text says; lines that begin with # are headings, larger than all else."""
    return profile_of(Document([heading(each.strip()) for each in text.strip().splitlines()]))


def heading(text: str) -> Line:
    said = text.lstrip("# ")
    return Line(said, 20.0, True, spans=[Span(said, 20.0, True)]) if text.startswith("#") else line(text)


def test_a_smaller_heading_inside_an_entry_ends_no_section() -> None:
    found = sized("""
        # Work
        **Thornbridge General Hospital\t2015-09-01 — 2019-03-31**
        **Staff Nurse**
        **Highlights**

        Planned rotas for fourteen nurses

        **Calder Valley Hospice\t2011-01-01 — 2014-06-30**
        **Bank Nurse**
        **Highlights**

        Nights and weekends on two wards
        # Education
        **University of Airedale\t2008-09-01 — 2011-07-31**
        **BSc Nursing**
        **Courses**

        Pharmacology
        # Skills
        Phlebotomy
    """)

    assert [short(each) for each in found.experience] == [
        ("Staff Nurse", "Thornbridge General Hospital", "2015-09/2019-03"),
        ("Bank Nurse", "Calder Valley Hospice", "2011-01/2014-06"),
    ]
    assert found.certificates == []


def test_a_heading_of_highlights_as_large_as_others_is_one() -> None:
    found = sized("""
        # Work
        **Staff Nurse, Thornbridge General Hospital\t2015 – 2019**
        # Highlights
        Nurse who has run a ward of forty beds through two winters and a move of house.
    """)

    assert found.summary is not None
    assert found.summary.value.startswith("Nurse who has run")


def test_employers_that_come_again_beside_periods_are_no_labels_of_a_form() -> None:
    found = profile("""
        Experience
        Inlet Credit Union\t01/2020 - Present
        Independent Board Member

        Coldharbour Storage\t05/2016 - 12/2019
        General Manager

        Coldharbour Storage\t11/2012 - 04/2016
        Operations Manager

        Great Fraser Railway\t02/2009 - 10/2012
        Rail Planner

        Great Fraser Railway\t07/2006 - 01/2009
        Yard Supervisor

        Mainland Freightways\t05/2003 - 06/2006
        Dispatcher

        Mainland Freightways\t09/2001 - 04/2003
        Warehouse Associate
    """)

    assert [short(each)[1] for each in found.experience] == [
        "Inlet Credit Union",
        *["Coldharbour Storage"] * 2,
        *["Great Fraser Railway"] * 2,
        *["Mainland Freightways"] * 2,
    ]
