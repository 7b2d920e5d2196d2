"""The vectors of an organization: a file of ids, and beside it one of 256 small numbers for each of them.

Both are written over where somebody stands, and zeroed when somebody is erased; readers map them and look
at all. Who writes holds the lock of the index. What is torn or lost is repaired by the next change, and only
ever hides or suggests somebody: ids leave here, and rows are read behind the wall.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from rolecall.search.like.model import SIZE, Vectors, of_length_one

ID, VECTOR = np.dtype([("high", "<u8"), ("low", "<u8")]), np.dtype(("i1", (SIZE,)))
FINEST = 127.0
AT_ONCE = 32_768
Records = NDArray[Any]


class Matrix:
    """The files of one organization; they need not be there yet."""

    def __init__(self, path: Path) -> None:
        self.ids, self.vectors = path.with_suffix(".ids"), path.with_suffix(".vectors")

    def put(self, people: Sequence[UUID], vectors: Vectors) -> None:
        """Keep these vectors, in the place of what was kept of the same people."""
        free = iter(self._free(len(people)))
        places = [place if place >= 0 else next(free) for place in self._places(people)]
        # the largest of each is the finest: what counts is the direction
        largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True, initial=0), 1e-9)
        _write(self.vectors, places, np.rint(vectors / largest * FINEST).astype("i1"))
        _write(self.ids, places, np.array([_parts(each) for each in people], ID))

    def remove(self, people: Sequence[UUID]) -> None:
        """Overwrite what is kept of these people."""
        places = [place for place in self._places(people) if place >= 0]
        _write(self.ids, places, np.zeros(len(places), ID))
        _write(self.vectors, places, np.zeros((len(places), SIZE), "i1"))

    def vector_of(self, whose: UUID) -> Vectors | None:
        """What is kept of somebody."""
        (place,) = self._places([whose])
        return of_length_one([_mapped(self.vectors, VECTOR)[place]])[0] if place >= 0 else None

    def has(self, whose: UUID) -> bool:
        """Whether anything is kept of somebody."""
        ids = _mapped(self.ids, ID)
        high, low = _parts(whose)
        return bool((ids["high"][ids["low"] == low] == high).any())

    def nearest(
        self, vector: Vectors, most: int, least: float, among: Sequence[UUID] | None = None
    ) -> list[UUID]:
        """Who is nearest, the nearest first, of some people or of all; nobody farther than `least`."""
        ids, vectors = _mapped(self.ids, ID), _mapped(self.vectors, VECTOR)
        if among is not None:
            places = [place for place in self._places(among) if place >= 0]
            ids, vectors = ids[places], vectors[places]
        nearness = np.concatenate([np.zeros(0, np.float32), *_each(vectors[: len(ids)], vector)])
        first = np.argpartition(-nearness, most)[:most] if len(nearness) > most else np.arange(len(nearness))
        return [_id_of(ids[each]) for each in first[np.argsort(-nearness[first])] if nearness[each] >= least]

    def _places(self, people: Sequence[UUID]) -> list[int]:
        """Where each of some people stands; -1 for whoever is not there."""
        ids = _mapped(self.ids, ID)
        there = np.flatnonzero(np.isin(ids["low"], np.array([_parts(each)[1] for each in people], np.uint64)))
        known = {_id_of(ids[place]): int(place) for place in there}
        return [known.get(each, -1) for each in people]

    def _free(self, count: int) -> list[int]:
        """Places for so many more: those of the erased, then behind the last."""
        ids = _mapped(self.ids, ID)
        empty = np.flatnonzero((ids["high"] == 0) & (ids["low"] == 0))[:count]
        return [*map(int, empty), *range(len(ids), len(ids) + count)]


def _mapped(path: Path, record: Any) -> Records:
    try:
        count = path.stat().st_size // record.itemsize
    except FileNotFoundError:
        count = 0
    return np.memmap(path, record, "r", shape=(count,)) if count else np.zeros(0, record)


def _write(path: Path, places: Sequence[int], records: Records) -> None:
    if not places:
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    with path.open("r+b") as file:
        for place, record in zip(places, records, strict=True):
            said = record.tobytes()
            file.seek(place * len(said))
            file.write(said)


def _each(vectors: Records, vector: Vectors) -> list[NDArray[np.float32]]:
    """How near everybody is, some tens of thousands at a time, so that little memory is needed."""
    found = []
    for at in range(0, len(vectors), AT_ONCE):
        some = vectors[at : at + AT_ONCE].astype(np.float32)
        lengths = np.sqrt(np.einsum("ij,ij->i", some, some))
        found.append((some @ vector / np.maximum(lengths, 1)).astype(np.float32))
    return found


def _parts(id_: UUID) -> tuple[int, int]:
    return id_.int >> 64, id_.int & 2**64 - 1


def _id_of(record: Any) -> UUID:
    return UUID(int=int(record["high"]) << 64 | int(record["low"]))
