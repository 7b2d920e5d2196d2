"""Rules of the world that résumés told by hand showed: what names a position, and what only stands near."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.profiling import profile_of
from tests.candidates.reading.test_experience import Short, line, profile, short

TABLE = Path(__file__).parent / "heads" / "jobs.txt"
WORLD: dict[str, tuple[str, list[Short]]] = {
    "what only forms ask for is no part of a header": (
        """
        WORK EXPERIENCE
        **Mad River Depot**
        Dayton, OH 45433
        06/2022 - Present
        Hours per week: 40
        Series: 1102 Pay Plan: GS
        Contract Specialist (This is a federal job)
        Duties: Awards contracts.
        """,
        [("Contract Specialist", "Mad River Depot", "2022-06/now")],
    ),
    "a town hangs on its employer by a dash, as boards print it": (
        """
        Work Experience
        Warehouse Associate
        Delta Crossing-Memphis, TN
        May 2018 to September 2021
        Caregiver
        Private family-West Sacramento, CA 95605
        June 2014 to December 2016
        Clerk
        Winston-Salem Tyres
        June 2012 to December 2013
        """,
        [
            ("Warehouse Associate", "Delta Crossing", "2018-05/2021-09"),
            ("Caregiver", "Private family", "2014-06/2016-12"),
            ("Clerk", "Winston-Salem Tyres", "2012-06/2013-12"),
        ],
    ),
    "a cell with a label names the cell beside it": (
        """
        職務経歴
        2019年4月～現在\t多摩川フーズ株式会社
        所在地\t川崎市
        役職\t商品企画課主任
        業務内容\t冷凍食品の企画
        """,
        [("商品企画課主任", "多摩川フーズ株式会社", "2019-04/now")],
    ),
    "a dash that leads nowhere is still open on the first entry": (
        """
        Työkokemus
        **5/2017 – Laboratoriohoitaja**
        Pielisjoen sairaala
        **6/2015 – 4/2017 Sairaanhoitaja**
        Saimaan laboratorio Oy
        """,
        [
            ("Laboratoriohoitaja", "Pielisjoen sairaala", "2017-05/now"),
            ("Sairaanhoitaja", "Saimaan laboratorio Oy", "2015-06/2017-04"),
        ],
    ),
    "a town that is a part of the employer's name stays a town": (
        """
        Erhvervserfaring
        02/2021 – nu\tGudenå Entreprise A/S, Silkeborg
        Byggeleder
        08/2013 – 01/2021\tThorsø Tømrer & Snedker, Thorsø
        Tømrersvend
        """,
        [
            ("Byggeleder", "Gudenå Entreprise A/S", "2021-02/now"),
            ("Tømrersvend", "Thorsø Tømrer & Snedker", "2013-08/2021-01"),
        ],
    ),
    "a title in Latin letters stands apart behind a firm of the East": (
        """
        工作经验
        2021/03 — 至今 成都锦江云科技有限公司 高级Java开发工程师
        2017/07 — 2021/02 重庆山城软件股份有限公司 Java开发工程师
        """,
        [
            ("高级Java开发工程师", "成都锦江云科技有限公司", "2021-03/now"),
            ("Java开发工程师", "重庆山城软件股份有限公司", "2017-07/2021-02"),
        ],
    ),
    "the points of a line of time are no list": (
        """
        EXPÉRIENCES
        ●\tAgence Confluence\tfévr. 2020 – aujourd'hui
        Cheffe de projet
        ●\tLumières & Cie\tsept. 2016 – janv. 2020
        Chargée de production
        """,
        [
            ("Cheffe de projet", "Agence Confluence", "2020-02/now"),
            ("Chargée de production", "Lumières & Cie", "2016-09/2020-01"),
        ],
    ),
    "columns that their heads name may part from and to": (
        """
        Werkervaring
        Van\tTot\tWerkgever\tFunctie
        sept. 2015\theden\tKraamzorg De Ooievaar, Meppel\tKraamverzorgende
        febr. 2008\taug. 2015\tZorggroep Reestdal, Staphorst\tVerzorgende IG
        """,
        [
            ("Kraamverzorgende", "Kraamzorg De Ooievaar", "2015-09/now"),
            ("Verzorgende IG", "Zorggroep Reestdal", "2008-02/2015-08"),
        ],
    ),
    "the edge breaks dates that stand last": (
        """
        EXPERIENCE
        SALES MANAGER • SAGUARO SUPPLY • JUNE 2021–
        PRESENT
        Nine reps in four states.
        SALES ASSOCIATE • PAWPRINT SYSTEMS • MARCH
        2017–MAY 2021
        Opened 85 clinics.
        """,
        [
            ("SALES MANAGER", "SAGUARO SUPPLY", "2021-06/now"),
            ("SALES ASSOCIATE", "PAWPRINT SYSTEMS", "2017-03/2021-05"),
        ],
    ),
}


@pytest.mark.parametrize("rule", WORLD)
def test_positions_are_read_as_the_world_writes_them(rule: str) -> None:
    text, positions = WORLD[rule]

    assert [short(each) for each in profile(text).experience] == positions


def test_lines_that_are_set_in_tell_of_a_position_though_no_sign_stands_before_them() -> None:
    lines = [line("Experience")]
    for title, dates, told in (
        ("Software Engineer II", "July 2018 – Sept. 2020", "Halved the time of the test suite"),
        ("Software Engineer", "July 2016 – July 2018", "Designed the retry queue"),
    ):
        lines += [placed(f"{title}\t{dates}", 40.0), placed("Paloverde Payments", 40.0), placed(told, 54.0)]

    found = profile_of(Document(lines)).experience

    assert [(each.title and each.title.value, each.points) for each in found] == [
        ("Software Engineer II", ["Halved the time of the test suite"]),
        ("Software Engineer", ["Designed the retry queue"]),
    ]


def placed(text: str, left: float) -> Line:
    """A line of a page at its distance from the edge."""
    made = line(text)
    boxed = [
        replace(span, box=(left + 200 * at, 0.0, left + 200 * at + 90, 10.0))
        for at, span in enumerate(made.spans)
    ]
    return replace(made, spans=boxed, box=(left, 0.0, left + 300, 10.0), band=(40.0, 400.0))


@pytest.mark.parametrize("heading", ["Опыт работы — 9 лет 1 месяц", "Work experience: 12 years"])
def test_headings_that_say_how_long_head_sections_of_work(heading: str) -> None:
    assert kind_of_heading(heading) == "experience"


def test_a_family_name_of_two_words_in_capitals_is_not_run_together() -> None:
    found = profile("Maëlys LE GOFF\nmaelys.legoff@example.org\n06 39 98 12 34").name

    assert found is not None
    assert found.value == "Maëlys LE GOFF"


def jobs_as_written() -> Iterator[tuple[str, list[Short]]]:
    """The sections of the table, each with its positions."""
    for block in TABLE.read_text("utf-8").split("\n\n")[1:]:
        rows = block.strip("\n").split("\n")
        cells = [row[2:].split(" | ") for row in rows if row.startswith("= ")]
        yield "\n".join(row for row in rows if not row.startswith("= ")), [(a, b, c) for a, b, c in cells]


def test_sections_on_work_in_many_languages_are_read() -> None:
    sections = [*jobs_as_written()]

    wrong = [
        (text, found)
        for text, positions in sections
        if (found := [short(each) for each in profile(text).experience]) != positions
    ]

    assert len(sections) >= 100
    assert wrong == []


def test_times_without_work_are_no_positions_and_nobody_employs_the_self_employed() -> None:
    found = profile("""
        EMPLOYMENT
        2020 to present - Lighthouse Trust - Support Worker
        2018 to 2020 - Career break (raising children)
        Freelance Photographer\tJan. 2016 - Dec. 2017
        Weddings and food
    """).experience

    assert [short(each) for each in found] == [
        ("Support Worker", "Lighthouse Trust", "2020/now"),
        ("Freelance Photographer", "", "2016-01/2017-12"),
    ]


@pytest.mark.parametrize(
    ("written", "start"), [("I 2018 – obecnie", "2018-01"), ("Engineer II 2018 – 2020", "2018")]
)
def test_months_in_roman_figures_are_read_where_a_date_may_begin(written: str, start: str) -> None:
    assert str(periods_in(written)[0].start) == start
