"""Statements that do not wait for each other's answers: PostgreSQL's pipeline mode.

An act writes a dozen rows of which nothing is read back; each waits for the database to say that it is done,
and the database for the next. Sent one behind the other, the one works while the other prepares.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection


@contextmanager
def pipelined() -> Iterator[None]:
    """Send the statements of this block, within a transaction, without waiting for each.

    Whatever is read is waited for, with all that was sent before it. What a statement violates is raised by
    one of those that follow, at the end of the block at the latest: so no error of the database may be caught
    within it, and what it must have changed is looked at by `once_answered`.
    """
    mine: Any = connection  # what stands behind Django's handle is a wrapper of ours
    with mine.pipelined():
        yield


def once_answered(check: Callable[[], object]) -> None:
    """Look at what a statement answered: at once, or in a pipelined block at its end."""
    mine: Any = connection
    mine.once_answered(check)
