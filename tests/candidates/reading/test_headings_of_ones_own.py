"""Headings that people word themselves, tables with narrow columns, and contacts beside a name."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.facts.headings import kind_of_heading
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import profile, short


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("La mia formazione", "education"),
        ("Meine Berufserfahrung", "experience"),
        ("Mes compétences", "skills"),
        ("As minhas competências", "skills"),
        ("Мое образование", "education"),
        ("Projekte und Stationen", "experience"),
        ("Projects & Experience", "experience"),
        ("Projets et formation", "projects"),
        ("My dog", None),
    ],
)
def test_a_heading_may_say_whose_section_it_is_and_work_goes_before_projects(
    text: str, kind: str | None
) -> None:
    assert kind_of_heading(text) == kind


def test_work_under_a_heading_of_ones_own_is_read_beside_a_section_without_dates() -> None:
    found = profile("""
        Noor Laverdure
        noor@example.org
        **ON THE HOB**
        Chef de cuisine, Bar Goéland Ltd, Moncton\tSept. 2020 – Apr. 2023
        Sous-chef, Enclume Restaurant Inc., Montréal\t2017 – 2020
        **SCHOOLING**
        Certificate, Harbour Community College\t2014 – 2017
        **STAGES**
        Two weeks at a bakery in Rennes.
    """)

    assert [short(each)[2] for each in found.experience] == ["2020-09/2023-04", "2017/2020"]


def test_what_tells_of_a_job_in_bold_heads_no_section() -> None:
    found = profile("""
        **Professional Experience:**
        Lead Engineer, Hooghly Systems Ltd\t2019 – 2022
        **Responsibilities:**
        • Designed the rules engine.
        Engineer, Sundarban Soft Ltd\t2015 – 2019
        **Responsibilities:**
        • Fixed bugs.
        **Education:**
        BSc Physics, University of Wansbeck\t2011 – 2015
        **Skills:**
        Java, Spring
    """)

    assert [short(each)[2] for each in found.experience] == ["2019/2022", "2015/2019"]


def test_one_more_unknown_heading_than_known_ones_may_be_set_as_these_are() -> None:
    found = profile("""
        Chiara Bellomo
        chiara@example.org

        **Mi descrivo**

        Ho iniziato a quindici anni.

        **Esperienze**

        Parrucchiera, Salone Aurora Snc\t2017 – 2021

        **Nel cassetto**

        Un salone mio

        **Corsi**

        Colore – 2022

        **Altro di me**

        Automunita

        **Lingue**

        Italiano: madrelingua

        **Quel che amo**

        Il mare
    """)

    assert [short(each) for each in found.experience] == [("Parrucchiera", "Salone Aurora Snc", "2017/2021")]
    assert found.experience[0].points == []


def test_posts_that_are_set_as_headings_are_are_none() -> None:
    found = profile("""
        Maren Oskarsdotter
        maren@example.org

        **Experience**
        Alder Valley Hospital, Madrid (2020 – 2022)
        **Goat Whisperer**
        • Cut the time that a delivery takes.

        Redcliff Bank, Leeds (2017 – 2020)
        **Kite Tester**
        • Looked after stock.

        Quayside Hotel, Leeds (2015 – 2017)
        **Cloud Herder**
        • Looked after guests.

        Harbour School, Leeds (2012 – 2015)
        **Moss Painter**
        • Looked after walls.

        **Education**
        BSc Physics, University of Wansbeck (2009 – 2012)

        **Skills**
        Python, Excel
    """)

    assert [short(each)[2] for each in found.experience] == [
        "2020/2022",
        "2017/2020",
        "2015/2017",
        "2012/2015",
    ]


def test_a_table_of_studies_may_name_its_columns_by_two_words_and_have_long_rows() -> None:
    found = profile("""
        Academic Credentials
        Examination\tUniversity / Board\tYear of passing\t% of marks
        B.E. (Computing)\tAnna Salai College, South Coast Technical University of Engineering\t2018\t8.1 CGPA
        HSC\tSouth Coast State Board\t2014\t91.2
        SSLC\tSouth Coast State Board\t2012\t94
    """)

    assert [(each.degree.value, each.end.value) for each in found.education] == [
        ("B.E.", "2018"),
        ("HSC", "2014"),
        ("SSLC", "2012"),
    ]
    assert found.education[1].institution.value == "South Coast State Board"


TABLE = r"""
#set text(size: 9.5pt)
#text(size: 18pt)[{name}] \
x\@example.org

*{work}*
#table(columns: (74pt, 170pt, 1fr), inset: 5pt,
[{period}], [{employer}], [{post}],
[#"2020. 02. – {now}"], [Rába Autóalkatrész Kft., Győr], [*{lead}* \ • Alpha beta gamma \ • Delta epsilon],
[#"2016. 05. – 2020. 01."], [Rába Autóalkatrész Kft., Győr], [*{clerk}* \ • Zeta eta],
[2008 – 2011], [Ruhaház Bt., Győr], [*{clerk}*],
)
"""
HUNGARIAN = ("Munkatapasztalat", "Időszak", "Munkahely", "Beosztás és feladatok", "jelenleg")
ENGLISH = ("Experience", "Period", "Employer", "Position and responsibilities", "present")
GERMAN = ("Berufserfahrung", "Zeitraum", "Arbeitgeber", "Funktion und Aufgaben", "heute")


@pytest.mark.parametrize("words", [HUNGARIAN, ENGLISH, GERMAN], ids=["Hungarian", "English", "German"])
def test_narrow_columns_under_labels_are_apart_and_their_points_are_told(words: tuple[str, ...]) -> None:
    work, period, employer, post, now = words
    page = TABLE.format(
        name="Szilvia Barta", work=work, period=period, employer=employer, post=post, now=now,
        lead="Warehouse Manager", clerk="Warehouse Clerk",
    )  # fmt: skip
    found = read(compiled(page)).profile.experience

    assert [short(each) for each in found] == [
        ("Warehouse Manager", "Rába Autóalkatrész Kft.", "2020-02/now"),
        ("Warehouse Clerk", "Rába Autóalkatrész Kft.", "2016-05/2020-01"),
        ("Warehouse Clerk", "Ruhaház Bt.", "2008/2011"),
    ]
    assert found[0].points == ["Alpha beta gamma", "Delta epsilon"]


BESIDE = r"""
#set text(size: 10pt)
#grid(columns: (1fr, 150pt), [#text(size: 24pt)[Noor Laverdure] \ Cook, Red Seal],
align(right)[902 555-0139 \ noor\@example.org \ Halifax, NS \ Driver’s licence, Class 5])
#v(6pt)
*KITCHENS* \
Sous Chef, Carleton Hotel Ltd \
May 2021 – today \
– Brigade of 17 \
– Food cost \
– Menus \
Line Cook, Trawler Arms Ltd \
2017 – 2021 \
– All stations \
– Seafood from the wharf across the street and two farms in the valley behind the old harbour of the town
"""


def test_contacts_beside_a_name_end_where_they_end() -> None:
    found = read(compiled(BESIDE)).profile

    assert [short(each)[::2] for each in found.experience] == [
        ("Sous Chef", "2021-05/now"),
        ("Line Cook", "2017/2021"),
    ]
    assert [len(each.points) for each in found.experience] == [3, 2]


def test_posts_set_as_headings_are_head_no_section_though_a_word_of_theirs_does() -> None:
    found = profile("""
        Noor Laverdure
        noor@example.org
        **Career**
        **Staff Engineer, Parcel Works**
        October 2024 – September 2026, Portland, OR
        **Senior Software Engineer, Halcyon Freight**
        October 2021 – August 2024, Seattle, WA
        **Software Engineer, Nimbus Ledger**
        March 2019 – September 2021, Austin, TX
        **Education**
        BSc, Westlake University, 2012 – 2016
        **Skills**
        Go, Terraform
        **Languages**
        English
    """)

    assert len(found.experience) == 3
