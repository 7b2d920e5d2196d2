"""How the rows of one query become what a queryset gives, found out once.

Django finds anew at each call which columns make which object and how each is read; for a query that answers
with one row that is most of its work. What is here does the same with what was found the first time.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, cast

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model, QuerySet, prefetch_related_objects
from django.db.models import query as django_query
from django.db.models.query import FlatValuesListIterable, ModelIterable, ValuesIterable, ValuesListIterable
from django.db.models.sql.compiler import SQLCompiler

R = TypeVar("R")
Rows = Sequence[Sequence[Any]]
Reading = Callable[[Rows, BaseDatabaseWrapper], list[R]]


def reading_of(queryset: "QuerySet[Any, R]", compiler: SQLCompiler) -> Reading[R]:
    """What turns rows of the database into objects or values, as this queryset gives them.

    Raises TypeError for a queryset that gives them otherwise than as objects, dictionaries, tuples or
    single values.
    """
    made = _made(queryset, compiler)
    converters = list(compiler.get_converters([each[0] for each in compiler.select]).items())
    more = queryset._prefetch_related_lookups  # type: ignore[attr-defined]

    def read(rows: Rows, there: BaseDatabaseWrapper) -> list[R]:
        found = made(_converted(rows, converters, there) if converters else rows)
        if more:
            prefetch_related_objects(cast("list[Model]", found), *more)
        return found

    return read


def _made(queryset: "QuerySet[Any, Any]", compiler: SQLCompiler) -> Callable[[Rows], list[Any]]:
    kind = queryset._iterable_class
    if kind is ModelIterable and not queryset._known_related_objects:  # type: ignore[attr-defined]
        return _objects(queryset, compiler)
    if kind is FlatValuesListIterable:
        return lambda rows: [row[0] for row in rows]
    if kind is ValuesListIterable:
        # beside what is asked for may stand what only orders
        width = len(compiler.select) if compiler.has_extra_select else None
        return lambda rows: [tuple(row[:width]) for row in rows]
    if kind is ValuesIterable:
        asked = queryset.query
        names = asked.selected or (*asked.extra_select, *asked.values_select, *asked.annotation_select)
        keys = tuple(names)
        return lambda rows: [dict(zip(keys, row, strict=False)) for row in rows]
    raise TypeError(f"Rows of {kind.__name__} with what is known of them are not written once.")


def _objects(queryset: "QuerySet[Any, Any]", compiler: SQLCompiler) -> Callable[[Rows], list[Any]]:
    select, info = cast("Any", compiler.select), cast("dict[str, Any]", compiler.klass_info)
    using = queryset.db
    model, columns = info["model"], info["select_fields"]
    start, end = columns[0], columns[-1] + 1
    names = [each[0].target.attname for each in select[start:end]]
    populators = cast("Any", django_query).get_related_populators(info, select, using)
    related = [each.populate for each in populators]
    annotated = list((compiler.annotation_col_map or {}).items())

    def made(rows: Rows) -> list[Any]:
        return [_complete(model.from_db(using, names, row[start:end]), row) for row in rows]

    def _complete(one: Any, row: Sequence[Any]) -> Any:
        for populate in related:
            populate(row, one)
        for name, column in annotated:
            setattr(one, name, row[column])
        return one

    return made


def _converted(rows: Rows, converters: Iterable[Any], there: BaseDatabaseWrapper) -> Rows:
    read = [list(row) for row in rows]
    for column, (each_of, expression) in converters:
        for converter in each_of:
            for row in read:
                row[column] = converter(row[column], expression, there)
    return read
