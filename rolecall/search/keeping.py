"""Keeping the indexes up to date: a thread of the worker that looks each second for what changed."""

import logging
import threading
from types import TracebackType
from typing import Self

from django.db import connection

from rolecall.search import feeding

EVERY_SECONDS = 1.0
AFTER_FAULT_SECONDS = 5.0
logger = logging.getLogger(__name__)


class Keeper:
    """Feeds the indexes for as long as it is entered."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="search", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # not waited for long: whatever is under way is done again by the next worker
        self._over.set()
        self._thread.join(EVERY_SECONDS)

    def _keep(self) -> None:
        pause = 0.0
        while not self._over.wait(pause):
            pause = EVERY_SECONDS if self._feed() else AFTER_FAULT_SECONDS
        connection.close()

    def _feed(self) -> bool:
        try:
            feeding.feed_all()
        except Exception:  # whatever it is, the next second may be better, and nothing is lost
            logger.exception("The index of people could not be told what changed.")
            connection.close()
            return False
        return True
