"""Towns of the second rank and countries in the languages of others."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.facts.countries import CITY_NAMES, COUNTRIES, TOWNS_OF_ONE
from rolecall.candidates.reading.facts.lexicon import folded
from tests.candidates.reading.test_experience import profile, short


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Port of Spain, Trinidad & Tobago", "Port of Spain, Trinidad & Tobago"),
        ("Dunkerque", "Dunkerque"),
        ("רעננה", "רעננה"),
        ("Rua Aloísio Resende, 340, Tomba, Feira de Santana", "Feira de Santana"),
        ("Zwolle, Países Bajos", "Zwolle, Países Bajos"),
    ],
)
def test_where_somebody_lives_is_known_by_a_town_or_a_country(line: str, place: str) -> None:
    found = read(f"Kavita Ramnarine\n{line}\nkavita@example.org\n".encode()).profile

    assert found.place
    assert found.place.value == place


def test_a_town_is_no_employer_and_no_title() -> None:
    found = profile("""
        Esperienza
        Architetta\t2016 – 2020
        Studio Bianchi, Cuneo
        Educatrice, Coldiretta, Rovigo\t2012 – 2016
    """).experience

    assert [short(each)[1] for each in found] == ["Studio Bianchi", "Coldiretta"]
    assert [each.place.value for each in found if each.place] == ["Cuneo", "Rovigo"]


def test_what_stands_before_a_known_town_is_no_town_though_towns_stand_at_its_place_elsewhere() -> None:
    found = profile("""
        Experience
        Jul 2024 – May 2026\tPlanning Engineer, Deccan Precast, Nagpur
        Apr 2022 – Jun 2024\tSenior Engineer (Projects), Konkan Buildcon, Navi Mumbai
    """).experience

    assert [short(each)[1] for each in found] == ["Deccan Precast", "Konkan Buildcon"]


def test_a_town_that_several_countries_have_says_nothing_of_the_country() -> None:
    assert "hamilton" in CITY_NAMES
    assert "hamilton" not in TOWNS_OF_ONE
    assert TOWNS_OF_ONE["rovigo"] == "IT"


@pytest.mark.parametrize(
    ("name", "country"), [("Pays-Bas", "NL"), ("Польша", "PL"), ("Almanya", "DE"), ("Côte d'Ivoire", "CI")]
)
def test_countries_are_known_as_others_call_them(name: str, country: str) -> None:
    assert COUNTRIES[folded(name)] == country
