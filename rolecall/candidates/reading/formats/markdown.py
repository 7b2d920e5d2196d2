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
BETWEEN_CODES = re.compile(r"`[ \t]+`")
"""what parts '`Sphinx` `OpenAPI`', which readers show as a row of tags"""
FEWEST_HEADINGS, DEEPEST = 2, 3
"""Headings of a résumé, and inside marks: more are no one's."""
NARROWEST, WIDEST = 60, 100
"""margins that programs break the lines of a text at; a text with a longer line has none"""
FRONT = re.compile(r"\A---[ \t]*\n((?:[\w-]+:.*\n|[ \t-].*\n)+?)(?:---|\.\.\.)[ \t]*\n")
OF_FRONT = re.compile(r"(?:title|author|name):[ \t]*[\"']?(\S.*?)[\"']?[ \t]*$", re.M)


def is_markdown(text: str) -> bool:
    """Whether a text has headings of Markdown; '#1 in sales' is none."""
    return sum(bool(HEADING.match(line)) for line in text.split("\n")) >= FEWEST_HEADINGS


def blocks_of(text: str) -> list[Block]:
    """The blocks of a text in Markdown; lines stay lines, for people break them where they mean to."""
    blocks: list[Block] = []
    text = BETWEEN_CODES.sub(
        "`, `", FRONT.sub(shown_of_front, text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4))
    )
    for line in unwrapped(text.split("\n")):
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


def shown_of_front(front: "re.Match[str]") -> str:
    """The title and the author out of the fields before a text, which are set as headings."""
    return "".join(f"# {value}\n" for value in OF_FRONT.findall(front[1])) + "\n"


def unwrapped(lines: list[str]) -> Iterator[str]:
    """Lines with what the margin broke off them: the word that follows had no more room."""
    margin = max(map(len, lines))
    held: str | None = None
    for line in lines:
        if held is not None and NARROWEST <= margin <= WIDEST and is_broken_off(held, line, margin):
            held = f"{held} {line.strip()}"
            continue
        if held is not None:
            yield held
        held = line
    yield held or ""


def is_broken_off(above: str, line: str, margin: int) -> bool:
    """Whether a line goes on what stands above it, as far as the margin lets."""
    is_own = not line.strip() or bool(HEADING.match(line) or ITEM.match(line)) or OF_RULES.issuperset(line)
    if is_own or not above.strip() or HEADING.match(above) or above.endswith(("  ", "\\", "|")):
        return False
    return len(above) + 1 + len(line.split(maxsplit=1)[0]) > margin


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
