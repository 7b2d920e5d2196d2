"""Which organization this transaction works for.

The organization is set in the database by `set_config(…, true)`, which ends with the transaction,
and row-level security reads it there. The context variable beside it only fills in the column of
new rows; it never decides what may be seen.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from rolecall.kit.postgresql.prepared import Asking

SETTING = "rolecall.organization_id"
_TELLING = f"SELECT set_config('{SETTING}', '%s', true)".encode()
_current: ContextVar[UUID | None] = ContextVar("organization_id", default=None)


class NoOrganization(RuntimeError):
    """A row of an organization was about to be written outside of any."""


def current() -> UUID:
    """The id of the organization of this transaction; fills `organization_id` of new rows."""
    organization_id = _current.get()
    if organization_id is None:
        raise NoOrganization("Work for an organization happens inside `acting_in(organization_id)`.")
    return organization_id


@contextmanager
def acting_in(organization_id: UUID, *, ahead: Sequence[Asking] = ()) -> Iterator[None]:
    """Open a transaction (or a savepoint in one) that sees and writes one organization only.

    `ahead` is what will be asked in it first: see `kit.ahead`.
    """
    before = _current.get()
    token = _current.set(organization_id)
    try:
        with transaction.atomic():
            _tell_database(organization_id, ahead)
            yield
    finally:
        _current.reset(token)
        if connection.in_atomic_block and not connection.needs_rollback:
            _tell_database(before)


def _tell_database(organization_id: UUID | None, ahead: Sequence[Asking] = ()) -> None:
    # what is put into the statement as it stands is an id and nothing else
    is_one = isinstance(organization_id, UUID)
    if is_one and _begins_with(_TELLING % str(organization_id).encode("ascii"), ahead):
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config(%s, %s, true)", [SETTING, str(organization_id or "")])


def _begins_with(statement: bytes, ahead: Sequence[Asking]) -> bool:
    mine: Any = connection  # what stands behind Django's handle is a wrapper of ours
    return bool(mine.begins_with(statement, ahead))
