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


@pytest.mark.parametrize(
    ("open_end", "rest"), [("2012–", "2015"), ("sett. 2012 –", "ago. 2015"), ("09/2012 -", "08/2015")]
)
def test_dates_that_the_end_of_a_line_left_open_go_on_below(open_end: str, rest: str) -> None:
    found = profile(f"""
        Formazione
        Laurea in Scienze storiche, Università di Firenze, Firenze {open_end}
        {rest}
        Laurea triennale in Storia, Università di Siena, Siena\t2009–2012
    """)

    (study, _) = found.education
    assert (study.start.value[:4], study.end.value[:4]) == ("2012", "2015")
    assert study.institution.value == "Università di Firenze"


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
    assert text[period.begin : period.finish] in (text, text.rstrip("."))


def test_a_sentence_that_ends_with_a_year_ends_no_period() -> None:
    assert [each.is_single for each in periods_in("Opened in 2019. We closed in 2021.")] == [True, True]


def test_a_month_that_the_edge_of_a_column_broke_off_is_of_the_second_date() -> None:
    period = joined("2016. 05. – 2020.", "01.")

    assert period
    assert (str(period.start), str(period.end)) == ("2016-05", "2020-01")


@pytest.mark.parametrize(
    ("told", "title", "employer", "dates"),
    [
        (
            "Presently working with Velan Kodai Pvt. Ltd., Salem as Lead Engineer from July 2021 to date.",
            "Lead Engineer", "Velan Kodai Pvt. Ltd.", "2021-07/now",
        ),
        (
            "Worked as a Store Keeper at Kumasi Timbers Ltd. from March 2015 to June 2018",
            "Store Keeper", "Kumasi Timbers Ltd.", "2015-03/2018-06",
        ),
        (
            "Derzeit tätig als Buchhalterin bei der Nordwind GmbH, Kiel, seit 03/2019",
            "Buchhalterin", "Nordwind GmbH", "2019-03/now",
        ),
        (
            "Trabajé como Encargada de Almacén en Frutas del Sur S.L., Murcia desde 2014 hasta 2018.",
            "Encargada de Almacén", "Frutas del Sur S.L.", "2014/2018",
        ),
    ],
    ids=["India", "Ghana", "Germany", "Spain"],
)  # fmt: skip
def test_a_sentence_says_as_what_where_and_when_somebody_worked(
    told: str, title: str, employer: str, dates: str
) -> None:
    found = profile(f"Work Experience\n• {told}\n• Worked for Harbour Ltd. as Clerk from 2010 to 2012.")

    assert [short(each) for each in found.experience] == [
        (title, employer, dates),
        ("Clerk", "Harbour Ltd.", "2010/2012"),
    ]


def test_a_sentence_that_goes_on_behind_its_dates_tells() -> None:
    found = profile("""
        Work Experience
        Store Keeper, Kumasi Timbers Ltd.\t2015 – 2018
        • Worked with Accra Ports Ltd. as adviser from 2016 to 2017 on three moves of stock.
    """)

    assert [short(each)[2] for each in found.experience] == ["2015/2018"]


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
    assert [each.points for each in found.experience] == [[], []]


@pytest.mark.parametrize("count", ["Job", "Position", "Emploi", "Poste n°"])
def test_what_counts_the_jobs_is_no_part_of_them(count: str) -> None:
    found = profile(f"""
        Work Experience
        {count} 1
        Driver
        Harbour Stores Ltd
        2019 – 2021
        {count} 2
        Loader
        Kestrel Foods Ltd
        2016 – 2019
    """)

    assert [short(each) for each in found.experience] == [
        ("Driver", "Harbour Stores Ltd", "2019/2021"),
        ("Loader", "Kestrel Foods Ltd", "2016/2019"),
    ]


@pytest.mark.parametrize(
    ("employer", "title", "begin", "end"),
    [
        ("Name of employer", "Post held", "Date started", "Date left"),
        ("Company", "Designation", "Date of joining", "Relieving date"),
        ("Arbeitgeber", "Funktion", "Eintritt", "Austritt"),
        ("Empresa", "Cargo", "Fecha de ingreso", "Fecha de egreso"),
        ("Azienda", "Mansione", "Data di assunzione", "Data di cessazione"),
        ("Entreprise", "Poste", "Date d'entrée", "Date de sortie"),
    ],
)
def test_forms_ask_when_people_came_and_left(employer: str, title: str, begin: str, end: str) -> None:
    found = profile(f"""
        Employment
        {employer}: Harbour Stores Ltd
        {title}: Buyer
        {begin}: 03/2019
        {end}: 12/2021
        {employer}: Kestrel Foods Ltd
        {title}: Clerk
        {begin}: 06/2015
        {end}: 02/2019
    """)

    assert [short(each) for each in found.experience] == [
        ("Buyer", "Harbour Stores Ltd", "2019-03/2021-12"),
        ("Clerk", "Kestrel Foods Ltd", "2015-06/2019-02"),
    ]


def test_one_study_has_its_years_in_two_cells() -> None:
    found = profile("""
        Education
        School\tWansbeck College
        Degree\tBSc Physics
        From\t2011
        To\t2014
    """)

    assert [(each.start.value, each.end.value) for each in found.education] == [("2011", "2014")]


def test_cells_that_say_from_and_to_are_the_years_of_a_study() -> None:
    found = profile("""
        **Aus- und Weiterbildung**
        Eintrag 1
        Schule\tBildungszentrum Niederau
        Ort\tOlten
        Abschluss\tEidg. Fachausweis
        Fachrichtung\tInstandhaltungsfachmann
        Von\t2018
        Bis\t2020
        Eintrag 2
        Schule\tBerufsfachschule Hochtal
        Ort\tVisp
        Abschluss\tEFZ
        Fachrichtung\tKältesystem-Monteur
        Von\t2005
        Bis\t2009
    """)

    assert [(each.institution.value, each.start.value, each.end.value) for each in found.education] == [
        ("Bildungszentrum Niederau", "2018", "2020"),
        ("Berufsfachschule Hochtal", "2005", "2009"),
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
