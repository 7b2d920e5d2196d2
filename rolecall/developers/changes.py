"""What changed in the API, from the one file that says so: docs/api/CHANGELOG.md."""

from dataclasses import dataclass
from functools import cache

from django.conf import settings

FILE = settings.ROOT / "docs" / "api" / "CHANGELOG.md"


@dataclass(frozen=True)
class Change:
    """What changed on one day, sentence by sentence."""

    day: str
    sentences: list[str]


@cache
def changes() -> list[Change]:
    """All changes, the newest first."""
    found: list[Change] = []
    for line in FILE.read_text().splitlines():
        if line.startswith("## "):
            found.append(Change(line.removeprefix("## "), []))
        elif line.startswith("- ") and found:
            found[-1].sentences.append(line.removeprefix("- "))
        elif line.startswith("  ") and found:
            found[-1].sentences[-1] += f" {line.strip()}"
    return found
