"""Two who do the same at one moment, where a constraint of the database is what tells the second.

A rule looks first whether something is free, or there; between its look and its commit somebody else may have
taken it, or removed it. The database then refuses, and whoever came second is told so: nothing is broken.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from rolecall.kit.errors import RuleBroken

STATES = {
    "23503": "a row that another points at is gone",
    "23505": "there is such a row already",
    "23P01": "there is a row that excludes it",
    "40P01": "two wait for each other",
}
"""What PostgreSQL calls such a clash, and what happened."""
logger = logging.getLogger("django.request")


class AtTheSameMoment(RuleBroken):
    """Somebody else added, changed or removed the same while this was done."""

    sentence = (
        "Somebody else added, changed or removed the same at this very moment, so nothing was done. "
        "Look at it as it is now, and do it again if it is still wanted."
    )


def clash_of(error: DatabaseError) -> AtTheSameMoment | None:
    """The clash that an error of the database is, if it is one; the log keeps what it was."""
    if getattr(error.__cause__, "sqlstate", None) not in STATES:
        return None
    logger.warning("Two at the same moment", exc_info=error)
    return AtTheSameMoment()


@contextmanager
def told() -> Iterator[None]:
    """Around a transaction, its commit included: a clash in it is a broken rule like others."""
    try:
        yield
    except DatabaseError as error:
        if clash := clash_of(error):
            raise clash from error
        raise
