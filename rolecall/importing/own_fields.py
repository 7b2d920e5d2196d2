"""The organization's own fields as columns of a table: what they are called there, and what a cell says."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from uuid import UUID

from rolecall.candidates.actions import custom_fields as candidates
from rolecall.candidates.field_queries import custom_fields, filled_by
from rolecall.candidates.models import Candidate, CustomField, CustomFieldValue
from rolecall.importing.cells import NOTHING, SEVERAL, moment_of
from rolecall.importing.fields import LABELS, plain
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor
from rolecall.questions.kinds import Value

BEFORE = "field:"
DATE = "date"
YES = {"yes", "y", "true", "1", "x", "✓", "ja", "oui", "si", "sí", "sì", "sim", "tak", "ναι", "да", "はい"}
NO = {"no", "n", "false", "0", "nein", "non", "não", "nee", "nej", "nei", "nie", "όχι", "нет", "いいえ"}
Own = Mapping[str, CustomField]
Values = Mapping[UUID, Value]


def own_fields() -> dict[str, CustomField]:
    """The fields of now, by what the column of each is said to hold."""
    return {f"{BEFORE}{field.id}": field for field in custom_fields()}


def with_own(columns: Mapping[str, str], own: Own | None = None) -> dict[str, str]:
    """Columns of people and those of the organization's own fields, with what they are called."""
    return {**columns, **labels(own_fields() if own is None else own)}


def labels(own: Own) -> dict[str, str]:
    """What each of these columns is called."""
    return {name: field.name for name, field in own.items()}


def columns_offered() -> dict[str, str]:
    """All that a column can be said to hold, with what it is called."""
    return with_own(LABELS)


def by_heading() -> dict[str, str]:
    """The names of fields, as headings are compared, with the column that each means."""
    return {plain(field.name): name for name, field in own_fields().items()}


def said_in(field: CustomField, cell: str, *, month_first: bool = False) -> Value | None:
    """What a cell says of a field, in the usual ways to write it; `BadAnswer` says what is wrong."""
    cell = cell.strip()
    if cell.casefold() in NOTHING - {"0"} and cell not in field.options:
        return None
    if field.kind == DATE:
        return field.take(_day(cell, month_first))
    return field.take(READERS.get(field.kind, _as_it_stands)(field, cell))


def filled_for(people: Sequence[UUID], own: Own) -> dict[UUID, dict[str, Value]]:
    """What columns of fields hold of each person, with one statement; none where no column is one."""
    names = {field.id: name for name, field in own.items()}
    found = filled_by(people) if names else {}
    return {
        whose: {names[field.id]: value for field, value in filled if field.id in names}
        for whose, filled in found.items()
    }


def fill_empty(pairs: Iterable[tuple[Candidate, Values]], by: Actor) -> list[list[UUID]]:
    """Fill what is empty of people, and give the new rows of each pair; what is known stays as it is.

    One person may stand in several pairs: what an earlier one says, a later one finds there.
    """
    wanted = list(pairs)
    people = [person.id for person, said in wanted if said]
    if not people:
        return [[] for _ in wanted]
    held = CustomFieldValue.objects.filter(candidate__among=people)
    known = set(held.values_list("candidate_id", "field_id"))
    new: dict[UUID, tuple[Candidate, dict[UUID, Value]]] = {}
    taken: list[list[tuple[UUID, UUID]]] = []
    for person, said in wanted:
        fresh = {id_: value for id_, value in said.items() if (person.id, id_) not in known}
        known.update((person.id, id_) for id_ in fresh)
        if fresh:
            new.setdefault(person.id, (person, {}))[1].update(fresh)
        taken.append([(person.id, id_) for id_ in fresh])
    candidates.fill_many(new.values(), by=by)
    rows = CustomFieldValue.objects.filter(candidate__among=list(new))
    ids = {(person, field): id_ for id_, person, field in rows.values_list("id", "candidate_id", "field_id")}
    return [[ids[each] for each in some if each in ids] for some in taken]


def _yes_or_no(field: CustomField, cell: str) -> object:
    folded = cell.casefold()
    return "yes" if folded in YES else "no" if folded in NO else cell


def _one(field: CustomField, cell: str) -> object:
    return _offered(field).get(_plain(cell), cell)


def _several(field: CustomField, cell: str) -> object:
    """The choices between commas; one that holds a comma itself is found as well."""
    offered = _offered(field)
    ends = [0, *(match.end() for match in SEVERAL.finditer(cell)), len(cell)]
    parts = list(pairwise(ends))
    found, at = [], 0
    while at < len(parts):
        for last in range(len(parts), at, -1):
            words = cell[parts[at][0] : parts[last - 1][1]].strip(" ;,\n")
            if (option := offered.get(_plain(words))) is not None or last == at + 1:
                found.append(words if option is None else option)
                at = last
                break
    return [each for each in found if each]


def _day(cell: str, month_first: bool) -> object:
    found = moment_of(cell, month_first=month_first)
    return found.date().isoformat() if found else cell


def _as_it_stands(field: CustomField, cell: str) -> object:
    return cell


def _offered(field: CustomField) -> dict[str, str]:
    return {_plain(option): option for option in field.options}


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", normalised(words)).strip(" ;,")


READERS = {"yes_no": _yes_or_no, "one_of": _one, "several_of": _several}
