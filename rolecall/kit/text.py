"""Words as they arrive from forms and programs, made fit to be kept."""

import re
from collections.abc import Sequence
from typing import Any

# The database takes neither NUL nor half a surrogate pair; the other controls are of no use to a reader.
UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
UNPRINTABLE_WITHIN_LINES = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")

# What turns a line round, or takes no room: a name of such letters looks like another, or like none.
UNSEEN = re.compile("[\u200b\u202a-\u202e\u2060-\u2069\ufeff]")

ID = re.compile(r"\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b")


def ids_in(text: str) -> set[str]:
    """The ids of things that a text names, in an address for instance."""
    return set(ID.findall(text))


def printable(value: Any) -> Any:
    """JSON with nothing unprintable in its texts; line breaks stay as they came."""
    if isinstance(value, str):
        return UNPRINTABLE_WITHIN_LINES.sub("", value)
    if isinstance(value, list):
        return [printable(each) for each in value]
    if isinstance(value, dict):
        return {printable(name): printable(each) for name, each in value.items()}
    return value


def block(text: str) -> str:
    """Text of several lines: plain line breaks, nothing unprintable, no space around."""
    return UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def line(text: str) -> str:
    """Text of one line: nothing unseen, one space between words; empty if there is nothing to see."""
    kept = " ".join(UNSEEN.sub("", block(text)).split())
    return kept if any(each.isprintable() and each != " " for each in kept) else ""


def listed(words: Sequence[str], joined_by: str = "and") -> str:
    """Words in a row as they are said: one, another and a third."""
    return f" {joined_by} ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
