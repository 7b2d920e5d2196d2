"""Rows that people put in an order."""

from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

from rolecall.kit.errors import Invalid

Row = TypeVar("Row", bound=Any)


def in_order(rows: Sequence[Row], ids: Sequence[UUID], *, called: str) -> list[Row]:
    """The rows in the order of these ids, and then those that are not named, as they stood.

    Rows have an `id` and a `position`. `Invalid` where an id is of none of them, which are `called` so.
    """
    if not {row.id for row in rows}.issuperset(ids):
        raise Invalid({"ids": f"Name {called} that are in use."})
    rank = {id_: number for number, id_ in enumerate(ids)}
    return sorted(rows, key=lambda row: rank.get(row.id, len(rank) + row.position))
