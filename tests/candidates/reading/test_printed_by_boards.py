"""What job boards and narrow columns print: towns behind hyphens, dates one above the other or broken."""

import pytest

from rolecall.candidates.reading.facts.titles import is_break
from tests.candidates.reading.test_experience import Short, profile, short

PAPERS: dict[str, tuple[str, list[Short]]] = {
    "a town that a hyphen joins to its employer, in every entry": (
        """
        Work Experience
        **OTR Truck Driver**
        Ozark Trail Freight-Springfield, MO
        May 2018 to Present
        Drive a van in all 48 states
        **Local Delivery Driver**
        Queen City Supply-Springfield, MO
        March 2014 to April 2018
        Delivered lumber
        """,
        [
            ("OTR Truck Driver", "Ozark Trail Freight", "2018-05/now"),
            ("Local Delivery Driver", "Queen City Supply", "2014-03/2018-04"),
        ],
    ),
    "a hyphen that only one employer has is its own": (
        """
        Work Experience
        **OTR Truck Driver**
        Smith Barrow-Lake
        May 2018 to Present
        **Local Delivery Driver**
        Queen City Supply
        March 2014 to April 2018
        """,
        [
            ("OTR Truck Driver", "Smith Barrow-Lake", "2018-05/now"),
            ("Local Delivery Driver", "Queen City Supply", "2014-03/2018-04"),
        ],
    ),
    "dates behind a bar that the edge broke at their second month": (
        """
        Work Experience
        **Advisor**
        Three Rivers Region, Prince Albert, SK | May 2013 – January 2018
        **Payroll Clerk**
        Lake Bank, Prince Albert, SK | September 2010 – April
        2013
        """,
        [
            ("Advisor", "Three Rivers Region", "2013-05/2018-01"),
            ("Payroll Clerk", "Lake Bank", "2010-09/2013-04"),
        ],
    ),
    "since when somebody leads, in a line below cells of dates": (
        """
        Experience
        Sept 2021 – Present\tYear 5 Teacher
        Hollin Bank Primary Academy
        Sept 2017 – Aug 2021\tYear 4 Teacher
        St Wilfrid's Primary School
        Phase leader for Years 3 and 4 from 2019
        Jan 2014 – July 2015\tTeaching Assistant
        Meersbrook Lane Primary School
        """,
        [
            ("Year 5 Teacher", "Hollin Bank Primary Academy", "2021-09/now"),
            ("Year 4 Teacher", "St Wilfrid's Primary School", "2017-09/2021-08"),
            ("Teaching Assistant", "Meersbrook Lane Primary School", "2014-01/2015-07"),
        ],
    ),
}


@pytest.mark.parametrize("rule", PAPERS)
def test_positions_are_read_as_boards_and_columns_print_them(rule: str) -> None:
    text, positions = PAPERS[rule]

    assert [short(each) for each in profile(text).experience] == positions


def test_the_school_in_front_of_a_hyphen_and_a_town_is_a_school() -> None:
    found = profile("""
        Education
        Licence
        Ozarks Driving Academy-Springfield, MO
        January 2012 to March 2012
        Diploma
        Glendale Heights High School-Springfield, MO
        August 2004 to May 2008
    """)

    assert [each.institution.value for each in found.education] == [
        "Ozarks Driving Academy",
        "Glendale Heights High School",
    ]


@pytest.mark.parametrize("text", ["Full-time carer for my mother", "Gyermekgondozási szabadság"])
def test_care_for_ones_own_is_no_position(text: str) -> None:
    assert is_break(text)
    assert not is_break("Carer, Willowbank")
