"""Towns that nobody knows before countries that everybody does: 'Port Harcourt, Nigeria'."""

from itertools import pairwise

from rolecall.candidates.reading.facts.atoms import IS_ONE, IS_TOWN, KNOWN, NO_NAME, Atom
from rolecall.candidates.reading.facts.countries import COUNTRIES
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.organisations import is_formed

MOST_OF_TOWN = 3


def with_towns_of_countries(atoms: list[Atom]) -> None:
    """What is all of a field but for the country is its town, where another part may be the employer."""
    for at, (town, country) in enumerate(pairwise(atoms)):
        if not is_country_of(town, country) or not may_be_town(town) or not is_last(country, atoms[at + 2 :]):
            continue
        others = [atom for atom in atoms if atom not in (town, country)]
        if any(map(may_employ, others)) and not town.is_joined:
            town.scores = {"title": NO_NAME, "organisation": NO_NAME, "place": IS_TOWN}
            town.is_town = True


def without_places_as_titles(atoms: list[Atom]) -> None:
    """A town that everybody knows is no title, whatever stands in its place elsewhere."""
    for atom in atoms:
        if atom.scores["place"] >= KNOWN and atom.scores["title"] < 1 and not atom.label:
            atom.scores = atom.scores | {"title": NO_NAME}


def is_country_of(town: Atom, country: Atom) -> bool:
    return country.line is town.line and country.is_joined and folded(country.text) in COUNTRIES


def may_be_town(atom: Atom) -> bool:
    is_short = len(atom.text.split()) <= MOST_OF_TOWN and atom.text[:1].isupper()
    return is_short and not atom.label and atom.scores["title"] < KNOWN and not is_formed(atom.text)


def is_last(country: Atom, behind: list[Atom]) -> bool:
    """Whether nothing is joined to a country by a comma."""
    return not (behind and behind[0].line is country.line and behind[0].is_joined)


def may_employ(atom: Atom) -> bool:
    """Whether a part leads a field of its own, and is no known title and no place."""
    is_name = atom.scores["title"] < KNOWN or atom.scores["organisation"] >= IS_ONE
    return not atom.is_joined and not atom.is_bracketed and is_name and atom.scores["place"] < 1
