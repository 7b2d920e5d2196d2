"""Sidebars with sections of their own beside dates, and names of entries that are set as headings are."""

from rolecall.candidates.reading import read
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import profile, short

SIDEBAR = r"""
#set text(size: 9pt)
#set par(leading: 9pt, spacing: 9pt)
#text(size: 20pt)[Maren Oskarsdotter] \
maren\@example.org

#grid(columns: (4.5cm, 1fr), column-gutter: 8pt,
[#v(6pt) *COMPÉTENCES* \ Excel \ SAP \ Soudure \ Secourisme \ Levage \ *LANGUES* \ Anglais \ Allemand],
[*EXPÉRIENCES* \ depuis Q4 2023 \ *Mécanique Vauclair* \ Tourneur-fraiseur \ Thiers \ Accueil des clients. \
Q2 2021 – Q4 2023 \ *Mairie de Saint-Ormel* \ Agent de quai \ Saint-Ormel \ Formation. \
Q1 2018 – Q3 2020 \ *Auberge du Cheval Blanc* \ Chef de rang \ Colmar \ Formation. \
*DIPLÔMES* \ Master Sciences du sol #h(1fr) 2012 – 2015 \ *Université de Rieux*])
"""


def test_a_sidebar_with_sections_of_its_own_is_not_dated_by_what_stands_beside_it() -> None:
    found = read(compiled(SIDEBAR)).profile

    assert [short(each) for each in found.experience] == [
        ("Tourneur-fraiseur", "Mécanique Vauclair", "2023/now"),
        ("Agent de quai", "Mairie de Saint-Ormel", "2021/2023"),
        ("Chef de rang", "Auberge du Cheval Blanc", "2018/2020"),
    ]
    assert [each.written.value for each in found.skills][:2] == ["Excel", "SAP"]


def test_posts_set_as_headings_right_below_their_dates_head_no_sections() -> None:
    found = profile("""
        **Loopbaan**
        Koelhuis Zwaag (2023 – nu)
        **Orderpicker**
        Klanten helpen en de kas opmaken.

        Zorggroep De Linde (2022 – 2023)
        **Thuishulp**
        Retouren verlaagd van 7 % naar 3 %.

        **Opleidingen**
        Bachelor Geschiedenis\t2017 – 2020
        Universiteit Waalwijk

        **Vaardigheden**
        Excel, SAP
    """)

    assert [short(each) for each in found.experience] == [
        ("Orderpicker", "Koelhuis Zwaag", "2023/now"),
        ("Thuishulp", "Zorggroep De Linde", "2022/2023"),
    ]
    assert [each.institution.value for each in found.education] == ["Universiteit Waalwijk"]


def test_without_white_space_several_names_with_a_period_each_head_no_sections() -> None:
    found = profile("""
        **Employment**
        Director | Dublin | May 2024 – Jun 2025
        **Aldous Finch**
        Led nine people and their rota through two winters.
        Chief of Staff | Marrow | May 2023 – Mar 2024
        **Quillpay**
        Wrote the handbook that new colleagues read.
        **Education**
        NVQ Level 3 Joinery\t2019 – 2022
        **Skills**
        Excel, SAP
    """)

    assert [short(each) for each in found.experience] == [
        ("Director", "Aldous Finch", "2024-05/2025-06"),
        ("Chief of Staff", "Quillpay", "2023-05/2024-03"),
    ]


def test_an_unknown_heading_below_the_last_entry_still_ends_its_section() -> None:
    found = profile("""
        **Employment**
        Director, Aldous Finch\tMay 2024 – Jun 2025
        Tree Surgeon, Greenfell Arb\tMay 2022 – Mar 2024

        **Pro bono**
        Marrow Choir\t2015 – 2019

        **Skills**
        Excel, SAP
    """)

    assert [short(each) for each in found.experience] == [
        ("Director", "Aldous Finch", "2024-05/2025-06"),
        ("Tree Surgeon", "Greenfell Arb", "2022-05/2024-03"),
    ]
