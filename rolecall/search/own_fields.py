"""The organization's own fields on the search page: compared from and to, and as columns of the table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from rolecall.candidates.field_queries import filled_by
from rolecall.candidates.models import CustomField
from rolecall.search.particulars import CHOSEN, choices_of

SIGNS = {"from:": ">=", "to:": "<="}
"""What stands before the name of a field where the page asks for one end of it, and how that compares."""
TYPES = {"number": "number", "date": "date"}
"""The kinds that have ends, and how those are typed."""
EXAMPLE_OF = {"number": ">=1", "date": ">=2026"}
COLUMN = re.compile(r"own:[0-9a-f]{32}")
_COMPARED = re.compile(r'"(?P<name>[^"]*)"(?P<sign>>=|<=)"(?P<value>[^"]*)"')
LONGEST_END = 40
LONGEST_CELL = 120


@dataclass(frozen=True)
class End:
    """One end of a field: its id, what it is sent as and called, how it is typed, and what is asked."""

    id: str
    name: str
    title: str
    type: str
    value: str


def ends_in(given: Mapping[str, Iterable[str]]) -> list[str]:
    """What was typed as ends of fields, as comparisons of a field with a value."""
    found = []
    for name in given:
        before, colon, field = name.partition(":")
        sign = SIGNS.get(before + colon)
        value = next(iter([*given[name]][-1:]), "").replace("\0", "").replace('"', "").strip()
        if sign and value and field:
            found.append(_compared(field, sign, value[:LONGEST_END]))
    return found


def ends(fields: Iterable[CustomField], asked: Mapping[str, Sequence[str]]) -> list[End]:
    """Both ends of each field that has some, with what is asked of them."""
    said = {(match["name"], match["sign"]): match["value"] for match in _comparisons(asked)}
    return [
        End(
            f"{before.rstrip(':')}-{field.id.hex}",
            before + field.name,
            f"{field.name}, {before.rstrip(':')}",
            TYPES[field.kind],
            said.get((plain(field.name), sign), ""),
        )
        for field in fields
        if field.kind in TYPES
        for before, sign in SIGNS.items()
    ]


def beside_ends(fields: Iterable[CustomField], asked: Mapping[str, Sequence[str]]) -> list[str]:
    """The comparisons that are not shown as ends of a field: each of these is shown by itself."""
    names = {plain(field.name) for field in fields if field.kind in TYPES}
    shown = {match[0] for match in _comparisons(asked) if match["name"] in names}
    return [each for each in asked.get("field", ()) if each not in shown]


def to_compare(fields: Iterable[CustomField]) -> list[str]:
    """The names of fields whose values are written rather than chosen."""
    return [field.name for field in fields if field.kind not in CHOSEN]


def examples(fields: Iterable[CustomField]) -> list[tuple[str, str]]:
    """What can be asked of one of these fields, as an example that finds somebody where it is filled."""
    for field in sorted(fields, key=lambda each: each.kind not in TYPES)[:1]:
        first = next(iter(choices_of(field.kind, field.options)), "") if field.kind in CHOSEN else ""
        compared = EXAMPLE_OF.get(field.kind, f'="{plain(first)}"' if first else "")
        return [(f'field:"{plain(field.name)}"{compared}', "What a field of your own says")]
    return []


def columns(fields: Iterable[CustomField]) -> dict[str, str]:
    """Each field as a column of the table: what it is sent as, and its name."""
    return {column_of(field): field.name for field in fields}


def column_of(field: CustomField) -> str:
    """What the column of a field is sent as."""
    return f"own:{field.id.hex}"


def is_column(name: str) -> bool:
    """Whether this names a column of a field, of now or of before."""
    return COLUMN.fullmatch(name) is not None


def cells(people: Sequence[UUID], names: Iterable[str]) -> dict[UUID, dict[str, str]]:
    """What stands in the columns of fields, for all people of a page with one statement."""
    if not any(map(is_column, names)):
        return {}
    return {
        whose: {column_of(field): _short(field.shown(value)) for field, value in filled}
        for whose, filled in filled_by(people).items()
    }


def _short(said: str) -> str:
    """The beginning of what is long: a page of it in one cell would leave no room for anybody else."""
    words = " ".join(said.split())
    return words if len(words) <= LONGEST_CELL else f"{words[:LONGEST_CELL].rstrip()}…"


def _comparisons(asked: Mapping[str, Sequence[str]]) -> list[re.Match[str]]:
    return [match for said in asked.get("field", ()) if (match := _COMPARED.fullmatch(said))]


def _compared(name: str, sign: str, value: str) -> str:
    return f'"{plain(name)}"{sign}"{value}"'


def plain(name: str) -> str:
    """A name as a question can say it between quotation marks."""
    return name.replace('"', "").replace("\0", "").strip()
