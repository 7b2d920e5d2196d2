"""Headers of jobs as boards, forms and barristers have them: towns, marks, rules, small letters."""

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.dates import joined
from rolecall.candidates.reading.facts.profiling import profile_of
from tests.candidates.reading.test_experience import profile, short


def test_an_unknown_town_before_its_country_is_no_title_and_no_employer() -> None:
    found = profile("""
        Experience
        01/05/2016 – 31/01/2020\tDugavel, Croatia
        Prodavačica
        Knjižara Neven
        06/2012 – 09/2015\tZagreb, Croatia
        Pripravnica
        Ljekarna Sveti Rok
    """).experience

    assert [short(each)[:2] for each in found] == [
        ("Prodavačica", "Knjižara Neven"),
        ("Pripravnica", "Ljekarna Sveti Rok"),
    ]
    assert [each.place.value for each in found if each.place] == ["Dugavel, Croatia", "Zagreb, Croatia"]


def test_an_employer_before_its_country_is_one_where_no_other_part_may_be() -> None:
    found = profile("""
        Experience
        Storekeeper\t2016 – 2020
        Kumbuka, Kenya
    """).experience

    assert short(found[0])[:2] == ("Storekeeper", "Kumbuka")


def test_how_long_a_job_lasted_is_no_part_that_names_it() -> None:
    found = profile("""
        Employment
        May 2022 – Present\tCorniche Renal Centre LLC
        4 years 7 months\tAbu Dhabi, UAE
        Staff Nurse, Haemodialysis Unit
        March 2019 – April 2022\tRyada Specialist Hospital
        3 years 2 months\tJeddah, Saudi Arabia
        Staff Nurse, Dialysis
    """).experience

    assert [short(each)[0] for each in found] == ["Staff Nurse, Haemodialysis Unit", "Staff Nurse, Dialysis"]


def test_a_ministry_called_department_employs_where_nothing_else_does() -> None:
    found = profile("""
        Employment
        **Senior Policy Adviser**\tOctober 2019 to February 2022
        Department for Moors and Rivers – London
    """).experience

    assert short(found[0])[:2] == ("Senior Policy Adviser", "Department for Moors and Rivers")


def test_an_employer_alone_above_a_post_is_no_part_of_the_one_before() -> None:
    found = profile("""
        Experience
        **Tayside Mutual Insurance plc, Dundee**\t2019 – present

        Senior Scrum Master\tSeptember 2021 – present
        • Serves three teams

        Scrum Master\tJune 2019 – August 2021
        • First one of the house

        **Jute & Byte Games Ltd, Dundee**

        Project Manager\tJan 2015 – Jan 2018
        • Budgets

        Project Coordinator\tAug 2013 – Dec 2014
        • Reports
    """).experience

    assert [short(each)[:2] for each in found] == [
        ("Senior Scrum Master", "Tayside Mutual Insurance plc"),
        ("Scrum Master", "Tayside Mutual Insurance plc"),
        ("Project Manager", "Jute & Byte Games Ltd"),
        ("Project Coordinator", "Jute & Byte Games Ltd"),
    ]


def test_the_agency_that_a_post_was_held_through_is_no_employer() -> None:
    found = profile("""
        Experience
        Delivery Manager\tFeb 2018 – May 2019
        Northern Courts Digital\tVia Penicuik Partners LLP
    """).experience

    assert short(found[0])[:2] == ("Delivery Manager", "Northern Courts Digital")


def test_a_rule_of_hyphens_is_white_space_and_no_line_of_a_header() -> None:
    found = profile("""
        DRIVING EXPERIENCE
        ------------------

        Sep 2014 to present
        COMPANY DRIVER, Prairie Star Lines, Salina, KS
        * Dry van

        1998 to 2004
        FARM HAND AND GRAIN HAULER, Sundstrom Farms, Lindsborg, KS

        Mar 1994 to Mar 1998
        MECHANIC, Ruggles Motors, Salina, KS
        * Trucks
    """).experience

    assert [short(each)[1] for each in found] == ["Prairie Star Lines", "Sundstrom Farms", "Ruggles Motors"]


def test_employers_behind_marks_hold_the_posts_in_the_cells_below() -> None:
    found = profile("""
        職務経歴
        ◆ みどり野食品株式会社(東京都)
        2022年4月~現在\t商品企画部 課長代理
        ・企画統括
        2017年4月~2022年3月\t営業企画部
        ・販促計画
        ◆ 株式会社さざなみ製菓
        2014年4月~2017年3月\tマーケティングアシスタント
        ・展示会の運営
    """).experience

    assert [short(each) for each in found] == [
        ("商品企画部 課長代理", "みどり野食品株式会社", "2022-04/now"),
        ("営業企画部", "みどり野食品株式会社", "2017-04/2022-03"),
        ("マーケティングアシスタント", "株式会社さざなみ製菓", "2014-04/2017-03"),
    ]


def test_a_month_that_a_narrow_cell_broke_off_its_year_belongs_to_it() -> None:
    period = joined("2019 年 4 月~2022 年", "3 月")

    assert period
    assert (str(period.start), str(period.end)) == ("2019-04", "2022-03")
    assert joined("2019年4月~2022年", "13月") is None


def test_paragraphs_that_begin_with_dates_end_their_header_at_the_first_sentence() -> None:
    found = profile("""
        Parcours professionnel
        mars 2022 — à ce jour : Infirmier coordinateur, Clinique du Beffroi, Douai. Soins de
        confort auprès de quatorze résidents. Tutorat d'élèves. Gestion des plannings de trente-deux agents.
        mai 2017 — octobre 2020 : Auxiliaire de vie, Centre hospitalier de Vienne, Limoges. Gestion.
    """).experience

    assert [short(each)[:2] for each in found] == [
        ("Infirmier coordinateur", "Clinique du Beffroi"),
        ("Auxiliaire de vie", "Centre hospitalier de Vienne"),
    ]


def test_headings_in_small_letters_alone_head_sections_in_words_that_nobody_knows() -> None:
    texts = """
        Rosalind Ashdown
        rosalind@example.org

        practice
        Family finance.

        chambers so far
        2018 – 2024\tBarrister, Park Cross Chambers, Leeds
        – Led a hearing
        and a second one
        2012 – 2018	Barrister, Tollgate Row Chambers, Sheffield
        – Supervised pupils

        reported cases
        • Thirlby v Thirlby, 2012 – 2014

        languages
        French
        education
        2006 – 2010\tLLB Law, University of Leicester
    """

    lines = [Line(text.strip(), 10.0) for text in texts.strip().splitlines()]
    found = profile_of(Document([*lines[:-2], Line("", 10.0), *lines[-2:]]))

    assert [short(each)[1] for each in found.experience] == ["Park Cross Chambers", "Tollgate Row Chambers"]
    assert [each.institution.value for each in found.education if each.institution] == [
        "University of Leicester"
    ]
    assert "Thirlby" not in " ".join(found.experience[1].points)
