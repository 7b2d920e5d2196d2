"""Queries whose SQL is written once.

Building a queryset and compiling it to SQL costs Django more than the database needs to answer it; on a
page of twenty queries that is a third of the page. Where the shape of a query is always the same, `written`
keeps the compiled SQL and puts in the values of each call (decision 0007).
"""

import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache, cached_property, partial, wraps
from typing import Any, Generic, NewType, ParamSpec, Protocol, TypeVar, cast, get_args
from uuid import UUID

from django.db import DatabaseError, connection, connections
from django.db.models import Field, Model, QuerySet
from django.db.models.sql.compiler import SQLCompiler
from psycopg.sql import quote

from rolecall.kit.pipelined import once_answered
from rolecall.kit.postgresql.prepared import Asking
from rolecall.kit.reading import Reading, reading_of

P = ParamSpec("P")
R = TypeVar("R")
Text = NewType("Text", str)
"""Text that differs at each call; a plain `str` decides the shape."""
_STAND_INS: dict[Any, Callable[[int], Any]] = {
    list[UUID]: lambda number: [UUID(int=0xB0B << 96 | number)],
    UUID: lambda number: UUID(int=0xA11CE << 96 | number),
    datetime: lambda number: datetime(1904, 1, 1, second=number, tzinfo=UTC),
    Text: lambda number: f"\0stands for value {number}",
}
"""What stands for a value while the SQL is written, by its type; nothing that is stored is like it."""


class Written(Protocol[P, R]):
    """A query that is written once."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> list[R]:
        """Its rows, with these values."""

    def asking(self, *args: P.args, **kwargs: P.kwargs) -> Asking:
        """It as it is sent, with these values: for `kit.ahead`."""


def written(build: Callable[P, "QuerySet[Any, R]"]) -> Written[P, R]:
    """Turn a function that builds a queryset into one that answers its rows, and compiles it once.

    Parameters that are annotated `UUID`, `datetime`, `Text` or `list[UUID]` (for the lookup `among`) are
    values, different at each call. All others decide the shape (a bool, the name of a role): for each of
    their combinations there is one SQL. A value may only be compared with in the query; it must not decide
    how the query is built. One that
    not every shape needs says so by `UUID | None`.
    """
    signature = inspect.signature(build)
    order = list(signature.parameters)
    types = {name: _value_type(each.annotation) for name, each in signature.parameters.items()}
    needed = {name for name, each in signature.parameters.items() if each.annotation in _STAND_INS}
    recipes: dict[tuple[Any, ...], Recipe[R]] = {}

    def meant(*args: P.args, **kwargs: P.kwargs) -> tuple[Recipe[R], dict[str, Any]]:
        if kwargs or len(args) < len(order):
            bound = signature.bind(*args, **kwargs)
            bound.apply_defaults()
            given = bound.arguments
        else:  # as nearly always; to bind them takes as long as to write them into the statement
            given = dict(zip(order, args, strict=True))
        shape = tuple(value for name, value in given.items() if types[name] is None)
        recipe = recipes.get(shape)
        if recipe is None:
            recipe = recipes[shape] = _write(build, types, given, needed)
        return recipe, given

    @wraps(build)
    def rows(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        recipe, given = meant(*args, **kwargs)
        return recipe.rows(given)

    def asking(*args: P.args, **kwargs: P.kwargs) -> Asking:
        recipe, given = meant(*args, **kwargs)
        return Asking(recipe.sql, recipe.values(given))

    rows.asking = asking  # type: ignore[attr-defined]
    return cast("Written[P, R]", rows)


@dataclass(frozen=True)
class Recipe(Generic[R]):
    """A queryset with its SQL, and where in the parameters which value goes, by its name or number."""

    queryset: "QuerySet[Any, R]"
    compiler: SQLCompiler
    sql: str
    params: tuple[Any, ...]
    places: Sequence[tuple[int, Any]]

    def rows(self, given: Mapping[Any, Any] | Sequence[Any]) -> list[R]:
        """The rows, with these values, by name or number."""
        there: Any = connections[self.queryset.db]
        found = there.rows(self.sql, self.values(given))
        return self.reading(found, there) if found else []

    def values(self, given: Mapping[Any, Any] | Sequence[Any]) -> list[Any]:
        """What is sent with the statement: these values, by name or number, in their places."""
        params = list(self.params)
        for place, name in self.places:
            params[place] = given[name]
        return params

    @cached_property
    def reading(self) -> "Reading[R]":
        """How rows are read: found out when the first has come, and the same for each row of each call."""
        return reading_of(self.queryset, self.compiler)


def put(row: Model, *names: str) -> None:
    """Write these fields of a row that is there, by a statement that is written once; without signals."""
    sql, fields = _putting(type(row), names)
    values = [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, row.pk])
        once_answered(partial(_must_have_written, cursor, row))


def _must_have_written(cursor: Any, row: Model) -> None:
    if cursor.rowcount != 1:
        raise DatabaseError(f"There is no row {row.pk} of {type(row).__name__} to write.")


@cache
def _putting(model: type[Model], names: tuple[str, ...]) -> "tuple[str, list[Field[Any, Any]]]":
    fields = [field for field in model._meta.concrete_fields if field.name in names]
    if len(fields) != len(set(names)):
        raise TypeError(f"{model.__name__} has not all of {', '.join(names)}.")
    columns = ", ".join(f'"{field.column}" = %s' for field in fields)
    return f'UPDATE "{model._meta.db_table}" SET {columns} WHERE "{model._meta.pk.column}" = %s', fields  # noqa: S608


def _value_type(annotation: Any) -> Any:
    """The type of a value, None for what decides the shape."""
    among = [each for each in (annotation, *get_args(annotation)) if each in _STAND_INS]
    return among[0] if among else None


def _write(
    build: Callable[..., "QuerySet[Any, R]"], types: dict[str, Any], given: dict[str, Any], needed: set[str]
) -> Recipe[R]:
    stand_ins = {name: _STAND_INS[kind](number) for number, (name, kind) in enumerate(types.items()) if kind}
    queryset = build(**{**given, **stand_ins})
    compiler = queryset.query.get_compiler(using=queryset.db)
    sql, params = compiler.as_sql()
    names = {_key(value): name for name, value in stand_ins.items()}
    places = [(place, names[_key(value)]) for place, value in enumerate(params) if _key(value) in names]
    if lost := needed - {name for _, name in places}:
        raise TypeError(
            f"{build.__qualname__} does not compare with {', '.join(sorted(lost))} as it is given."
        )
    if kept := {value for value in params if isinstance(value, date) and _key(value) not in names}:
        raise TypeError(
            f"{build.__qualname__} would go on asking with {', '.join(map(str, kept))}, of when it was first "
            "asked. Give it moments as parameters that are annotated datetime."
        )
    places, sql, params = _with_constants(sql, params, places)
    return Recipe(queryset, compiler, sql, params, places)


def _with_constants(
    sql: str, params: Sequence[Any], places: Sequence[tuple[int, str]]
) -> tuple[list[tuple[int, str]], str, tuple[Any, ...]]:
    """The SQL with the words in it that are the same at each call, and the places of what is left.

    The database keeps a plan for any values where it expects little more of one for these. Of a state that it
    was not told it expects as many rows as of any other, and so would plan anew at each call.
    """
    names, kept, moved = dict(places), list[Any](), list[tuple[int, str]]()
    parts = _PLACEHOLDER.split(sql)
    given = iter(enumerate(params))
    for at in range(1, len(parts), 2):
        if parts[at] == "%s":
            place, value = next(given)
            if place not in names and isinstance(value, (str, bool)):
                parts[at] = quote(value).replace("%", "%%")
                continue
            if place in names:
                moved.append((len(kept), names[place]))
            kept.append(value)
    return moved, "".join(parts), tuple(kept)


_PLACEHOLDER = re.compile("(%%|%s)")


def _key(value: object) -> object:
    """What a value is recognised by among the parameters; None for what can be no value of a call."""
    if isinstance(value, list):
        return tuple(value)
    return value if isinstance(value, (UUID, datetime, str)) else None
