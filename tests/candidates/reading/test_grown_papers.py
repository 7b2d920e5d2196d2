"""Rules of the world that the half `grown` showed: tables of jobs, forms, what names an employer."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.layout_direction import spoken
from rolecall.candidates.reading.pieces import Piece, Row
from tests.candidates.reading import hostile
from tests.candidates.reading.test_experience import Short, profile, short

POSITIONS: dict[str, tuple[str, list[Short]]] = {
    "the head of a table says which cells are post and employer, and what is neither is left out": (
        """
        SEA SERVICE
        Vessel\tType\tGRT\tRank\tCompany\tSign on\tSign off\tReason
        Havgard Tern\tTanker\t19,420\t2nd Engineer\tHavgard\t14.08.2025\t20.05.2026\tEnd of contract
        Pearl Amihan\tBulk carrier\t32,300\tOiler\tPearl Crewing\t08.01.2022\t28.10.2022\tEnd of contract
        """,
        [
            ("2nd Engineer", "Havgard", "2025-08/2026-05"),
            ("Oiler", "Pearl Crewing", "2022-01/2022-10"),
        ],
    ),
    "a table in Korean": (
        """
        경력사항
        근무기간\t회사명\t부서\t직위\t담당업무
        2020.03 ~ 현재\t(주)한빛소재\t전지소재팀\t선임연구원\t양극재 공정 개발
        2016.09 ~ 2020.02\t대한정밀화학(주)\t연구1팀\t연구원\t촉매 합성
        """,
        [
            ("선임연구원", "(주)한빛소재", "2020-03/now"),
            ("연구원", "대한정밀화학(주)", "2016-09/2020-02"),
        ],
    ),
    "a spaced heading inside the form, and the post behind the entering": (
        """
        学歴・職歴
        学　歴
        2006年4月\t青葉台大学商学部\t入学
        2010年3月\t青葉台大学商学部\t卒業
        職　歴
        2010年4月\t株式会社北斗商会 入社 営業事務として勤務
        2014年8月\t一身上の都合により退社
        2014年10月\t桜井精機株式会社 入社 経理担当
        現在に至る
        """,
        [
            ("営業事務", "株式会社北斗商会", "2010-04/2014-08"),
            ("経理担当", "桜井精機株式会社", "2014-10/now"),
        ],
    ),
    "towns before their states are no employers below the one above": (
        """
        EXPERIENCE
        **U.S. ARMY**\tVarious locations
        Platoon Sergeant (SFC), Fort Cavazos, TX\tJune 2018 to Oct. 2022
        - Accountable for 42 soldiers

        Squad Leader (SSG), Fort Riley, KS\tJan. 2013 to May 2018
        - Trained three squads
        """,
        [
            ("Platoon Sergeant (SFC)", "U.S. ARMY", "2018-06/2022-10"),
            ("Squad Leader (SSG)", "U.S. ARMY", "2013-01/2018-05"),
        ],
    ),
    "who works for themselves inherits no employer": (
        """
        TEACHING EXPERIENCE
        Carrick Roads Academy, Falmouth\tSept 2021 – present
        Teacher of Mathematics
        - Teaches years 7 to 13

        Self-employed\tJan 2015 – present
        Private Tutor
        - Two to four pupils a week
        """,
        [
            ("Teacher of Mathematics", "Carrick Roads Academy", "2021-09/now"),
            ("Private Tutor", "", "2015-01/now"),
        ],
    ),
    "the point of a legal form ends no sentence": (
        """
        İŞ DENEYİMİ
        Bornova Tekstil San. ve Tic. Ltd. Şti.
        Stajyer
        Haziran 2017 - Eylül 2017
        """,
        [("Stajyer", "Bornova Tekstil San. ve Tic. Ltd. Şti.", "2017-06/2017-09")],
    ),
    "an Arabic comma parts an employer from its town": (
        """
        الخبرات العملية
        مشرفة مبيعات – مؤسسة النخيل للأغذية، الزرقاء
        يونيو 2016 – فبراير 2020
        """,
        [("مشرفة مبيعات", "مؤسسة النخيل للأغذية", "2016-06/2020-02")],
    ),
    "a line beside a team is no post, for one stands below": (
        """
        EXPERIENCE
        Odeon Ticketing — Seat Maps
        Software Engineer\tJun '17 – Jan '19
        - Seat picker

        Gantry — Developer Tools
        Software Engineer II\tFeb '19 – Apr '21
        - Build cache

        Wren Post — Sorting
        Senior Software Engineer\tMay '15 – Dec '16
        - Event log

        Ferrous — Rail Cars
        Research Assistant\tSep '13 – May '15
        """,
        [
            ("Software Engineer", "Odeon Ticketing", "2017-06/2019-01"),
            ("Software Engineer II", "Gantry", "2019-02/2021-04"),
            ("Senior Software Engineer", "Wren Post", "2015-05/2016-12"),
            ("Research Assistant", "Ferrous", "2013-09/2015-05"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("paper", "positions"), POSITIONS.values(), ids=POSITIONS)
def test_positions_are_read_as_the_world_writes_them(paper: str, positions: list[Short]) -> None:
    assert [short(each) for each in profile(paper).experience] == positions


def test_lines_set_as_headings_are_no_headings_below_dates() -> None:
    paper = """
    **Doświadczenie zawodowe**
    09.2015 r. – 02.2019 r.
    **Podkarpackie Wytwórnie Soków, Łańcut**
    stanowisko: Specjalista ds. jakości
    10.2013 r. – 08.2015 r.
    **Cukrownia Wisłok, Przeworsk**
    stanowisko: Laborant
    **Umiejętności**
    HACCP
    **Języki obce**
    angielski
    """

    assert [short(each)[0] for each in profile(paper).experience] == ["Specjalista ds. jakości", "Laborant"]


def test_the_word_behind_an_open_date_belongs_to_it() -> None:
    (period,) = periods_in("od 03.2019 r.")

    assert (period.begin, period.finish) == (0, 13)


def test_a_stop_beside_a_number_in_a_leftward_line_is_turned() -> None:
    drawn = [
        Piece(word, x, 0.0, x + 30, 10.0, 10.0)
        for x, word in ((0, "מפתח"), (40, ":2020"), (80, "–"), (120, "2016"))
    ]

    assert [piece.text for piece in spoken(drawn, from_right=True)] == ["2016", "–", "2020:", "מפתח"]


def test_a_space_as_wide_as_an_eastern_letter_parts_no_cells() -> None:
    row = Row(
        [Piece("水原", 0, 0, 32, 16, 16), Piece("千尋", 48, 0, 80, 16, 16), Piece("女", 120, 0, 136, 16, 16)]
    )

    assert row.text == "水原 千尋\t女"


def test_a_dash_hides_nothing() -> None:
    grey = (
        b"0.6 g BT /F1 8 Tf 50 600 Td (2021 - 2023) Tj ET BT /F1 8 Tf 50 580 Td (2019) Tj 40 0 Td (-) Tj ET"
    )
    white = b"1 g BT /F1 8 Tf 150 580 Td (-) Tj ET"

    assert (
        read(hostile.one_page(b"BT /F1 12 Tf 50 700 Td (Ada Example) Tj ET " + grey + white)).profile.hidden
        == []
    )
