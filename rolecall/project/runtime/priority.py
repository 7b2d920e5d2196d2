"""Who has the processor first, where not everybody can have it."""

import contextlib
import os
from pathlib import Path

NICE = 10


def let_others_go_first() -> None:
    """For a process whose work nobody waits for as they wait for a page: web and database go first.

    Linux weighs sessions against each other before it weighs the processes in them, where it has autogroups.
    A session that is somebody else's, as of a terminal, is left as it is.
    """
    os.nice(NICE)
    if os.getsid(0) != os.getpid():
        return
    with contextlib.suppress(OSError):
        Path("/proc/self/autogroup").write_text(str(NICE))
