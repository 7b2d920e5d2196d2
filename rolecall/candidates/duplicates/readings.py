"""How the commonest characters of Chinese and Japanese names are read, and how Koreans spell theirs.

`readings.txt` has a reading a line and what is read so (of Korean surnames, how each is spelt where that is
not how the syllable is written by rule); one character may stand in several lines.
"""

import re
from pathlib import Path

LINES = Path(__file__).with_name("readings.txt")


def _part(name: str) -> list[list[str]]:
    found = re.search(rf"\[{name}\]\n([^\[]+)", LINES.read_text("utf-8"))
    return [line.split() for line in found[1].splitlines()] if found else []


def _han() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    characters = [(reading, character) for reading, some in _part("characters") for character in some]
    words = [(reading, word) for reading, *some in _part("words") for word in some]
    for reading, written in [*characters, *words]:
        found.setdefault(written, set()).add(reading)
    return found


HAN = _han()
"""How characters, and words of several, may be read."""
SURNAMES = {surname: spellings for surname, *spellings in _part("surnames")}
"""How Koreans spell their surnames."""
