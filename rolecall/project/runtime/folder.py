"""The data folder: everything that Rolecall keeps is in there, and nothing of it anywhere else."""

import contextlib
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from rolecall.project.runtime import CHECKOUT, Fault

LEAST_FREE_BYTES = 200 * 1024 * 1024
PARTS = ("run", "logs", "secrets", "files")


class DataFolder:
    """One Rolecall's folder; two on one machine are two folders and two ports."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().resolve()
        self.run = self.path / "run"
        self.logs = self.path / "logs"
        self.secrets = self.path / "secrets"
        self.static = self.path / "static"

    def make(self) -> None:
        """Make sure that the folder is there, that it is ours to write in, and that the disk has room."""
        with self._in_words():
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for part in PARTS:
                (self.path / part).mkdir(mode=0o700, exist_ok=True)
                self._must_be_writable(self.path / part)
        free = shutil.disk_usage(self.path).free
        if free < LEAST_FREE_BYTES:
            raise Fault(
                f"The disk of {self.path} is full: {free // 1024**2} MB are free, Rolecall needs "
                f"{LEAST_FREE_BYTES // 1024**2} MB to start. Free some space, "
                "or choose a folder elsewhere with --data."
            )

    def must_be_begun(self) -> None:
        """Refuse a folder in which no Rolecall was started, before something is made in it."""
        if not (self.path / "postgres").is_dir():
            raise Fault(
                f"There is no Rolecall in {self.path}. Name the folder that it was started on with --data, "
                f"or start it there first: bin/start --data {self.path}"
            )

    def must_not_be_anothers(self) -> None:
        """Refuse root where somebody else started Rolecall, who could not change what root makes there.

        Who owns the folder itself says nothing: a container's root is given that of whoever runs it.
        """
        if os.geteuid() != 0 or not self.secrets.is_dir() or not (number := self.secrets.stat().st_uid):
            return
        try:
            owner = self.secrets.owner()
        except KeyError:
            owner = f"#{number}"
        raise Fault(
            f"The Rolecall in {self.path} belongs to {owner}, "
            "who could not start it any more after root did. "
            f"Start it as {owner}: sudo -u {owner} bin/start --data {self.path}"
        )

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Be the only Rolecall that runs on this folder."""
        with (self.run / "rolecall.lock").open("a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                where = self.address() or "another terminal"
                raise Fault(
                    f"Another Rolecall runs on {self.path}, at {where}. "
                    "Stop it with Ctrl-C there, or start this one on another folder with --data and --port."
                ) from None
            yield

    def emptied(self, name: str) -> Path:
        """A folder for what the processes of one run share: nothing of an earlier one is in there."""
        there = self.run / name
        shutil.rmtree(there, ignore_errors=True)
        there.mkdir(mode=0o700, exist_ok=True)
        return there

    def address(self) -> str:
        """Where the Rolecall that runs on this folder answers; empty when none runs."""
        with contextlib.suppress(FileNotFoundError):
            return (self.run / "address").read_text().strip()
        return ""

    def note_address(self, address: str) -> None:
        """Remember where this Rolecall answers, for commands in other terminals."""
        (self.run / "address").write_text(f"{address}\n")

    def forget_address(self) -> None:
        """No Rolecall runs here any more."""
        (self.run / "address").unlink(missing_ok=True)

    @contextlib.contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except (FileExistsError, NotADirectoryError):
            raise Fault(f"{self.path} is not a folder. Choose another one with --data.") from None
        except OSError as error:
            if error.errno not in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT):
                raise
            raise Fault(f"Rolecall cannot write in {self.path}. {whose(self.path)}") from None

    def _must_be_writable(self, part: Path) -> None:
        if not os.access(part, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "not writable", str(part))


def default_folder() -> Path:
    """`data` in the checkout; where that is not ours to write in, a folder of the user's own."""
    inside = CHECKOUT / "data"
    if os.access(inside if inside.exists() else CHECKOUT, os.W_OK):
        return inside
    return Path(os.environ.get("XDG_DATA_HOME", "~/.local/share")).expanduser() / "rolecall"


def whose(path: Path) -> str:
    """Whom a path belongs to, as advice."""
    there = next(folder for folder in (path, *path.parents) if folder.exists())
    with contextlib.suppress(KeyError):
        if there.stat().st_uid != os.geteuid():
            return f"It belongs to {there.owner()}: start as that user, or choose another folder with --data."
    return "Choose another folder with --data."
