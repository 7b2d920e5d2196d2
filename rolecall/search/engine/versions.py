"""What an index of each version keeps: an older one is asked for what it knows, until it was written anew."""

from collections.abc import Iterable

from rolecall.search.engine import And, Boosted, Document, Fewer, Not, Or, Query, TooOld, fields_of
from rolecall.search.words import BREAK

VERSION = 4
COMPLETE = 2
"""Since this version nothing is missing that somebody may ask for: what came later only saves time."""
LOOSE = {"loose": "shared", "loose_rest": "rest"}
"""Fields of words as they are looked for when nobody quotes them, and the texts whose words these are."""
TOGETHER = {
    name: f"{name}_together" for name in ("stage", "job", "tag", "reason", "answer", "language", "licence")
}
"""Fields of several values, and where those of a person are one, which is counted in a third of the time."""
SINCE = dict.fromkeys(TOGETHER.values(), 4) | dict.fromkeys(LOOSE, 3) | dict.fromkeys(
    (
        "employer", "answered", "has", "reason", "answer", "language", "spoken", "licence", "fact",
        "applied", "active", "consent", "worked", "working",
    ), 2,
)  # fmt: skip
"""Since which version a field is kept, of those that were not always."""


BETWEEN = "\x1f"
UNSAID = BETWEEN
"""Stands for values that cannot be said together."""
LONGEST_TOGETHER = 8_000


def known(names: Iterable[str], version: int) -> list[str]:
    """Those of some fields that an index of a version has."""
    return [name for name in names if version >= SINCE.get(name, 1)]


def fitted(query: Query, version: int) -> Query:
    """A question as an index of a version can be asked; `TooOld` where it lacks what is asked for."""
    plain = _in_known_places(query, version)
    # a question for a field that an index does not have would not only find nobody: it would end the process
    if version < COMPLETE and any(SINCE.get(name, 1) > version for name in fields_of(plain)):
        raise TooOld
    return plain


def _in_known_places(query: Query, version: int) -> Query:
    match query:
        case Fewer(part, otherwise):
            is_known = all(SINCE.get(name, 1) <= version for name in fields_of(part))
            return part if is_known else otherwise
        case And(parts):
            return And(tuple(_in_known_places(part, version) for part in parts))
        case Or(parts):
            return Or(tuple(_in_known_places(part, version) for part in parts))
        case Not(part):
            return Not(_in_known_places(part, version))
        case Boosted(part, better):
            return Boosted(_in_known_places(part, version), better)
        case _:
            return query


def words_in(document: Document, name: str, version: int) -> str:
    """The words of a field. Until version 3 what is looked for loosely stood behind the text itself."""
    words = document.texts.get(name, "")
    if version >= SINCE["loose"]:
        return words
    loose = {
        one for field, text in LOOSE.items() if text == name for one in document.texts.get(field, "").split()
    }
    return " ".join([*words.split(), BREAK, *sorted(loose)]) if loose else words


def said_together(values: Iterable[str]) -> str:
    """All values of a field as one; `UNSAID` where they are too long, or could not be told apart again."""
    some = sorted(set(values))
    said = BETWEEN.join(some)
    is_clear = len(said) <= LONGEST_TOGETHER and said.count(BETWEEN) == len(some) - 1
    return said if is_clear else UNSAID
