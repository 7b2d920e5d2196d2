"""RTF by striprtf: the text with what is bold or slanted, and its links."""

import re
from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from rolecall.candidates.reading.document import Block, Document, Run, Unreadable, document_of
from rolecall.candidates.reading.formats.rtf_looks import runs_of, with_signs
from rolecall.candidates.reading.results import Limits, Reason

MARK = re.compile(r"[-–•‣▪·●○◦\uf0b7\uf0a7]\t\s*(?=\S)")
TARGET = re.compile(r"""HYPERLINK\s+"([^"\\]{4,500})""")


def load(data: bytes, limits: Limits) -> Document:
    """The document in an RTF."""
    source = data.decode("cp1252", "replace")
    try:
        text = rtf_to_text(with_signs(source), errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, OverflowError) as broken:
        raise Unreadable(Reason.DAMAGED) from broken
    # Characters beyond the first plane come as two halves.
    text = text[: limits.characters].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    blocks = [block_of(runs) for runs in runs_of(text.replace("|", "\t"))]
    blocks += [Block("paragraph", [Run("", url=target)]) for target in dict.fromkeys(TARGET.findall(source))]
    return document_of(blocks)


def block_of(runs: list[Run]) -> Block:
    """A line as what it is: a mark and a tab begin an item of a list."""
    shown = stripped(runs)
    mark = MARK.match("".join(run.text for run in shown))
    return Block("item", without(shown, mark.end())) if mark else Block("paragraph", shown)


def stripped(runs: list[Run]) -> list[Run]:
    """The runs without the white space around all of them."""
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    while runs and not runs[0].text.strip():
        runs = runs[1:]
    if not runs:
        return []
    runs = [replace(runs[0], text=runs[0].text.lstrip()), *runs[1:]]
    return [*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip())]


def without(runs: list[Run], count: int) -> list[Run]:
    """The runs without their first letters."""
    left: list[Run] = []
    for run in runs:
        if rest := run.text[count:]:
            left.append(replace(run, text=rest))
        count = max(count - len(run.text), 0)
    return left
