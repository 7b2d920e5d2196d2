"""Room on the disk: said while there is some, and a full disk ends nothing that runs."""

import contextlib
import errno
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rolecall.project.runtime.folder import LEAST_FREE_BYTES

SECONDS = 30.0
FULL = (errno.ENOSPC, errno.EDQUOT)


class Room:
    """What is free where everything is kept, looked at now and then."""

    def __init__(self, folder: Path, say: Callable[[str], None], short: int = LEAST_FREE_BYTES) -> None:
        self.folder = folder
        self.say = say
        self.short = short
        self.was_short = False
        self.due = 0.0

    def look(self) -> None:
        """Say when room gets short, and when there is some again."""
        if time.monotonic() < self.due:
            return
        self.due = time.monotonic() + SECONDS
        free = shutil.disk_usage(self.folder).free
        # twice as much ends it, so that a disk at the edge is not told of twice a minute
        is_short = free < self.short * (2 if self.was_short else 1)
        if is_short and not self.was_short:
            self.say(
                f"Only {free // 2**20} MB are free on the disk of {self.folder}. Free some: with so little "
                "Rolecall does not start again, and on a full disk nothing is kept of what people write."
            )
        elif self.was_short and not is_short:
            self.say(f"There is room on the disk again: {free // 2**20} MB.")
        self.was_short = is_short


@contextlib.contextmanager
def may_be_full() -> Iterator[None]:
    """Leave for later what finds no room on the disk now."""
    try:
        yield
    except OSError as error:
        if error.errno not in FULL:
            raise
