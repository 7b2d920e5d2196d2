"""Queries whose SQL is written once.

Building a queryset and compiling it to SQL costs Django more than the database needs to answer it; on a
page of twenty queries that is a third of the page. Where the shape of a query is always the same, `written`
keeps the compiled SQL and puts in the values of each call (decision 0007).
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import Any, Generic, NewType, ParamSpec, TypeVar, get_args
from uuid import UUID

from django.db import connections
from django.db.models import QuerySet
from django.db.models.sql.compiler import SQLCompiler

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


def written(build: Callable[P, "QuerySet[Any, R]"]) -> Callable[P, list[R]]:
    """Turn a function that builds a queryset into one that answers its rows, and compiles it once.

    Parameters that are annotated `UUID`, `datetime`, `Text` or `list[UUID]` (for the lookup `among`) are
    values, different at each call. All others decide the shape (a bool, the name of a role): for each of
    their combinations there is one SQL. A value may only be compared with in the query; it must not decide
    how the query is built. One that
    not every shape needs says so by `UUID | None`.
    """
    signature = inspect.signature(build)
    types = {name: _value_type(each.annotation) for name, each in signature.parameters.items()}
    needed = {name for name, each in signature.parameters.items() if each.annotation in _STAND_INS}
    recipes: dict[tuple[Any, ...], _Recipe[R]] = {}

    @wraps(build)
    def rows(*args: P.args, **kwargs: P.kwargs) -> list[R]:
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        given = bound.arguments
        shape = tuple(value for name, value in given.items() if types[name] is None)
        recipe = recipes.get(shape)
        if recipe is None:
            recipe = recipes[shape] = _write(build, types, given, needed)
        return recipe.rows(given)

    return rows


@dataclass(frozen=True)
class _Recipe(Generic[R]):
    """A queryset with its SQL, and where in the parameters which value goes."""

    queryset: "QuerySet[Any, R]"
    compiler: SQLCompiler
    sql: str
    params: tuple[Any, ...]
    places: list[tuple[int, str]]

    def rows(self, given: dict[str, Any]) -> list[R]:
        params = list(self.params)
        for place, name in self.places:
            params[place] = given[name]
        compiler = _copy(self.compiler)
        compiler.connection = connections[compiler.using]
        compiler.as_sql = lambda *args, **kwargs: (self.sql, tuple(params))
        queryset = _copy(self.queryset)
        queryset._query = _copy(self.queryset.query)
        queryset._query.get_compiler = lambda *args, **kwargs: compiler
        return list(queryset)


def _value_type(annotation: Any) -> Any:
    """The type of a value, None for what decides the shape."""
    among = [each for each in (annotation, *get_args(annotation)) if each in _STAND_INS]
    return among[0] if among else None


def _write(
    build: Callable[..., "QuerySet[Any, R]"], types: dict[str, Any], given: dict[str, Any], needed: set[str]
) -> _Recipe[R]:
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
    return _Recipe(queryset, compiler, sql, tuple(params), places)


def _key(value: object) -> object:
    """What a value is recognised by among the parameters; None for what can be no value of a call."""
    if isinstance(value, list):
        return tuple(value)
    return value if isinstance(value, (UUID, datetime, str)) else None


def _copy(thing: Any) -> Any:
    """The same attributes on an object of its own; what they hold is shared, and only read."""
    made = object.__new__(type(thing))
    made.__dict__.update(thing.__dict__)
    return made
