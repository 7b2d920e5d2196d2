"""Keeping the indexes up to date: a thread of the worker that looks twice a second for what changed.

A large index is written anew by a process of its own, with less right to the processor than others: nobody
waits for it, and what changes meanwhile is told to the old index and the new one.
"""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Collection
from types import TracebackType
from typing import Self
from uuid import UUID

from django.db import connection

from rolecall.search import feeding
from rolecall.search.faults import Faults
from rolecall.search.kept_writers import KeptWriters
from rolecall.search.touring import Tour

EVERY_SECONDS = 0.5
AFTER_FAULT_SECONDS = 5.0
RESTS = 3
"""So many times as long as it took, no new index of the same organization is written: erasures gather."""
NICE = 10
logger = logging.getLogger(__name__)


class Keeper:
    """Feeds the indexes for as long as it is entered."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="search", daemon=True)
        self._tour, self._rebuilder = Tour(), Rebuilder()
        self._writers, self._faults = KeptWriters(), Faults()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # not waited for long: whatever is under way is done again by the next worker
        self._over.set()
        self._thread.join(EVERY_SECONDS)
        self._rebuilder.stop()

    def _keep(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            pause = EVERY_SECONDS if self._feed() else AFTER_FAULT_SECONDS
        connection.close()

    def _feed(self) -> bool:
        try:
            self._tour.go_on(feeding.feed_waiting(self._writers.writer, self._faults))
            self._rebuilder.look(self._tour.large)
            self._writers.rest()
        except Exception:  # whatever it is, the next second may be better, and nothing is lost
            logger.exception("The index of people could not be told what changed.")
            connection.close()
            return False
        return True


class Rebuilder:
    """Has large indexes written anew, one after the other."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._of: UUID | None = None
        self._began = 0.0
        self._rests_until: dict[UUID, float] = {}

    @property
    def is_at_it(self) -> bool:
        """Whether one is being written now."""
        return self._process is not None and self._process.poll() is None

    def look(self, large: Collection[UUID]) -> None:
        """Begin with the next of these, if none is being written."""
        if self.is_at_it:
            return
        if self._process is not None:
            self._end()
        if organization := self._next(large):
            self._begin(organization)

    def stop(self) -> None:
        """Leave it; the next worker begins anew."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait()

    def _next(self, large: Collection[UUID]) -> UUID | None:
        now = time.monotonic()
        for organization in large:
            is_wanted = feeding.needs_rebuild(organization) or feeding.was_left(organization)
            if self._rests_until.get(organization, 0.0) <= now and is_wanted:
                return organization
        return None

    def _begin(self, organization: UUID) -> None:
        self._of, self._began = organization, time.monotonic()
        if feeding.is_older(organization):
            logger.info("The index of %s is of an older version: it is written anew.", organization)
        command = [sys.executable, "-m", "django", "search", "rebuild", "--organization", str(organization)]
        self._process = subprocess.Popen(command, env=os.environ, stdout=subprocess.DEVNULL)
        os.setpriority(os.PRIO_PROCESS, self._process.pid, NICE)

    def _end(self) -> None:
        now = time.monotonic()
        if self._of is not None:
            self._rests_until[self._of] = now + max(AFTER_FAULT_SECONDS, RESTS * (now - self._began))
        self._process = self._of = None
