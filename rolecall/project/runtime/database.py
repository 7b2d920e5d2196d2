"""The embedded database for as long as somebody needs it.

Whoever uses it holds a shared lock. The last one to leave stops the server, so that a command in a second
terminal neither needs a running Rolecall nor takes the database away from one.
"""

import contextlib
import fcntl
from collections.abc import Iterator
from typing import IO

from rolecall.kit.embedded import Cluster, Urls
from rolecall.project.runtime.folder import DataFolder


@contextlib.contextmanager
def in_use(folder: DataFolder, cluster: Cluster, *, stop_for_all: bool = False) -> Iterator[Urls]:
    """Run the database for the length of this block; `stop_for_all` stops it whoever else uses it."""
    with (folder.run / "database.users").open("a+") as users:
        with _turn(folder):
            cluster.start()
            fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield cluster.urls()
        finally:
            with _turn(folder):
                if stop_for_all or _is_last(users):
                    cluster.stop()


def _is_last(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextlib.contextmanager
def _turn(folder: DataFolder) -> Iterator[None]:
    """Coming and going happens one at a time."""
    with (folder.run / "database.turn").open("a+") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        yield
