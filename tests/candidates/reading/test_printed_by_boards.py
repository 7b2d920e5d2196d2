"""What job boards and narrow columns print: towns behind hyphens, dates one above the other or broken."""

import pytest

from rolecall.candidates.reading.document import Document, Line, Span
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.profiling import profile_of
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


@pytest.mark.parametrize(
    "text", ["Full-time carer for my mother", "Gyermekgondozási szabadság", "Varusmies, alikersantti"]
)
def test_care_for_ones_own_is_no_position(text: str) -> None:
    assert is_break(text)
    assert not is_break("Carer, Willowbank")


@pytest.mark.parametrize(
    ("written", "dates"),
    [
        ("Juill. 2013 à août 2014", ("2013-07", "2014-08")),
        ("lugl. 2020 – ott. 2021", ("2020-07", "2021-10")),
        ("paźdz. 2019 – listop. 2020", ("2019-10", "2020-11")),
    ],
)
def test_months_are_shortened_as_their_lands_do(written: str, dates: tuple[str, str]) -> None:
    (period,) = periods_in(written)

    assert (str(period.start), str(period.end)) == dates


def test_dates_that_begin_small_below_a_long_point_begin_the_next_entry() -> None:
    found = profile("""
        Experiencia laboral
        febrero 2016 – julio 2016\tArquitecta en prácticas
        Estudio Villacerrada
        – Certificados energéticos y levantamiento de planos del centro
        junio – septiembre 2013 Dependienta
        Papelería El Tinte
    """)

    assert [short(each) for each in found.experience] == [
        ("Arquitecta en prácticas", "Estudio Villacerrada", "2016-02/2016-07"),
        ("Dependienta", "Papelería El Tinte", "2013-06/2013-09"),
    ]


def at(text: str, left: float, top: float) -> Line:
    box = (left, top, left + 5 * len(text), top + 10)
    return Line(text, 10.0, box=box, band=(50, 550), spans=[Span(text, 10.0, box=box)])


def test_what_is_set_in_tells_of_the_entry_above_and_the_line_below_names_the_next() -> None:
    lines = [
        at("Work history", 50, 10),
        at("Virtual Assistant, (Freelance) – January 2021 – Present", 50, 30),
        at("Calendar and travel for three founders", 64, 45),
        at("Service Representative, BrightLine Solutions", 50, 65),
        at("July 2017 – December 2020", 50, 80),
        at("Billing support for an account", 64, 95),
        at("Office Clerk, Mango Cooperative", 50, 115),
        at("June 2015 – June 2017", 50, 130),
        at("Filing and payroll for members", 64, 145),
    ]

    found = profile_of(Document(lines)).experience

    assert [short(each) for each in found][1:] == [
        ("Service Representative", "BrightLine Solutions", "2017-07/2020-12"),
        ("Office Clerk", "Mango Cooperative", "2015-06/2017-06"),
    ]
