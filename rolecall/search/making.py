"""Documents of many people in order: for a large index they are made by several processes, which only read.

Reading the rows of people and making documents of them takes five sixths of what an index costs; putting them
into it, which one process alone can do, the rest. Each process is asked over a pipe of its own, and ends when
that does: whoever is killed leaves none behind.
"""

import contextlib
import gc
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import cycle
from multiprocessing import get_context
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self
from uuid import UUID

import django
from django.conf import settings

from rolecall.kit import tenancy
from rolecall.search.engine import Document


class MakerEnded(RuntimeError):
    """A process that makes documents was ended by somebody else."""

    def __init__(self) -> None:
        super().__init__(
            "A process that reads people for the index was ended. The index is written anew by itself."
        )


MANY = 10_000
"""Among so many people processes of their own are worth the second that each takes to begin."""
AHEAD = 2
AT_MOST = 4


def makers_for(people: int) -> int:
    """How many processes make the documents of so many people: one means this one."""
    allowed = settings.SEARCH_MAKERS or min(AT_MOST, os.cpu_count() or 1)
    return allowed if people >= MANY else 1


def documents(
    organization: UUID, batches: Iterable[list[UUID]], makers: int = 1
) -> Iterator[tuple[list[UUID], list[Document]]]:
    """Each batch of people with their documents, in the order of the batches.

    Every batch is read in a transaction of its own. `MakerEnded` where a process that makes them was killed.
    """
    if makers < 2:
        yield from ((ids, _made(organization, ids)) for ids in batches)
        return
    with contextlib.ExitStack() as stack:
        taking_turns = cycle([stack.enter_context(_Maker(organization)) for _ in range(makers)])
        asked: deque[tuple[list[UUID], _Maker]] = deque()
        for ids, maker in zip(batches, taking_turns, strict=False):
            maker.ask(ids)
            asked.append((ids, maker))
            if len(asked) == AHEAD * makers:
                first, its_maker = asked.popleft()
                yield first, its_maker.answer()
        for ids, maker in asked:
            yield ids, maker.answer()


class _Maker:
    """A process that answers ids with documents for as long as it is entered."""

    def __init__(self, organization: UUID) -> None:
        context = get_context("spawn")
        self._pipe, self._theirs = context.Pipe()
        self._process = context.Process(target=_make, args=(organization, self._theirs), daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        self._theirs.close()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pipe.close()
        if error:
            self._process.terminate()
        self._process.join()

    def ask(self, ids: list[UUID]) -> None:
        try:
            self._pipe.send(ids)
        except OSError as error:
            raise MakerEnded from error

    def answer(self) -> list[Document]:
        try:
            answered: list[Document] = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise MakerEnded from error
        return answered


def _make(organization: UUID, asked: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever asks is told, and leaves
    django.setup()
    gc.freeze()  # what was imported stays: looking through it again and again took a third of the time
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            asked.send(_made(organization, asked.recv()))


def _made(organization: UUID, ids: list[UUID]) -> list[Document]:
    # read here, because a process of its own has no models before it is set up
    from rolecall.search import records

    with tenancy.acting_in(organization):
        return records.kept(ids)
