"""What can keep PostgreSQL from starting, in sentences that say what to do."""

import re
from pathlib import Path

KNOWN = (
    (
        r"No space left on device|could not extend file",
        "The disk is full. Free some space, then try again.",
    ),
    (
        r"database files are incompatible|initialized by PostgreSQL version",
        "Another version of PostgreSQL made this folder. Use the Rolecall that made it, or another folder.",
    ),
    (
        r"no pg_hba.conf entry for replication|password authentication failed for user \"rolecall_copies\"",
        "It was started by a Rolecall before this one. Stop Rolecall, start it again, then try once more.",
    ),
    (
        r"could not create shared memory|Cannot allocate memory|could not map anonymous shared memory",
        "There is not enough free memory for the database (it needs about 100 MB).",
    ),
    (
        r"error while loading shared libraries|GLIBC_",
        "It does not fit this system. Name a PostgreSQL of your own in DATABASE_URL and DATABASE_OWNER_URL.",
    ),
)


class ClusterFault(Exception):
    """The embedded database cannot do what was asked; the text says why and what to do."""


def explained(what: str, log: Path) -> ClusterFault:
    """A fault in words, from the last lines that PostgreSQL wrote."""
    return in_words(what, last_words(log), f", from {log}")


def in_words(what: str, words: str, where: str = "") -> ClusterFault:
    """A fault in words, from what a program of PostgreSQL said."""
    for pattern, sentence in KNOWN:
        if re.search(pattern, words):
            return ClusterFault(f"{what} {sentence}")
    return ClusterFault(f"{what} Its last words{where}:\n{words}")


def last_words(log: Path, lines: int = 8) -> str:
    """The end of a log file."""
    if not log.exists():
        return "(nothing)"
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 8192))
        text = file.read().decode("utf-8", "replace")
    return "\n".join(text.splitlines()[-lines:])
