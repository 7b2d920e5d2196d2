"""Sidebars with sections of their own beside dates, and names of entries that are set as headings are."""

from rolecall.candidates.reading.layout_beside import have_own_sections
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.test_experience import profile, short

LEFT = ["COMPÉTENCES", "Excel", "SAP", "Soudure", "Secourisme", "Levage", "LANGUES", "Anglais", "Allemand"]
RIGHT = [
    *(
        "EXPÉRIENCES",
        "depuis Q4 2023",
        "Mécanique Vauclair",
        "Tourneur-fraiseur",
        "Thiers",
        "Accueil.",
        "Planning.",
    ),
    *("Q2 2021 Q4 2023", "Mairie de Saint-Ormel", "Agent de quai", "Saint-Ormel", "Formation.", "Planning."),
    *(
        "Q1 2018 – Q3 2020",
        "Auberge du Cheval Blanc",
        "Chef de rang",
        "Colmar",
        "DIPLÔMES",
        "Université de Rieux",
    ),
]


def parts(lines: list[str], left: float, top: float) -> list[list[Piece]]:
    """The words of lines one below the other, 17 points from each to the next."""
    placed = []
    for at, text in enumerate(lines):
        x, y = left, top + 17 * at
        placed.append(
            [Piece(word, x + 40 * n, y, x + 40 * n + 36, y + 12, 12) for n, word in enumerate(text.split())]
        )
    return [part for part in placed if part]


def test_a_sidebar_with_sections_of_its_own_is_not_dated_by_what_stands_beside_it() -> None:
    assert have_own_sections(parts(LEFT, 10, 0), parts(RIGHT, 140, 6))


def test_headings_among_dates_and_heads_of_columns_are_no_sections_of_their_own() -> None:
    dates = ["EXPÉRIENCES", "2021 – 2023", "2018 – 2020", "2016 – 2018", "LANGUES", "2015 – 2016"]
    table = ["PROFIL", "Au large", "FORMATION", "De à", "2012 2015", "2009 2012"]

    assert not have_own_sections(parts(dates, 10, 0), parts(RIGHT, 140, 6))
    assert not have_own_sections(
        parts(table, 10, 0), parts(["", "", "", "Formation", "Master", "Licence"], 140, 0)
    )


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
