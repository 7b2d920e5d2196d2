"""What papers of every day say between the lines that matter: offices' terms, signatures, rows, remarks."""

import pytest

from rolecall.candidates.reading import read
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import profile, short

TABLE = r"""
#set text(size: 10pt)
#set par(leading: 0.62em)
#text(size: 20pt)[Ananya Pai] \
ananya\@example.org

*ACADEMIC DETAILS*
#table(columns: (110pt, 100pt, 90pt, 34pt, 40pt), inset: (x: 3pt, y: 3pt), stroke: none,
  [Course], [Institute], [Board / University], [Year], [CGPA / %],
  [B.Tech (Electronics and Communication Engineering)], [Netravati Institute of Technology],
  [Canara Technological University], [2022- 2026], [9.12],
  [Class XII (PUC)], [Gonzaga PU College], [Karnataka PU Board], [2022], [96.3%],
)
"""

POSTS = r"""
#set text(size: 10pt)
#text(size: 20pt)[Rustam Yakubov] \
rustam\@example.org

#text(size: 14pt)[*Experience*]

Senior Consultant, Cascadia Advisory Group #h(1fr) 01/2018 – Present

Selected projects:
#pad(left: 16pt)[*Lakehouse migration, national grocery chain* (2022–2024) \ Led nine people on 1,400 jobs.]
#pad(left: 16pt)[*Fraud feature store, regional bank* (2020–2021) \ Features in 40 ms.]

Engineer, Tideline Analytics #h(1fr) 05/2013 – 12/2017
- Pipelines for tide models

#text(size: 14pt)[*Education*]

B.S. Applied Mathematics, Institute of Rail Engineers #h(1fr) 2006 – 2010
"""


def test_the_terms_of_a_public_post_stand_between_its_dates_and_its_title() -> None:
    found = profile("""
        WORK EXPERIENCE
        **Office of Inland Waterways**
        1200 Canal Street SW
        Washington, DC 20024 United States
        03/2017 - Present
        Salary: 98,496.00 USD Per Year
        Hours per week: 40
        Series: 0343 Pay Plan: GS Grade: 12
        Program Analyst (This is a federal job)
        • Formulates a budget across nine districts.

        **United States Army**
        Fort Harlan, KY United States
        09/2008 - 05/2013
        Hours per week: 40
        Unit Supply Specialist
        • Accounted for equipment with no losses.
    """)

    assert [short(each) for each in found.experience] == [
        ("Program Analyst", "Office of Inland Waterways", "2017-03/now"),
        ("Unit Supply Specialist", "United States Army", "2008-09/2013-05"),
    ]


def test_how_many_beds_a_ward_has_is_not_of_a_nurses_title() -> None:
    found = profile("""
        Experience
        Jan 2019 – Present\tCharge Nurse (24 beds)
        Red Rock Medical Center
    """)

    assert [short(each)[:2] for each in found.experience] == [("Charge Nurse", "Red Rock Medical Center")]


def test_a_time_for_the_family_is_no_post_whatever_is_told_below() -> None:
    found = profile("""
        Werkervaring
        **aug. 2022 – heden: Docent Nederlands**
        Isendoorn College, Warnsveld

        **2013 – 2020: zorg voor gezin**
        Drie kinderen; vrijwilliger in de schoolbibliotheek

        **jan. 2005 – juni 2013: Redacteur**
        Uitgeverij De Berkel, Zutphen
    """)

    assert [short(each)[0] for each in found.experience] == ["Docent Nederlands", "Redacteur"]


@pytest.mark.parametrize(
    "signed", ["Berlin, 3. November 2026", "Oldenburg, den 03.11.2026", "Lyon, le 3 novembre 2026"]
)
def test_where_and_when_a_paper_was_signed_is_no_skill(signed: str) -> None:
    found = profile(f"""
        Skills
        DATEV, SAP MM

        {signed}
        Friederike Sonnabend
    """)

    assert [each.written.value for each in found.skills] == ["DATEV", "SAP MM"]


def test_a_dated_line_that_other_facts_follow_is_no_signature() -> None:
    found = profile("""
        Certificates
        Ersthelfer, 3. November 2026
        Kranschein, 4. Mai 2021
    """)

    assert len(found.certificates) == 2


def test_labels_behind_the_studies_of_a_mail_head_lines_of_their_own() -> None:
    found = profile("""
        Estudios
        • 2012-2014: Grado medio de Actividades comerciales, IES Deustu

        Idiomas: castellano (nativo), inglés (A2)
        Conocimientos: Visual merchandising, Inventarios
    """)

    assert [each.code for each in found.languages] == ["es", "en"]
    assert [each.written.value for each in found.skills] == ["Visual merchandising", "Inventarios"]


def test_certificates_in_two_columns_are_each_one() -> None:
    found = profile("""
        Certifications
        Registered Nurse, Nevada — exp. 05/2028\tACLS — exp. 03/2028
        CCRN — exp. 09/2027\tBLS — exp. 03/2028
    """)

    assert {each.title.value for each in found.certificates} >= {"ACLS", "CCRN", "BLS"}


def test_that_an_examination_was_passed_is_not_of_its_name() -> None:
    found = profile("""
        資格
        2014年11月\t品質管理検定2級 合格
    """)

    assert [each.title.value for each in found.certificates] == ["品質管理検定2級"]


def test_code_spans_in_a_row_are_tags() -> None:
    text = "# Ada Bexhill\n\nada@example.org\n\n## Skills\n\n`Docs-as-code` `Sphinx` `Plain English`\n"
    found = read(text.encode()).profile

    assert [each.written.value for each in found.skills] == ["Docs-as-code", "Sphinx", "Plain English"]


def test_the_cells_of_a_narrow_table_of_studies_are_whole() -> None:
    found = read(compiled(TABLE)).profile

    assert [
        (each.subject and each.subject.value, each.institution and each.institution.value)
        for each in found.education
    ] == [
        ("Electronics and Communication Engineering", "Netravati Institute of Technology"),
        (None, "Gonzaga PU College"),
    ]
    assert [each.end and each.end.value for each in found.education] == ["2026", "2022"]


def test_a_korean_table_of_studies_has_a_head_and_a_birthday_is_no_phone() -> None:
    found = profile("""
        생년월일\t1995.05.09\t휴대폰\t010-5550-0148

        학력사항
        재학기간\t학교명\t전공\t졸업구분
        2014.03 ~ 2018.02\t금강과학대학교\t컴퓨터공학과\t졸업 (학사)
    """)

    assert [each.institution and each.institution.value for each in found.education] == ["금강과학대학교"]
    assert [each.subject and each.subject.value for each in found.education] == ["컴퓨터공학과"]
    assert [each.value for each in found.phones] == ["+821055500148"]


def test_a_heading_at_the_side_may_be_broken_inside_of_a_word() -> None:
    found = profile("""
        Tuva Lindh

        ARBETSLIVS-\tSocialsekreterare, Umåkers kommun
        ERFARENHET\tfeb 2019 – pågående
    """)

    assert [short(each) for each in found.experience] == [
        ("Socialsekreterare", "Umåkers kommun", "2019-02/now")
    ]


BESIDE = r"""
#set text(size: 9pt)
#text(size: 18pt)[*Adaeze Lindqvist*] \
adaeze\@example.org

*EMPLOYMENT*
#let job(when, what) = grid(columns: (100pt, 1fr), when, what)
#job[08/2019 –][*Senior Manager*, Nordpol Advisory AB, Stockholm

  Key projects:

  *Target model for a grid operator* (2023) \ Team of seven.

  *Cost programme at a paper mill* (2021–2022) \ SEK 210 million found.]
#job[01/2016 – 07/2019][*Consultant*, Nordpol Advisory AB, Stockholm]
"""


def test_projects_of_a_post_may_stand_at_the_edge_of_its_cell() -> None:
    found = read(compiled(BESIDE)).profile

    assert [each.title.value for each in found.projects] == [
        "Target model for a grid operator",
        "Cost programme at a paper mill",
    ]
    assert [short(each)[2] for each in found.experience] == ["2019-08/now", "2016-01/2019-07"]


def test_projects_listed_within_a_post_are_projects_and_end_no_work() -> None:
    found = read(compiled(POSTS)).profile

    assert [each.title.value for each in found.projects] == [
        "Lakehouse migration, national grocery chain",
        "Fraud feature store, regional bank",
    ]
    assert [short(each) for each in found.experience] == [
        ("Senior Consultant", "Cascadia Advisory Group", "2018-01/now"),
        ("Engineer", "Tideline Analytics", "2013-05/2017-12"),
    ]


def test_certificates_among_education_and_training_are_certificates() -> None:
    found = profile("""
        EDUCATION & TRAINING
        Associate of Arts, General Studies – Sandhills Community University\t2016
        Lean Six Sigma Green Belt\t2021
        Hazardous Materials Certifier\t2012
    """)

    assert [each.title.value for each in found.certificates] == [
        "Lean Six Sigma Green Belt",
        "Hazardous Materials Certifier",
    ]
    assert len(found.education) == 1


def test_a_sentence_about_a_post_ends_its_employer_before_the_town() -> None:
    found = profile("""
        Experience
        Since March 2021 I have been a Ferry Steward with Lorn Island Ferries in Oban, looking
        after 250 passengers. From April 2016 to February 2021 I was a Ranger at Glen
        Etive Estate, with paths and school groups.
    """)

    assert [short(each) for each in found.experience] == [
        ("Ferry Steward", "Lorn Island Ferries", "2021-03/now"),
        ("Ranger", "Glen Etive Estate", "2016-04/2021-02"),
    ]
