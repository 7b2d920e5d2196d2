"""Towns behind titles, trades in many languages, and patents, which are no publications."""

import pytest

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.degrees import Degree, degree_of
from rolecall.candidates.reading.facts.experience import positions_in
from rolecall.candidates.reading.facts.publications import publications_in
from rolecall.candidates.reading.facts.sections import sections_of
from rolecall.candidates.reading.facts.titles import title_score


def posts_on(*texts: str) -> list[tuple[str, str]]:
    found = positions_in([Line(text) for text in texts])
    return [
        (each.title.value if each.title else "", each.place.value if each.place else "") for each in found
    ]


def test_an_unknown_town_behind_a_title_is_told_by_the_known_ones() -> None:
    found = posts_on(
        "2016-09 - 2019-06  Mill Street Bakery GmbH", "Baker – Foxhollow", "",
        "2012-01 - 2016-08  Copper Lane Ltd", "Kitchen Hand – Leeds", "",
    )  # fmt: skip

    assert found == [("Baker", "Foxhollow"), ("Kitchen Hand", "Leeds")]


def test_without_a_known_town_what_stands_behind_a_title_is_of_it() -> None:
    found = posts_on(
        "2016-09 - 2019-06  Mill Street Bakery GmbH", "Sales Manager – Pastry", "",
        "2012-01 - 2016-08  Copper Lane Ltd", "Sales Assistant – Bread", "",
    )  # fmt: skip

    assert [title for title, _ in found] == ["Sales Manager – Pastry", "Sales Assistant – Bread"]


def test_the_trade_of_an_apprenticeship_is_its_subject() -> None:
    assert degree_of("Ausbildung zum Elektroniker") == Degree("Ausbildung", "Elektroniker")


@pytest.mark.parametrize(
    "trade",
    ["Architetta", "Boulangère", "Panadero", "Dachdeckerin", "Rettungssanitäter", "Psycholożka", "Barnmorska",
     "Bibliotecária", "Dierenarts", "Jordemoder", "Électricienne", "Ostetrica"],
)  # fmt: skip
def test_trades_are_titles_whoever_has_them(trade: str) -> None:
    assert title_score(trade) >= 2


CITED = [
    "N. Okoye, P. Rao. Heat in small chips. Journal of Quiet Heat, 2019.",
    "N. Okoye. What patents tell. World Patent Information, 2021.",
]


@pytest.mark.parametrize(
    "patent", ["US Patent 9,876,543, 2020.", "EP 3 123 456 B1, 2020.", "Patent No. 123, 2020."]
)
@pytest.mark.parametrize("headings", [("Publications and patents", ""), ("Publications", "Patents")])
def test_patents_are_no_publications(headings: tuple[str, str], patent: str) -> None:
    own = [Line(""), Line(headings[1], bold=True)] if headings[1] else []
    lines = [Line(headings[0], bold=True), *map(Line, CITED), *own, Line(f"N. Okoye. Folded fins. {patent}")]

    found = publications_in(sections_of(lines))

    assert [each.title.value for each in found] == ["Heat in small chips", "What patents tell"]
