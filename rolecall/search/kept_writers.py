"""Writers that stay open between one change and the next.

A commit may set off a merge of files, which takes a minute in an index of a million people. A writer that is
left waits for it, and so would whoever was added next; one that stays open goes on writing beside it.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID

from rolecall.search.engine import Writer
from rolecall.search.engine.chosen import engine

IDLE_SECONDS = 60.0
MOST = 16


@dataclass
class _Kept:
    writer: Writer
    used_at: float


class KeptWriters:
    """The writers of one thread, each of the index that is asked in its organization."""

    def __init__(self) -> None:
        self._kept: dict[UUID, _Kept] = {}

    @contextmanager
    def writer(self, organization: UUID) -> Iterator[Writer]:
        """The one that is open, or a new one (`Busy` where another process has it); kept if all goes well."""
        kept = self._kept.pop(organization, None)
        if kept is not None and not kept.writer.is_asked():
            _leave(kept)
            kept = None
        writer = kept.writer if kept else engine().writer(organization)
        mine = _Kept(writer, time.monotonic())
        try:
            yield writer
        except BaseException:
            _leave(mine)
            raise
        self._kept[organization] = mine

    def rest(self) -> None:
        """Leave those that were not used for a while, are too many, or write what nobody asks any more."""
        now = time.monotonic()
        for at, (organization, kept) in enumerate(reversed([*self._kept.items()])):
            if at >= MOST or now - kept.used_at > IDLE_SECONDS or not kept.writer.is_asked():
                _leave(self._kept.pop(organization))


def _leave(kept: _Kept) -> None:
    """In a thread of its own, which waits for merges; until then the index has this writer still."""
    threading.Thread(target=kept.writer.close, name="search-writer", daemon=True).start()
