"""Queries of lists whose SQL is written once for each combination of filters.

A list is asked for by whatever filters somebody chooses, so its query has no one shape that `kit.written`
could keep. But the filters are nearly always comparisons of a column with a value, and queries that differ in
the values alone have the same SQL. To find that out costs a tenth of what Django takes to build and compile a
row of twenty columns.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Protocol, TypeVar, cast
from uuid import UUID

from django.db import connections
from django.db.models import Model, QuerySet, lookups
from django.db.models.expressions import Col
from django.db.models.fields import related_lookups
from django.db.models.sql import Query
from django.db.models.sql.where import WhereNode

from rolecall.kit.db import Among
from rolecall.kit.postgresql.prepared import Asking
from rolecall.kit.written import Recipe

M = TypeVar("M", bound=Model)
R = TypeVar("R")
S = TypeVar("S")
Prepare = Callable[["QuerySet[Any]", int], "QuerySet[Any, R]"]
COMPARISONS = (
    lookups.Exact, lookups.GreaterThan, lookups.GreaterThanOrEqual, lookups.LessThan, lookups.LessThanOrEqual,
    related_lookups.RelatedExact, Among,
)  # fmt: skip
"""Lookups whose SQL is the same for each value."""
WITHOUT_VALUE = (lookups.IsNull, related_lookups.RelatedIsNull)
"""Lookups whose right side says what is asked, and is not in the statement as a value."""
VALUES = (UUID, str, datetime)
MOST_KEPT = 200
"""How many statements of one list are kept, so that who asks for everything in every way fills no memory."""
_UNKNOWN = object()


class Alike(Protocol[R]):
    """A list whose SQL is written once for each combination of filters."""

    def __call__(self, rows: "QuerySet[Any]", limit: int) -> list[R]:
        """The first rows, so many at the most."""

    def asking(self, rows: "QuerySet[Any]", limit: int) -> list[Asking]:
        """It as it is sent, for `kit.ahead`; nothing where Django asks in its own way."""


def alike(prepare: "Prepare[R]") -> "Alike[R]":
    """Turn a function that orders, chooses columns and cuts off into one that answers the rows.

    It is given rows and how many at the most, and must do the same with whatever rows it is given. Rows that
    are filtered otherwise than by comparing columns of their own with values are asked for as Django does it.
    """
    recipes: dict[Hashable, Any] = {}

    def recipe_of(rows: "QuerySet[Any]", limit: int) -> "tuple[Recipe[R], tuple[Any, ...]] | None":
        asked = _asked(rows)
        if asked is None:
            return None
        key = (rows.model, rows.db, limit, asked.shape)
        recipe = recipes.get(key, _UNKNOWN)
        if recipe is _UNKNOWN:
            if len(recipes) >= MOST_KEPT:
                recipes.clear()
            recipe = recipes[key] = _recipe(prepare(rows, limit), asked.values)
        return None if recipe is None else (recipe, asked.values)

    @wraps(prepare)
    def listed(rows: "QuerySet[Any]", limit: int) -> list[R]:
        found = recipe_of(rows, limit)
        return list(prepare(rows, limit)) if found is None else found[0].rows(found[1])

    def asking(rows: "QuerySet[Any]", limit: int) -> list[Asking]:
        found = recipe_of(rows, limit)
        return [] if found is None else [Asking(found[0].sql, found[0].values(found[1]))]

    listed.asking = asking  # type: ignore[attr-defined]
    return cast("Alike[R]", listed)


def each(listed: "Alike[R]", made: "Callable[[R], S]") -> "Alike[S]":
    """The list of what is made of each row of another."""

    def found(rows: "QuerySet[Any]", limit: int) -> list[S]:
        return [made(row) for row in listed(rows, limit)]

    found.asking = listed.asking  # type: ignore[attr-defined]
    return cast("Alike[S]", found)


@dataclass(frozen=True)
class _Asked:
    """How rows are filtered, and by which values in the order of their statement."""

    shape: Hashable
    values: tuple[Any, ...]


def _asked(rows: "QuerySet[Any]") -> _Asked | None:
    """None where more is asked of the rows than a comparison with values."""
    query = rows.query
    # a table that was joined and is not needed after all stays in the map, as one that nothing refers to
    tables = [alias for alias in query.alias_map if query.alias_refcount[alias]]
    is_plain = type(query) is Query and len(tables) <= 1 and not (
        query.annotations or query.select_related or query.combinator or query.distinct or query.is_sliced
        or query.extra or query.deferred_loading[0] or query.select_for_update or query.values_select
        or query.extra_order_by or not all(type(each) is str for each in query.order_by)
        or rows._prefetch_related_lookups or rows._known_related_objects  # type: ignore[attr-defined]
    )  # fmt: skip
    values: list[Any] = []
    shape = _shape(query.where, values) if is_plain else None
    return None if shape is None else _Asked((shape, query.order_by), tuple(values))


def _shape(where: WhereNode, values: list[Any]) -> Hashable | None:
    parts: list[Hashable] = [where.connector, where.negated]
    for each in where.children:
        part = _shape(each, values) if isinstance(each, WhereNode) else _comparison(each, values)
        if part is None:
            return None
        parts.append(part)
    return tuple(parts)


def _comparison(lookup: Any, values: list[Any]) -> Hashable | None:
    if type(lookup.lhs) is not Col or lookup.bilateral_transforms:
        return None
    value = lookup.rhs
    if type(lookup) in WITHOUT_VALUE:
        return type(lookup), lookup.lhs.alias, lookup.lhs.target, value
    if type(lookup) not in COMPARISONS:
        return None
    if not isinstance(value, VALUES) and type(lookup) is not Among:
        return None
    values.append(value)
    return type(lookup), lookup.lhs.alias, lookup.lhs.target


def _recipe(queryset: "QuerySet[Any, R]", values: tuple[Any, ...]) -> "Recipe[R] | None":
    """The statement of a queryset, in which these are the only values; None where it has others."""
    compiler = queryset.query.get_compiler(connection=connections[queryset.db])
    sql, params = compiler.as_sql()
    if tuple(params) != values:
        return None
    return Recipe(queryset, compiler, sql, tuple(params), [(place, place) for place in range(len(values))])
