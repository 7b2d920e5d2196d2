"""Publications as the disciplines cite them, and the words of a language as a paper uses them."""

import tomllib
from functools import cache
from typing import Any

from papers.people import CONTENT, Person

JOURNALS = ("Journal of Slow Matter", "Annals of Foam", "Proceedings of the Field Society")
OTHERS = {
    "": ("", ", Marchbanks, O.", ", Lindqvist, E. & Owusu, A.", " & Park, S.-H."),
    "vancouver": ("", ", Marchbanks O", ", Lindqvist E, Owusu A", ", Park SH"),
    "ieee": ("", " and O. Marchbanks", ", E. Lindqvist, and A. Owusu", " and S.-H. Park"),
}
FORMS = {
    "": "{family}, {first}.{others} ({year}). {title}. {journal} {volume}, {start}–{end}. doi: {doi}",
    "vancouver": "{family} {first}{others}. {title}. {journal}. {year};{volume}:{start}-{end}.",
    "ieee": "{first}. {family}{others}, “{title},” {journal}, vol. {volume}, pp. {start}–{end}, {year}.",
}


def cited(title: str, at: int, person: Person, latest: int, style: str) -> str:
    """One publication in full."""
    year = latest - at // 2
    return FORMS[style].format(
        family=person.family, first=person.given[:1], others=OTHERS[style][at % 4], year=year, title=title,
        journal=JOURNALS[at % 3], volume=40 - at, start=at * 37 + 12, end=at * 37 + 27,
        doi=f"10.5555/example.{year}.{at + 101}",
    )  # fmt: skip


@cache
def words_of(language: str, *, is_fresh: bool, is_wide: bool = False) -> dict[str, Any]:
    """The words of a language; the fresh half and the wide world's papers have others."""
    others = words_in("words_fresh")[language] if is_fresh else {}
    others = others or (words_in("words_wide")[language] if is_wide else {})
    return {**words_in("words").get(language, {}), **others}


@cache
def words_in(file: str) -> dict[str, Any]:
    return tomllib.loads((CONTENT / f"{file}.toml").read_text())
