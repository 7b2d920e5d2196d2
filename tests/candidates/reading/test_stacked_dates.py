"""Dates as narrow columns and forms write them: one above the other, with points, in two labelled cells."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.facts.dates import joined, periods_in
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import profile, short

MARGIN = r"""
#set text(size: 10pt)
#text(size: 20pt)[Ilse Haverkamp] \
ilse\@example.org

*ERVARING*
#let job(from, to, title, firm) = grid(columns: (60pt, 1fr), column-gutter: 12pt, row-gutter: 4pt,
  align(right)[#from], [*#title*], align(right)[#to], [#firm])
#job[03/2019][heden][Teamleider magazijn][Kadeloods B.V., Zwolle]
#v(8pt)
#job[09/2014][02/2019][Logistiek medewerker][Veerhaven Transport B.V., Kampen]
#v(8pt)
#job[2011][2014][Chauffeur][Bakkerij Ruis, Meppel]

*OPLEIDING*
#job[2007][2011][Mbo Logistiek][Deltion College, Zwolle]
"""


def test_a_date_right_above_another_in_the_margin_is_where_a_job_begins() -> None:
    found = read(compiled(MARGIN)).profile

    assert [short(each) for each in found.experience] == [
        ("Teamleider magazijn", "Kadeloods B.V.", "2019-03/now"),
        ("Logistiek medewerker", "Veerhaven Transport B.V.", "2014-09/2019-02"),
        ("Chauffeur", "Bakkerij Ruis", "2011/2014"),
    ]


def test_dates_one_above_the_other_may_stand_at_the_right() -> None:
    found = profile("""
        Experience
        Warehouse Manager\tMay 2021
        Harbour Stores Ltd, Leith\tpresent

        Picker\tJune 2018
        Kestrel Foods Ltd, Perth\tApril 2021
    """)

    assert [short(each) for each in found.experience] == [
        ("Warehouse Manager", "Harbour Stores Ltd", "2021-05/now"),
        ("Picker", "Kestrel Foods Ltd", "2018-06/2021-04"),
    ]


def test_years_of_a_list_are_no_periods() -> None:
    found = profile("""
        Education
        2010\tHigh School Diploma, Oak Ridge High School
        2014\tBSc Physics, University of Wansbeck
        2016\tMSc Physics, University of Wansbeck
    """)

    assert [(each.start, each.end.value) for each in found.education] == [
        (None, "2010"),
        (None, "2014"),
        (None, "2016"),
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("04/2014. – 02/2019.", "2014-04", "2019-02"),
        ("2006. – 2011.", "2006", "2011"),
        ("2016. 05. – 2020. 01.", "2016-05", "2020-01"),
        ("2012. május – 2014. június", "2012-05", "2014-06"),
        ("Étés 2011 à 2013", "2011", "2013"),
        ("Veranos 2015 – 2017", "2015", "2017"),
    ],
)
def test_numbers_with_points_and_seasons_are_dates(text: str, start: str, end: str) -> None:
    (period,) = periods_in(text)

    assert (str(period.start), str(period.end)) == (start, end)


def test_a_sentence_that_ends_with_a_year_ends_no_period() -> None:
    assert [each.is_single for each in periods_in("Opened in 2019. We closed in 2021.")] == [True, True]


def test_a_month_that_the_edge_of_a_column_broke_off_is_of_the_second_date() -> None:
    period = joined("2016. 05. – 2020.", "01.")

    assert period
    assert (str(period.start), str(period.end)) == ("2016-05", "2020-01")


FORM = """
    {work}
    {entry} 1
    {title}\tSenior Buyer
    {employer}\tHarbour Stores Ltd
    {begin}\t03/2020
    {end}\t{now}
    {entry} 2
    {title}\tBuyer
    {employer}\tKestrel Foods Ltd
    {begin}\t01/2016
    {end}\t02/2020
"""


@pytest.mark.parametrize(
    "words",
    [
        ("Work Experience", "Entry", "Position Title", "Company", "From", "To", "Present"),
        ("Berufserfahrung", "Eintrag", "Funktion", "Arbeitgeber", "Von", "Bis", "heute"),
        ("Esperienze lavorative", "Esperienza", "Qualifica", "Azienda", "Dal", "Al", "oggi"),
        ("Doświadczenie zawodowe", "Pozycja", "Stanowisko", "Pracodawca", "Od", "Do", "obecnie"),
    ],
    ids=["English", "German", "Italian", "Polish"],
)
def test_cells_that_say_from_and_to_are_one_period(words: tuple[str, ...]) -> None:
    names = ("work", "entry", "title", "employer", "begin", "end", "now")
    found = profile(FORM.format(**dict(zip(names, words, strict=True))))

    assert [short(each) for each in found.experience] == [
        ("Senior Buyer", "Harbour Stores Ltd", "2020-03/now"),
        ("Buyer", "Kestrel Foods Ltd", "2016-01/2020-02"),
    ]


def test_cells_that_say_from_and_to_are_the_years_of_a_study() -> None:
    found = profile("""
        Education
        Entry 1
        School\tWansbeck College
        Degree\tBSc Physics
        From\t2011
        To\t2014
        Entry 2
        School\tOak Ridge High School
        Degree\tA-levels
        From\t2009
        To\t2011
    """)

    assert [(each.institution.value, each.start.value, each.end.value) for each in found.education] == [
        ("Wansbeck College", "2011", "2014"),
        ("Oak Ridge High School", "2009", "2011"),
    ]


def test_a_label_at_the_foot_of_a_page_begins_no_heading() -> None:
    found = profile("""
        Work Experience
        Position Title\tBuyer
        Company\tKestrel Foods Ltd
        From\t01/2016
        To\t02/2020
        Education
        BSc Physics, University of Wansbeck
        2012 – 2015
    """)

    assert [short(each) for each in found.experience] == [("Buyer", "Kestrel Foods Ltd", "2016-01/2020-02")]
    assert [each.institution.value for each in found.education] == ["University of Wansbeck"]
