"""What belongs to one person goes over to another, and back again: every table with a key to candidates.

Nothing here knows the tables: whoever adds one with a key to candidates has it carried over. What a rule of
the table allows once a person (a tag, a pool) stays where it is when the other has it too, and so does a
number or a link that both have: it is known twice by nobody, and each has it again when they are two.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Exists, ForeignKey, Model, OuterRef, Q, QuerySet, UniqueConstraint

from rolecall.candidates.models import Candidate, EmailAddress, Link, NamePart, Phone

STAYING = {
    "candidates.DuplicateKey.candidate",
    "candidates.DuplicatePair.one",
    "candidates.DuplicatePair.other",
    "candidates.Merge.kept",
    "candidates.Merge.other",
    "importing.RunRow.candidate",
}
"""What was found out about a row of a candidate, and what was done with it, belongs to that row."""
REWRITTEN: dict[type[Model], str] = {
    NamePart: "",
    EmailAddress: "email_normalised",
    Phone: "e164",
    Link: "url",
}
"""Tables whose rows are written anew when somebody corrects a person, with what their rows are known by."""
Rows = dict[str, list[dict[str, Any]]]
Moved = dict[str, list[str]]


def keys_to_candidates() -> "dict[str, ForeignKey[Any, Any]]":
    """The keys by which rows belong to a person, by their names."""
    relations = Candidate._meta.get_fields(include_hidden=True)
    keys = [each.field for each in relations if each.auto_created and (each.one_to_many or each.one_to_one)]  # type: ignore[union-attr]
    named = {f"{key.model._meta.label}.{key.name}": key for key in keys if isinstance(key, ForeignKey)}
    return {name: key for name, key in sorted(named.items()) if name not in STAYING}


def carry(source: UUID, target: UUID) -> tuple[Moved, Rows]:
    """Give all that one person has to another: which rows went, and what may be rewritten as it was."""
    moved: Moved = {}
    kept: Rows = {}
    for name, key in keys_to_candidates().items():
        rows = _rows_of(key, source, beside=target)
        if key.model in REWRITTEN:
            kept[key.model._meta.label] = [_as_json(row) for row in rows.order_by("id").values()]
        ids = list(rows.values_list("pk", flat=True))
        if ids:
            _all(key).filter(pk__in=ids).update(**{key.attname: target})
            moved[name] = [str(id_) for id_ in ids]
    return moved, kept


def carry_back(moved: Mapping[str, Iterable[str]], kept: Rows, *, source: UUID, target: UUID) -> None:
    """Give back what was taken, as far as it still is with the one who took it."""
    keys = keys_to_candidates()
    for name, ids in moved.items():
        if name in keys:
            key = keys[name]
            _all(key).filter(pk__in=list(ids), **{key.attname: source}).update(**{key.attname: target})
    for label, rows in kept.items():
        _rewrite(apps.get_model(label), rows, source=source, target=target)


def lost(kept: Rows, model: type[Model]) -> list[dict[str, Any]]:
    """Rows of a table that somebody has rewritten since they went over."""
    rows = kept.get(model._meta.label, [])
    there = set(model._base_manager.filter(pk__in=[row["id"] for row in rows]).values_list("pk", flat=True))
    return [row for row in rows if UUID(row["id"]) not in there]


def _rewrite(model: type[Model], rows: list[dict[str, Any]], *, source: UUID, target: UUID) -> None:
    """Make the rows again that somebody has rewritten, and take what they say from the one who had it."""
    known_by = REWRITTEN[model]
    gone = lost({model._meta.label: rows}, model)
    if gone and known_by:
        values = [row[known_by] for row in gone]
        model._base_manager.filter(**{"candidate": source, f"{known_by}__in": values}).delete()
    model._base_manager.bulk_create(model(**{**row, "candidate_id": target}) for row in gone)


def _rows_of(key: "ForeignKey[Any, Any]", source: UUID, *, beside: UUID) -> QuerySet[Any]:
    rows = _all(key).filter(**{key.attname: source})
    for others, condition in _once_a_person(key):
        twins = _all(key).filter(
            condition, **{key.attname: beside}, **{each: OuterRef(each) for each in others}
        )
        rows = rows.exclude(condition & Exists(twins))
    return rows


def _once_a_person(key: "ForeignKey[Any, Any]") -> Iterator[tuple[list[str], Q]]:
    """What of a table is there once for each person: the other columns, and of which rows it is true."""
    if key.unique:
        yield [], Q()
    for rule in key.model._meta.constraints:
        if isinstance(rule, UniqueConstraint) and key.name in rule.fields:
            others = [each for each in rule.fields if each not in (key.name, "organization")]
            yield others, rule.condition or Q()
    if known_by := REWRITTEN.get(key.model):
        yield [known_by], Q()


def _all(key: "ForeignKey[Any, Any]") -> QuerySet[Any]:
    return key.model._base_manager.all()


def _as_json(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, (UUID, datetime)) else value for name, value in row.items()}
