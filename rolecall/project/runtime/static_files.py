"""What is served under /static/: collected anew whenever a source of it has changed."""

import fcntl
import subprocess
import sys
from collections.abc import Callable

from rolecall.project.runtime import Fault, stamps
from rolecall.project.runtime.folder import DataFolder
from rolecall.project.runtime.stamps import Stamps

COMMAND = ("django", "collectstatic", "--noinput", "--verbosity=0")


def collect(folder: DataFolder, kept: Stamps, run: Callable[..., None], *, debug: bool) -> None:
    """Let `run` collect them, by this command, unless it was done from these very sources."""
    wanted = stamps.of_static_files(debug=debug)
    if not kept.has("static", wanted) or not folder.static.exists():
        run(*COMMAND)
        kept.set("static", wanted)


def collect_by_itself(folder: DataFolder, *, debug: bool) -> None:
    """For a web process that nobody starts together with others; of several on one folder one collects."""
    with (folder.run / "static.turn").open("a+") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        collect(folder, Stamps(folder.path / "prepared.json"), _run, debug=debug)


def _run(*arguments: str) -> None:
    command = [sys.executable, "-m", "rolecall.project.cli", *arguments]
    if subprocess.run(command, check=False).returncode != 0:
        raise Fault(f"`rolecall {' '.join(arguments)}` failed; what it said is above.")
