"""Numbers for our ids: where others have whole numbers, pages compare and store them as such."""

import hashlib
from collections.abc import Iterable
from typing import Protocol, TypeVar
from uuid import UUID


class HasId(Protocol):
    """A row with a key."""

    @property
    def id(self) -> UUID: ...


Row = TypeVar("Row", bound=HasId)
BITS = 52
"""What a number in JavaScript holds without loss."""


def number_of(row_id: UUID) -> int:
    """The number of an id: always the same, and of two different ids practically never."""
    return int.from_bytes(hashlib.blake2b(row_id.bytes, digest_size=8).digest()) >> (64 - BITS)


def with_number(rows: Iterable[Row], number: str) -> Row | None:
    """The row that a number stands for."""
    return next((row for row in rows if str(number_of(row.id)) == number), None)
