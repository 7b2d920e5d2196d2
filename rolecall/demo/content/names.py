"""Draws names from many cultures, with an address and a number that reach nobody."""

import re
import unicodedata
from dataclasses import dataclass
from random import Random
from typing import Any

from rolecall.demo.content import shelf

LOCAL = {"SE": "swedish", "GR": "greek", "DE": "german", "NL": "dutch", "IE": "irish"}
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "þ": "th",
        "Þ": "Th",
        "ß": "ss",
        "æ": "ae",
        "ı": "i",
    }
)


@dataclass(frozen=True, slots=True)
class Name:
    written: str
    latin: str
    given: str
    """the Latin form of the name by which colleagues call the person"""
    script: str


def culture(key: str) -> dict[str, Any]:
    """A culture of names by its key."""
    return next(each for each in shelf.data("names")["culture"] if each["key"] == key)


def culture_near(country: str, at: Random) -> dict[str, Any]:
    """A culture of names: every second person is from where the work is, the others from anywhere."""
    local = LOCAL.get(country)
    if local and at.random() < 0.5:
        return culture(local)
    everyone: list[dict[str, Any]] = shelf.data("names")["culture"]
    return at.choice(everyone)


def name_from(culture: dict[str, Any], at: Random) -> Name:
    """A name of this culture, in its own script as often as its people write it so."""
    group = at.choice(culture["groups"])
    given = at.choice(group["given"])
    family = at.sample(group["family"], k=2 if _has_two_families(culture, at) else 1)
    script = culture.get("script", "latin")
    own = script if at.randrange(10) < culture.get("written", 0) else "latin"
    order = culture.get("order", "gf")
    latin = _joined("gf" if order == "fg" and script != "latin" else order, given, family, "latin")
    written = _joined(order, given, family, own) if own != "latin" else latin
    return Name(written, latin, given.split("|")[-1], own)


def phone_from(culture: dict[str, Any], at: Random) -> str:
    """A number in a range that is kept for fiction, or too short to be dialled."""
    return re.sub("#", lambda _: str(at.randrange(10)), culture["phone"])


def bare(text: str) -> str:
    """A Latin name in the letters that every keyboard has, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    ascii_only = "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’.]", "", ascii_only)).strip("-")


def address_of(name: Name, at: Random) -> str:
    """An e-mail address, without its host, as such a person would choose it."""
    first, *_, last = [*bare(name.given).split("-"), *bare(name.latin).split("-")]
    if first == last:
        return f"{first}{at.randrange(60, 100)}" if at.random() < 0.5 else f"hello.{first}"
    return at.choice(
        [
            f"{first}.{last}",
            f"{first}.{last}",
            f"{first}{last}",
            f"{first[0]}.{last}",
            f"{last}.{first}",
            f"{first}_{last}",
        ]
    )


def _has_two_families(culture: dict[str, Any], at: Random) -> bool:
    return culture.get("order") == "gff" or (culture["key"] in ("german", "swedish") and at.random() < 0.06)


def _joined(order: str, given: str, family: list[str], script: str) -> str:
    part = -1 if script == "latin" else 0
    first, last = given.split("|")[part], [each.split("|")[part] for each in family]
    if order == "g":
        return first
    if order == "fg":
        return ("" if script in ("chinese", "korean") else " ").join([*last, first])
    return f"{first} {'-'.join(last) if order == 'gf' else ' '.join(last)}"
