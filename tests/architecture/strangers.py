"""Rows of another organization, one of each kind, for tests that try to reach them."""

from collections.abc import Callable, Iterator
from typing import TypeVar
from uuid import UUID, uuid4

from django.apps import apps
from django.db import connection, models
from django.test.utils import CaptureQueriesContext

from rolecall.kit import tenancy
from rolecall.kit.db import is_owned

T = TypeVar("T")
OWNED = [m for m in apps.get_models() if is_owned(m) and m.__module__.startswith("rolecall.")]


def refusals(ask: Callable[[UUID], T], strangers: dict[str, UUID]) -> tuple[T, Iterator[tuple[str, T]]]:
    """What a request answers with an id that is nobody's, and then with each foreign one that it could find.

    A row can only be found in a table that is named in what the database is asked. Up to the first row that
    is found, a request with a foreign id asks the same as with nobody's; so the kinds whose tables are not
    named there need no request of their own, and those that are named get one.
    """
    with CaptureQueriesContext(connection) as queries:
        nobodys = ask(uuid4())
    asked = " ".join(query["sql"] for query in queries.captured_queries)
    named = [model.__name__ for model in OWNED if model._meta.db_table in asked]
    return nobodys, ((kind, ask(strangers[kind])) for kind in named if kind in strangers)


def ids_in(organization_id: UUID) -> dict[str, UUID]:
    """One id of each kind of row that an organization has."""
    with tenancy.acting_in(organization_id):
        found = {
            model.__name__: model._default_manager.values_list("pk", flat=True).first() for model in OWNED
        }
    return {name: pk for name, pk in found.items() if pk is not None}


def contents_of(organization_id: UUID) -> dict[str, list[tuple[object, ...]]]:
    """Everything an organization has, to compare before and after; tasks and the log of acts included."""
    with tenancy.acting_in(organization_id):
        return {model.__name__: _rows(model) for model in OWNED}


def _rows(model: type[models.Model]) -> list[tuple[object, ...]]:
    return [tuple(str(value) for value in row) for row in model._default_manager.order_by("pk").values_list()]
