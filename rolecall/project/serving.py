"""The web processes: granian, which forks them when everything is loaded, so that they share it.

A second process beside the first so costs some ten megabytes instead of a hundred and forty, and one that is
started again answers at once. Where processes are not forked each loads everything by itself.
"""

import multiprocessing
import os
from tempfile import TemporaryDirectory

from rolecall.project.runtime.commands import FORKS
from rolecall.project.runtime.loading import load


def main() -> None:
    """Load the product, then be granian, whose words the command line holds."""
    with TemporaryDirectory(prefix="rolecall-") as own:
        os.environ.setdefault("ROLECALL_SHARED", own)
        if FORKS:
            multiprocessing.set_start_method("fork")  # also where Python would rather begin a server for it
            load()
        from granian.cli import entrypoint

        entrypoint()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    main()
