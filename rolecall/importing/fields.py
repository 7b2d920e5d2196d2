"""What a column of a table can hold, and how its heading is understood in the languages that people write."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolecall.kit.db import normalised

IGNORED = ""
NAME, GIVEN, FAMILY, EMAIL, PHONE, LINK = "name", "given", "family", "email", "phone", "link"
HEADLINE, LOCATION, SOURCE, TAGS, NOTE = "headline", "location", "source", "tags", "note"
JOB, STAGE, APPLIED, EXTERNAL_ID = "job", "stage", "applied", "external_id"
LABELS = {
    NAME: "Whole name",
    GIVEN: "First name",
    FAMILY: "Last name",
    EMAIL: "E-mail",
    PHONE: "Phone",
    LINK: "Link",
    HEADLINE: "Headline",
    LOCATION: "Location",
    SOURCE: "Source",
    TAGS: "Tags",
    NOTE: "Note",
    JOB: "Job",
    STAGE: "Stage",
    APPLIED: "Applied on",
    EXTERNAL_ID: "Their number elsewhere",
}
MANY = (EMAIL, PHONE, LINK, HEADLINE, LOCATION, TAGS, NOTE)
"""Several columns may hold these; they are put together in the order of the columns."""
LOOKED_AT, SAMPLED, MOST_TITLES = 50, 1000, 10
HEADINGS = Path(__file__).with_name("headings.txt")
SEPARATE = re.compile(r"[^\w]+|_", re.UNICODE)
HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
ADDRESS = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+")
WEB = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True)
class Column:
    """One column of a file: its heading and its first values."""

    heading: str
    samples: tuple[str, ...]


def columns_of(head: Sequence[str], rows: Sequence[Sequence[str]], most: int = 3) -> list[Column]:
    """The columns of a table, each with the first values that it holds.

    The last of them is one beyond ASCII, if there is any: garbled letters are seen before they are kept.
    """
    return [
        Column(heading, _samples([row[place] for row in rows if row[place]], most))
        for place, heading in enumerate(head)
    ]


def _samples(values: Sequence[str], most: int) -> tuple[str, ...]:
    first, later = tuple(values[:most]), values[most:]
    if not all(map(str.isascii, first)):
        return first
    telling = next((each for each in later if not each.isascii()), "")
    return (*first[:-1], telling) if telling else first


def guessed(
    head: Sequence[str], rows: Sequence[Sequence[str]], own: Mapping[str, str] | None = None
) -> list[str]:
    """What each column seems to hold; one that is not understood holds nothing that is taken.

    `own` are the names of the organization's own fields, each with what its column is said to hold.
    """
    found = [
        _named(each, own or {}) or _by_heading(each) or _by_values([row[n] for row in rows[:LOOKED_AT]])
        for n, each in enumerate(head)
    ]
    found = [_among_names(each, set(found)) for each in found]
    return [_once(found, place) for place in range(len(found))]


def titles_above(
    head: Sequence[str], rows: Sequence[Sequence[str]], own: Mapping[str, str] | None = None
) -> int:
    """How many rows stand above the headings, as titles do: none, unless headings are found below them."""

    def known(row: Sequence[str]) -> int:
        return sum(bool(_named(each, own or {}) or _by_heading(each)) for each in row)

    if known(head):
        return 0
    return next((place for place, row in enumerate(rows[:MOST_TITLES], 1) if known(row) > 1), 0)


def has_no_headings(head: Sequence[str]) -> bool:
    """Whether the first row seems to be a person: there are no headings then, and the person is lost."""
    return any(ADDRESS.fullmatch(each.strip()) for each in head)


def _among_names(field: str, all_of_them: set[str]) -> str:
    """What a part of a name is beside the others: 'Name' beside 'Vorname' is the family's."""
    match field, {NAME, GIVEN, FAMILY} & all_of_them:
        case "name", others if others == {NAME, GIVEN}:
            return FAMILY
        case "name", others if others == {NAME, GIVEN, FAMILY}:
            return IGNORED
        case "given" | "family", others if len(others) == 1:
            return NAME
    return field


def _once(found: list[str], place: int) -> str:
    """What only one column can hold, the first of them holds."""
    field = found[place]
    return field if field in MANY or field not in found[:place] else IGNORED


def _named(heading: str, own: Mapping[str, str]) -> str:
    """A field of the organization's own that is called so, unless everybody's is."""
    return IGNORED if plain(heading) in OURS else own.get(plain(heading), IGNORED)


def _by_heading(heading: str) -> str:
    said = (plain(heading), plain(HUMP.sub(" ", heading)))
    known = (MEANING.get(each) or MEANING.get(each.rstrip(" 0123456789")) for each in said)
    return next(filter(None, known), IGNORED)


def plain(heading: str) -> str:
    """A heading as it is compared."""
    return " ".join(SEPARATE.split(normalised(heading))).strip()


def _by_values(values: Sequence[str]) -> str:
    filled = [value for value in values if value]
    if _most(filled, ADDRESS.fullmatch):
        return EMAIL
    return LINK if _most(filled, WEB.fullmatch) else IGNORED


def _most(values: Sequence[str], fits: Callable[[str], object]) -> bool:
    return bool(values) and sum(bool(fits(value)) for value in values) * 2 > len(values)


def _meanings() -> Iterator[tuple[str, str]]:
    """The words of `headings.txt`, each with the field that it means."""
    for field, words in re.findall(r"\[(\w+)\]\n([^\[]+)", HEADINGS.read_text("utf-8")):
        yield from ((plain(word), field) for word in words.split(","))


MEANING = dict(_meanings())
OURS = {plain(label) for label in (*LABELS.values(), "Name", "Links")}
"""What our own exports and screens call a column: no field of the same name takes its place."""
