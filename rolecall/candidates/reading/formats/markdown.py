"""Markdown, which travels as plain text: headings, emphasis, links and tables as they are meant."""

import re
from collections.abc import Iterator

from rolecall.candidates.reading.document import Block, BlockKind, Run

HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
ITEM = re.compile(r"\s*[-*+•][ \t]+(?=\S)|\s*:[ \t]{2,}(?=\S)")
OF_RULES = frozenset(" |:-=")
SPAN = re.compile(
    r"\[(?P<shown>[^\[\]]{1,300})\]\((?P<url>[^()\s]{1,500})\)"
    r"|(?P<strong>\*\*|__)(?P<bold>(?=\S).{1,300}?(?<=\S))(?P=strong)"
    r"|(?<!\w)(?P<weak>[*_])(?P<italic>(?=\S)[^*_]{1,300}(?<=\S))(?P=weak)(?!\w)"
    r"|`(?P<code>[^`]{1,300})`"
    r"|<(?P<address>[^<>\s]{3,300}[@:][^<>\s]{2,300})>"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
)
FEWEST_HEADINGS, DEEPEST = 2, 3
"""Headings of a résumé, and inside marks: more are no one's."""


def is_markdown(text: str) -> bool:
    """Whether a text has headings of Markdown; '#1 in sales' is none."""
    return sum(bool(HEADING.match(line)) for line in text.split("\n")) >= FEWEST_HEADINGS


def blocks_of(text: str) -> list[Block]:
    """The blocks of a text in Markdown; lines stay lines, for people break them where they mean to."""
    blocks: list[Block] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).split("\n"):
        heading, item, bare = HEADING.match(line), ITEM.match(line), line.strip()
        if heading:
            blocks.append(Block("heading", [*runs_of(without_closing(heading[2]))], level=len(heading[1])))
        elif OF_RULES.issuperset(bare):
            blocks.append(Block("paragraph"))
        elif item:
            kind: BlockKind = "paragraph" if bare.startswith(":") else "item"
            blocks.append(Block(kind, [*runs_of(line[item.end() :].rstrip())]))
        else:
            blocks.append(Block("paragraph", [*runs_of(shown(bare))]))
    return blocks


def without_closing(heading: str) -> str:
    """A heading without the number signs that may close it: 'Work ##', but 'C#' keeps its own."""
    heading = heading.rstrip()
    bare = heading.rstrip("#")
    return bare.rstrip() if bare.endswith(" ") else heading


def shown(line: str) -> str:
    """A line without the marks of quotes and of breaks; the cells of a row stand apart."""
    if line.startswith("|") and line.endswith("|") and len(line) > 1:
        return "\t".join(cell.strip() for cell in line[1:-1].split("|"))
    return line.removesuffix("\\").lstrip(">").strip()


def runs_of(text: str, *, bold: bool = False, italic: bool = False, depth: int = 0) -> Iterator[Run]:
    """The stretches of a line, each in its look and without its marks."""
    place = 0
    for match in SPAN.finditer(text) if depth < DEEPEST else ():
        if match.start() > place:
            yield Run(text[place : match.start()], bold, italic)
        place = match.end()
        if match["shown"]:
            yield Run(match["shown"].strip("*_`"), bold, italic, url=match["url"])
        elif match["bold"] or match["italic"]:
            yield from runs_of(
                match["bold"] or match["italic"],
                bold=bold or bool(match["bold"]),
                italic=italic or bool(match["italic"]),
                depth=depth + 1,
            )
        else:
            yield Run(match["code"] or match["address"] or match["escaped"], bold, italic)
    if place < len(text):
        yield Run(text[place:], bold, italic)
