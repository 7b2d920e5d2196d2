"""Sections under headings in nobody's words, or in those of something else, and forms that have none."""

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Profile
from tests.candidates.reading.test_experience import profile, short

CONTACT = "Bristol | 07700 900321 | ada@example.org"


def read(text: str) -> Profile:
    """What a paper says; a line behind '#' is a heading, larger and below white space."""
    lines = [Line("Ada Example", 22.0), Line(CONTACT, 10.0)]
    for each in text.strip().splitlines():
        shown = each.strip()
        lines += [Line(""), Line(shown[1:], 12.0)] if shown[:1] == "#" else [Line(shown, 10.0)]
    return profile_of(Document(lines))


PAPERS = {
    "whole sentences": """
        #What I bring
        Calm, order and a spare pen.
        #Where I have been useful
        Stock Controller, Harbour Goods Ltd, 2019 – 2023
        Packer, Kestrel Foods, 2015 – 2019
        #Where I sat in classrooms
        BA History, University of Thirlby, 2003 – 2006
        #What else
        Choir
    """,
    "one word each": """
        #GRAFTED
        Stock Controller, Harbour Goods Ltd, 2019 – 2023
        Packer, Kestrel Foods, 2015 – 2019
        #SAT
        BA History, University of Thirlby, 2003 – 2006
        #SANG
        Choir
    """,
}


@pytest.mark.parametrize("text", PAPERS.values(), ids=PAPERS)
def test_headings_that_nobody_knows_are_known_by_their_look(text: str) -> None:
    found = read(text)

    assert [short(each) for each in found.experience] == [
        ("Stock Controller", "Harbour Goods Ltd", "2019/2023"),
        ("Packer", "Kestrel Foods", "2015/2019"),
    ]
    assert [each.institution.value for each in found.education if each.institution] == [
        "University of Thirlby"
    ]


def test_posts_set_larger_above_their_dates_are_no_headings() -> None:
    posts = [
        ("Keeper of gates", "2019 – 2023"),
        ("Minder of doors", "2015 – 2019"),
        ("Opener of locks", "2012 – 2015"),
    ]
    lines = [Line("Ada Example", 22.0), Line(CONTACT, 10.0), Line(""), Line("Work history", 14.0)]
    for post, dates in posts:
        lines += [
            Line(""),
            Line(post, 12.0),
            Line(f"Harbour Goods Ltd, {dates}", 10.0),
            Line("Kept the keys.", 10.0),
        ]

    found = profile_of(Document(lines)).experience

    assert [short(each)[0] for each in found] == [post for post, _ in posts]


def test_the_first_post_below_an_unknown_heading_is_no_headline() -> None:
    found = profile(f"""
        Ada Example
        {CONTACT}
        2010 – heute Tischlermeisterin, Möbelhof Deich, Leer
        2006 – 2010 Tischlergesellin, Holzwerk Marsch, Emden
    """)

    assert found.headline is None


def test_a_table_of_projects_with_employers_and_posts_is_work() -> None:
    found = profile("""
        Project experience
        Project\tEmployer\tPosition\tDuration
        Marsh Gas Plant\tQuay Engineering Ltd\tQC Inspector\tJan 2021 – Dec 2022
        Tide Refinery\tHarbour EPC\tWelding Inspector\tFeb 2018 – Dec 2020
    """)

    assert [short(each) for each in found.experience] == [
        ("QC Inspector", "Quay Engineering Ltd", "2021-01/2022-12"),
        ("Welding Inspector", "Harbour EPC", "2018-02/2020-12"),
    ]


def test_a_form_of_schools_and_firms_in_the_same_rows_has_both() -> None:
    found = profile("""
        学歴・職歴
        2010年\t3月\t湿原大学 文学部 卒業
        2010年\t4月\t株式会社波止場 入社
        2018年\t3月\t一身上の都合により退職
        2018年\t4月\t湿原商事株式会社 入社
        現在に至る
    """)

    assert [short(each)[1:] for each in found.experience] == [
        ("株式会社波止場", "2010-04/2018-03"),
        ("湿原商事株式会社", "2018-04/now"),
    ]
    assert [each.institution.value for each in found.education if each.institution] == ["湿原大学"]


@pytest.mark.parametrize(
    "line",
    [
        "Marsh Bank — DevOps Engineer — Jan 2023 – Dec 2023 — 12 months — Outside IR35",
        "DevOps Engineer, Marsh Bank\tFrom: 05-Jan-2023 To: 28-Dec-2023",
    ],
)
def test_a_post_between_long_dashes_and_dates_with_days_is_read(line: str) -> None:
    found = profile(f"Work experience\n{line}").experience

    assert [short(each) for each in found] == [("DevOps Engineer", "Marsh Bank", "2023-01/2023-12")]


def test_days_months_and_years_may_have_hyphens_between() -> None:
    assert [str(period.end) for period in periods_in("From: 10-Jan-2015 To: 28-Feb-2019")] == ["2019-02"]
