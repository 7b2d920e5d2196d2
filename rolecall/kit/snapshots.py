"""What a thing was when something happened to it, kept beside the event in the words of the API.

A context declares which of its things are kept and how (`<context>/snapshots.py`); the database builds each
in the statement that writes the event (`kit.event_log`), so that no act takes a round trip more. Snapshots
stand in a table of their own, out of which they go whole when a person is removed for good.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Field, Model

from rolecall.kit.events import Event
from rolecall.kit.models import EventObject

MOMENT = "replace(to_char({} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'), '.000000Z', 'Z')"
"""As the API writes a moment."""


@dataclass(frozen=True)
class Kind:
    """Things of which snapshots are kept: what they are called, and the query of one, its row `thing`."""

    name: str
    sql: str


_kinds: dict[str, Kind] = {}


def keep(subject: str, model: type[Model], columns: str, **more: str) -> None:
    """Keep snapshots with the events whose first subject is in the field `subject`, such as 'job_id'.

    `columns` are columns of the model that the API gives by the same name, with spaces between them; `more`
    are SQL expressions by the API's name for what else it gives. Of a row that is gone nothing is kept.
    """
    fields = {field.attname: field for field in model._meta.concrete_fields}
    values = {name: _written(fields[name]) for name in ("id", *columns.split())} | more
    pairs = ", ".join(f"'{name}', {value}" for name, value in values.items())
    table = model._meta.db_table
    _kinds[subject] = Kind(
        subject.removesuffix("_id"),
        f"SELECT jsonb_build_object({pairs}) AS data FROM {table} AS thing WHERE thing.id = given.about",  # noqa: S608
    )


def of(event: Event) -> Kind | None:
    """Which kind of thing an event is about first of all, if snapshots of it are kept."""
    first = next((name for name in event.subjects if getattr(event, name) is not None), "")
    return _kinds.get(first)


def reference(table: str, key: str, *names: str) -> str:
    """The expression of a thing that is referred to by a column: its id and names, or null."""
    pairs = ", ".join(f"'{name}', other.{name}" for name in ("id", *(names or ("name",))))
    return f"(SELECT jsonb_build_object({pairs}) FROM {table} AS other WHERE other.id = thing.{key})"  # noqa: S608


def kept_with(event_ids: Iterable[UUID]) -> dict[UUID, EventObject]:
    """The snapshots of these events, by event."""
    return {each.id: each for each in EventObject.objects.filter(id__among=list(event_ids))}


def _written(field: "Field[object, object]") -> str:
    column = f"thing.{field.column}"
    kind = field.get_internal_type()
    if kind == "DateTimeField":
        return MOMENT.format(column)
    return f"{column}::float8" if kind == "DecimalField" else column
