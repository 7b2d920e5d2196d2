"""What indexes need that nobody waits for: organization after organization, a moment of it at a time.

What changed is told twice a second, before anything of this. However many organizations there are, and
however much of theirs is to be done (all of it, after a new version of the index), who was
added is found as soon.
"""

import time
from collections import deque
from collections.abc import Collection, Iterator
from uuid import UUID

from rolecall.accounts import directory
from rolecall.search import feeding
from rolecall.search.faults import Faults
from rolecall.search.feeding import Told
from rolecall.search.like import following

SECONDS = 0.25
RESTS = 7
"""So many times as long as a turn took, none is taken: pages and tasks have the processor first."""
REST_SECONDS = 5.0
"""How long nobody is looked at again when all were and nothing was to be done."""


class Tour:
    """Where it stands, and which organizations wait for a process of their own."""

    def __init__(self) -> None:
        self.large: dict[UUID, None] = {}
        """whose index is to be written anew and takes long"""
        self._next: deque[UUID] = deque()
        self._was_busy = False
        self._rests_until = 0.0
        self._faults = Faults()

    def go_on(self, told: Told, seconds: float = SECONDS) -> None:
        """See to the next ones for so long, and first to those of whom something changed."""
        began = time.monotonic()
        for each in self._in_turn(told):
            with self._faults.alone(each, "The index of %s could not be seen to."):
                self._was_busy |= not self._faults.rests(each) and self._see_to(each, told.stuck)
            if time.monotonic() >= began + seconds:
                break
        now = time.monotonic()
        self._rests_until = max(self._rests_until, now + RESTS * (now - began))

    def _in_turn(self, told: Told) -> Iterator[UUID]:
        # erased people leave the files, and new organizations get an index, before the others' turn
        yield from (*told.stuck, *told.fed)
        if time.monotonic() < self._rests_until:
            return
        if not self._next:
            self._next.extend(directory.every_organization())
            self._was_busy = False
        while self._next:
            yield self._next.popleft()
        if not self._was_busy:
            self._rests_until = time.monotonic() + REST_SECONDS

    def _see_to(self, organization: UUID, stuck: Collection[UUID]) -> bool:
        """Whether there was something to do."""
        looked_at = following.look_at_some(organization, feeding.is_the_writer)
        wanted = feeding.needs_rebuild(organization) or (
            organization in stuck and feeding.was_left(organization)
        )
        if not wanted:
            self.large.pop(organization, None)
        elif feeding.is_large(organization):
            self.large[organization] = None
        else:
            feeding.rebuild(organization)
        return wanted or looked_at > 0
