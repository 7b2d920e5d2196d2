"""As which system user PostgreSQL runs, and how that user reaches its files.

PostgreSQL refuses to run as root. Started by an ordinary user, it runs as that user. Started by root, it
runs as the owner of the data folder, or as a system user made for it, who gets no more than the right to
pass through the folders above (one entry in their access lists, where the file system has them).
"""

import os
import pwd
import shutil
import struct
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rolecall.kit.embedded.faults import ClusterFault

SERVICE_USER = "rolecall_postgres"
ACL = "system.posix_acl_access"
OWNER, NAMED, GROUP, MASK, OTHER = 0x01, 0x02, 0x04, 0x10, 0x20
NOBODY = 0xFFFFFFFF


@dataclass(frozen=True)
class Account:
    """The system user of the database; `None` stands for whoever runs this process."""

    user: pwd.struct_passwd | None

    @property
    def uid(self) -> int:
        """The number of this user."""
        return os.geteuid() if self.user is None else self.user.pw_uid

    def popen(self) -> dict[str, Any]:
        """Arguments for `subprocess` that make a child run as this user."""
        if self.user is None:
            return {}
        return {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}

    def owns(self, path: Path) -> None:
        """Hand a file or folder to this user."""
        if self.user is not None:
            os.chown(path, self.user.pw_uid, self.user.pw_gid)

    def can_reach(self, *paths: Path) -> None:
        """Let this user pass through every folder above the given ones."""
        if self.user is None:
            return
        for folder in _above(paths):
            if not _may_pass(folder, self.user):
                _let_pass(folder, self.user)


def account_for(data: Path) -> Account:
    """Whom the server that keeps this data folder runs as."""
    if os.geteuid() != 0:
        return Account(None)
    if data.exists() and data.stat().st_uid != 0:
        return Account(_user_of(data))
    return Account(_service_user())


def _user_of(data: Path) -> pwd.struct_passwd:
    try:
        return pwd.getpwuid(data.stat().st_uid)
    except KeyError:
        raise ClusterFault(
            f"The folder {data} belongs to user number {data.stat().st_uid}, whom this system does not know. "
            f"Give it to a user of this system: chown -R USER {data}"
        ) from None


def _service_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(SERVICE_USER)
    except KeyError:
        _add_service_user()
        return pwd.getpwnam(SERVICE_USER)


def _add_service_user() -> None:
    path = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
    for command in (
        "useradd --system --user-group --no-create-home --home-dir / --shell /bin/false",
        "adduser -S -D -H -h / -s /bin/false",
    ):
        program, *options = command.split()
        found = shutil.which(program, path=path)
        if found and _succeeds([found, *options, SERVICE_USER]):
            return
    raise ClusterFault(
        "PostgreSQL does not run as root, and the system user for it could not be made. "
        f"Add a system user named {SERVICE_USER}, or start Rolecall as an ordinary user."
    )


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _above(paths: Iterable[Path]) -> list[Path]:
    return sorted({parent for path in paths for parent in path.resolve().parents})


def _may_pass(folder: Path, user: pwd.struct_passwd) -> bool:
    status = folder.stat()
    if status.st_uid == user.pw_uid:
        return bool(status.st_mode & 0o100)
    return bool(status.st_mode & (0o010 if status.st_gid == user.pw_gid else 0o001))


def _let_pass(folder: Path, user: pwd.struct_passwd) -> None:
    try:
        os.setxattr(folder, ACL, _with_passage(_entries(folder), user.pw_uid))
    except (AttributeError, OSError):  # no access lists here: let anybody pass through, but not look around
        folder.chmod(folder.stat().st_mode | 0o001)


def _entries(folder: Path) -> list[tuple[int, int, int]]:
    try:
        raw = os.getxattr(folder, ACL)
    except OSError:
        mode = folder.stat().st_mode
        return [(OWNER, mode >> 6 & 7, NOBODY), (GROUP, mode >> 3 & 7, NOBODY), (OTHER, mode & 7, NOBODY)]
    return [struct.unpack_from("<HHI", raw, at) for at in range(4, len(raw), 8)]


def _with_passage(entries: list[tuple[int, int, int]], uid: int) -> bytes:
    kept = [entry for entry in entries if (entry[0], entry[2]) != (NAMED, uid) and entry[0] != MASK]
    mask = {tag: bits for tag, bits, _ in entries if tag in (GROUP, MASK)}
    bits = mask.get(MASK, mask[GROUP]) | 0o1
    entries = sorted([*kept, (NAMED, 0o1, uid), (MASK, bits, NOBODY)], key=lambda e: (e[0], e[2]))
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *entry) for entry in entries)
