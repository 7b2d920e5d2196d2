"""Asking the database several things at once, before each is needed.

What a page asks mostly does not depend on what it was told before: sent together, a dozen statements are one
way to the database and one way back. Code that needs an answer asks for it as ever, and finds it there.
"""

from typing import Any

from django.db import connection

from rolecall.kit.postgresql.prepared import Asking, Params, Rows

__all__ = ["Asking", "ahead", "rows"]


def ahead(*asked: Asking) -> None:
    """Send these statements together; whoever asks one of them next, with the same values, is answered.

    An answer is taken once, and by the same connection only. All are forgotten when an ordinary cursor is
    opened (it may change what was answered) and at the end of the transaction. What is not prepared yet, or
    is counted by somebody, is left to be asked by itself. What was asked and is never needed is work for
    nothing: ask ahead only what the page surely will.
    """
    mine: Any = connection  # what stands behind Django's handle is a wrapper of ours
    mine.ahead(asked)


def rows(sql: str, params: Params) -> Rows:
    """The rows of a statement that only reads, as tuples; the shortest way to them there is."""
    mine: Any = connection  # what stands behind Django's handle is a wrapper of ours
    found: Rows = mine.rows(sql, params)
    return found
