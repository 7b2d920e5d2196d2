"""Files and folders that only we can read."""

import contextlib
import os
import secrets
import tempfile
from pathlib import Path

LONGEST_SOCKET_PATH = 103  # bytes; the limit is 107 on Linux and 103 on macOS

TEMPORARY = "/tmp"  # noqa: S108 what is made there has a random name and mode 0700
SHORT = "rolecall-"


def write(path: Path, text: str) -> None:
    """Write a file that only its owner reads, whole or not at all."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(draft).replace(path)


def secret(path: Path) -> str:
    """The secret kept in a file; made and kept on first use."""
    with contextlib.suppress(FileNotFoundError):
        return path.read_text()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write(path, secrets.token_hex(32))
    return path.read_text()


def socket_folder(folder: Path, owner: int) -> Path:
    """Where the socket of a data folder lies: inside it or, when that path is too long, in a short one."""
    inside = folder / "run" / "socket"
    if len(os.fsencode(inside / ".s.PGSQL.5432")) <= LONGEST_SOCKET_PATH:
        return inside
    pointer = folder / "run" / "socket-folder"
    if pointer.exists() and _is_ours(Path(pointer.read_text()), owner):
        return Path(pointer.read_text())
    short = Path(tempfile.mkdtemp(prefix=SHORT, dir=TEMPORARY))
    write(pointer, str(short))
    return short


def discard_if_short(socket_folder: Path) -> None:
    """Leave nothing behind outside of the data folder; the next start makes another one."""
    if socket_folder.parent == Path(TEMPORARY) and socket_folder.name.startswith(SHORT):
        with contextlib.suppress(OSError):
            socket_folder.rmdir()


def _is_ours(folder: Path, owner: int) -> bool:
    with contextlib.suppress(OSError):
        status = folder.lstat()
        return folder.is_dir() and not folder.is_symlink() and status.st_uid in (owner, os.geteuid())
    return False
