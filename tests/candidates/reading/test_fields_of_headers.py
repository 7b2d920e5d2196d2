"""What parts of a header say by their place: fields between signs, cells under dates, several posts."""

import pytest

from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.organisations import organisation_score
from rolecall.candidates.reading.facts.titles import title_score
from tests.candidates.reading.test_experience import Short, profile, short

PAPERS: dict[str, tuple[str, list[Short]]] = {
    "what an employer is, is not its name": (
        """
        Berufserfahrung
        Spülkraft\t04/2021 – 08/2024
        Zum Anker
        (Familienbetrieb mit 40 Mitarbeitenden)
        • Planung der Wochenarbeit
        Kesselwärter\t01/2018 – 03/2021
        Altenmoor Wärme
        Hersteller kleiner Pumpen
        • Einarbeitung neuer Kollegen
        """,
        [
            ("Spülkraft", "Zum Anker", "2021-04/2024-08"),
            ("Kesselwärter", "Altenmoor Wärme", "2018-01/2021-03"),
        ],
    ),
    "a comma is inside of a field where another sign parts the fields": (
        """
        Experience
        Engineering Manager, Search | Onvera | Berlin\t2021 – 2024
        • Led nine people
        Tree Surgeon | Greenfell Arb | Ludlow\t2018 – 2021
        • Felled oaks
        """,
        [
            ("Engineering Manager, Search", "Onvera", "2021/2024"),
            ("Tree Surgeon", "Greenfell Arb", "2018/2021"),
        ],
    ),
    "a comma in the title behind an employer": (
        """
        Experience
        Aldous Finch / Director, Learning & Development\t2021 – 2024
        • Led nine people
        Greenfell Arb / Tree Surgeon\t2018 – 2021
        • Felled oaks
        """,
        [
            ("Director, Learning & Development", "Aldous Finch", "2021/2024"),
            ("Tree Surgeon", "Greenfell Arb", "2018/2021"),
        ],
    ),
    "a comma in a title above the employer that every entry has": (
        """
        Experience
        Deckhand\t2023 – 2024
        Sula Bassana
        • Mended nets
        Lead, Data Platforms\t2020 – 2023
        Tessaly
        • Led nine people
        Tree Surgeon\t2018 – 2020
        Greenfell Arb
        • Felled oaks
        """,
        [
            ("Deckhand", "Sula Bassana", "2023/2024"),
            ("Lead, Data Platforms", "Tessaly", "2020/2023"),
            ("Tree Surgeon", "Greenfell Arb", "2018/2020"),
        ],
    ),
    "towns behind titles, of which one is known": (
        """
        Experience
        Vakkenvuller - Ede\t2023 – 2024
        Buurtsuper Van Dam
        • Planning
        Lasser - Rotterdam\t2020 – 2023
        Van Hoekstra
        • Lassen
        """,
        [("Vakkenvuller", "Buurtsuper Van Dam", "2023/2024"), ("Lasser", "Van Hoekstra", "2020/2023")],
    ),
    "a town in the cell under the dates": (
        """
        Werkervaring
        2025 – 2026\tLasser
        Harlingen\tScheepsbouw Hoekstra
        2022 – 2025\tAfwasser
        Sneek\tEetcafé 't Hoekje
        """,
        [("Lasser", "Scheepsbouw Hoekstra", "2025/2026"), ("Afwasser", "Eetcafé 't Hoekje", "2022/2025")],
    ),
    "names in brackets behind all titles": (
        """
        Expérience professionnelle
        Palefrenier (Haras de la Ronce)\t2021 – 2023
        • Soins aux chevaux
        Conducteur de ligne (Biscuiterie Lemarié)\t2017 – 2021
        • Réglages
        """,
        [
            ("Palefrenier", "Haras de la Ronce", "2021/2023"),
            ("Conducteur de ligne", "Biscuiterie Lemarié", "2017/2021"),
        ],
    ),
    "a town in brackets behind the employer below a title": (
        """
        Experience
        Relief Signaller
        Northern Counties Rail (Carlisle)\t2021 – 2023
        Tree Surgeon
        Greenfell Arb (Ludlow)\t2017 – 2021
        """,
        [
            ("Relief Signaller", "Northern Counties Rail", "2021/2023"),
            ("Tree Surgeon", "Greenfell Arb", "2017/2021"),
        ],
    ),
    "an employer below a title beside dates, with its town behind it": (
        """
        Experiencia laboral
        07/2014 – 03/2017\tRepartidor
        Don Ciro\tBogotá
        06/2013 – 05/2014\tDependienta
        Frutas Maruja\tCádiz
        """,
        [
            ("Repartidor", "Don Ciro", "2014-07/2017-03"),
            ("Dependienta", "Frutas Maruja", "2013-06/2014-05"),
        ],
    ),
    "a post with a word of houses within the dates of its employer": (
        """
        Experience
        Stanmere Borough\t2019 – 2024
        School Crossing Patrol\t2021 – 2024
        • Stopped cars
        Groundsman\t2019 – 2021
        • Mowed
        """,
        [
            ("School Crossing Patrol", "Stanmere Borough", "2021/2024"),
            ("Groundsman", "Stanmere Borough", "2019/2021"),
        ],
    ),
    "an employer with its dates and a line on what it is holds its posts": (
        """
        Experience
        **CASCADE CARTON CORPORATION, Portland, OR**\t2014–2021
        Publicly traded house of folding cartons with six plants and a mill
        Senior Vice President (May 2017 to January 2021)
        • Led six plants
        Vice President, Manufacturing (March 2014 to April 2017)
        • Introduced daily management
        """,
        [
            ("Senior Vice President", "CASCADE CARTON CORPORATION", "2017-05/2021-01"),
            ("Vice President, Manufacturing", "CASCADE CARTON CORPORATION", "2014-03/2017-04"),
        ],
    ),
    "a title that nobody knows stands at an employer": (
        """
        Experience
        Mobile Dog Groomer at Bramley & Paws\t2024 – 2025
        Shelf Filler at Dunmore's\t2020 – 2024
        """,
        [("Mobile Dog Groomer", "Bramley & Paws", "2024/2025"), ("Shelf Filler", "Dunmore's", "2020/2024")],
    ),
    "posts that nobody knows below their employer": (
        """
        Werkervaring
        Timmerfabriek De Eik, Tiel\t2018 – 2024
        Kozijnensteller\t03/2022 – 07/2024
        • Planning van negen mensen per week
        Vakkenvuller\t02/2018 – 02/2022
        • Klanten helpen
        """,
        [
            ("Kozijnensteller", "Timmerfabriek De Eik", "2022-03/2024-07"),
            ("Vakkenvuller", "Timmerfabriek De Eik", "2018-02/2022-02"),
        ],
    ),
    "more lines above the dates than the first entry has, behind its points": (
        """
        Berufserfahrung
        Bau Hintermoser, Passau\tseit 07/2022
        Stv. Marktleiter\t05/2024 – 06/2025
        • Senkung der Retouren
        Maurer\t07/2022 – 04/2024
        • Einarbeitung neuer Kollegen
        Kommissionierer Nachtschicht
        Kühlhaus Brake
        Brake\t12/2015 – 12/2018
        • Planung der Wochenarbeit
        """,
        [
            ("Stv. Marktleiter", "Bau Hintermoser", "2024-05/2025-06"),
            ("Maurer", "Bau Hintermoser", "2022-07/2024-04"),
            ("Kommissionierer Nachtschicht", "Kühlhaus Brake", "2015-12/2018-12"),
        ],
    ),
    "how long it lasted is no part of a header": (
        """
        Experience
        2023/05 – 2024/03 (11 mos)
        Deckhand
        Sula Bassana\tOban
        • Mended nets
        2017/08 – 2021/01 (3 yrs 6 mos)
        Vice President, Treasury
        Merlin Bank\tNew York, NY
        • Paid bills
        """,
        [
            ("Deckhand", "Sula Bassana", "2023-05/2024-03"),
            ("Vice President, Treasury", "Merlin Bank", "2017-08/2021-01"),
        ],
    ),
    "words for who does something end alike in Chinese": (
        """
        工作经历
        2022年3月 – 2024年5月\t仓库管理员
        青江冷链物流有限公司
        2019年1月 – 2022年2月\t办事员
        老渡口酒楼
        """,
        [
            ("仓库管理员", "青江冷链物流有限公司", "2022-03/2024-05"),
            ("办事员", "老渡口酒楼", "2019-01/2022-02"),
        ],
    ),
}


@pytest.mark.parametrize("rule", PAPERS)
def test_the_parts_of_headers_are_told_by_their_places(rule: str) -> None:
    text, positions = PAPERS[rule]

    assert [short(each) for each in profile(text).experience] == positions


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("Entreprise familiale de 40 salariés", "Entreprise Vauclair"),
        ("Regional chain of 12 shops", "Chain Reaction Cycles"),
        ("Familienbetrieb", "Familienbetrieb Müller"),
    ],
)
def test_what_a_house_is_is_less_like_a_name_than_a_name_is(told: str, named: str) -> None:
    assert organisation_score(told) < 0.2 < organisation_score(named)


def test_the_legal_form_of_the_cell_before_a_date_does_not_say_since_when() -> None:
    (period,) = periods_in("Onvera AB\t5/2020 till 5/2023")

    assert period.begin == len("Onvera AB\t")
    assert periods_in("ab\t05/2020")[0].is_current


@pytest.mark.parametrize(
    "written", ["Voorjaar 2020 tot Najaar 2022", "Våren 2020 – Hösten 2022", "Bahar 2020 – Güz 2022"]
)
def test_seasons_of_more_tongues_are_parts_of_dates(written: str) -> None:
    (period,) = periods_in(written)

    assert (str(period.start), str(period.end), period.begin) == ("2020", "2022", 0)


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("Dunmore's\t02.2018 – 04.2021", "2018-02"),
        ("Estrela do Mar\t01.2022 – 01.2023", "2022-01"),
        ("Mirador del Mar\t2014 – 2016", "2014"),
    ],
)
def test_the_name_in_the_cell_before_a_date_is_no_part_of_it(written: str, start: str) -> None:
    (period,) = periods_in(written)

    assert (str(period.start), period.begin) == (start, written.index("\t") + 1)


@pytest.mark.parametrize(
    "trade",
    [
        "Bailiff",
        "Reinigungskraft",
        "Kommissioniererin",
        "Brancardier",
        "Celador",
        "Pizzaiolo",
        "Metselaar",
        "Szwaczka",
    ],
)
def test_trades_of_many_tongues_are_known_titles(trade: str) -> None:
    assert title_score(trade) >= 2


@pytest.mark.parametrize("name", ["Cooper Mill", "Schneider", "Jäger", "Berger", "Herrero", "Ranger"])
def test_trades_that_are_rather_names_are_no_titles_by_themselves(name: str) -> None:
    assert title_score(name) < 1
