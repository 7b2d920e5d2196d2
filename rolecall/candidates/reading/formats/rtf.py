"""RTF by striprtf: the text and its links; looks are not kept."""

import re

from striprtf.striprtf import rtf_to_text

from rolecall.candidates.reading.document import Block, Document, Run, Unreadable, document_of
from rolecall.candidates.reading.results import Limits, Reason

MARK = re.compile(r"[-–•‣▪·●○◦\uf0b7\uf0a7]\t\s*(?=\S)")
TARGET = re.compile(r"""HYPERLINK\s+"([^"\\]{4,500})""")


def load(data: bytes, limits: Limits) -> Document:
    """The document in an RTF."""
    source = data.decode("cp1252", "replace")
    try:
        text = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, OverflowError) as broken:
        raise Unreadable(Reason.DAMAGED) from broken
    # Characters beyond the first plane come as two halves.
    text = text[: limits.characters].encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    blocks = [block_of(line.replace("|", "\t").strip()) for line in text.split("\n")]
    blocks += [Block("paragraph", [Run("", url=target)]) for target in dict.fromkeys(TARGET.findall(source))]
    return document_of(blocks)


def block_of(line: str) -> Block:
    """A line as what it is: a mark and a tab begin an item of a list."""
    mark = MARK.match(line)
    return Block("item", [Run(line[mark.end() :])]) if mark else Block("paragraph", [Run(line)])
