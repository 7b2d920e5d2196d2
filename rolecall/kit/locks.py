"""One at a time: a lock on a name, within the organization, until the transaction ends.

For rules that no constraint of one row can hold, such as 'one candidate per e-mail address': whoever
comes second waits, and then reads what the first has written.
"""

from collections.abc import Iterable

from django.db import connection
from django.db.models import Func, TextField, Value

from rolecall.kit import tenancy


def hold(*name: object) -> None:
    """Wait until nobody else holds this name, then hold it until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name_of(*name)])


def share(*name: object) -> None:
    """Wait until nobody holds this name, then let nobody hold it until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(hashtextextended(%s, 0))", [name_of(*name)])


def name_of(*name: object) -> str:
    """A name within the organization, as it is held."""
    return "/".join(str(part) for part in (tenancy.current(), *name))


def held(name: str) -> Func:
    """The same as a column of a query, of a name that `name_of` gives: it is held before a row is locked."""
    number = Func(Value(name), Value(0), function="hashtextextended")
    return Func(number, function="pg_advisory_xact_lock", output_field=TextField())


def hold_each(kind: str, names: Iterable[object]) -> None:
    """Hold many names of one kind, in the order of the names, in one statement."""
    keys = [f"{tenancy.current()}/{kind}/{name}" for name in sorted({str(each) for each in names})]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0))) FROM unnest(%s::text[]) AS key",
            [keys],
        )
