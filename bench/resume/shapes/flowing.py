"""Papers without pages: lines, tables of a word processor, HTML and plain text."""

from html import escape

from scoring.combination_lines import bare, line_of

from rolecall.candidates.reading.document import Block, Document, Run, document_of
from rolecall.candidates.reading.formats import markup, plain
from rolecall.candidates.reading.results import DEFAULT_LIMITS
from shapes.pages import IN_BAR
from shapes.parts import Part
from shapes.type import looks_of

WIDE, DATES = 88, 26


def as_lines(head: Part, parts: list[Part]) -> Document:
    """Line after line, with their looks."""
    text = [*head.lines, ""]
    for part in parts:
        text += [part.heading, *(line.removeprefix("\t") for line in part.lines), ""]
    return Document([line_of(each) for each in text])


def block_of(line: str) -> Block:
    """A paragraph or an item of a word processor."""
    text = line.strip("\t")
    is_item = text.startswith("• ")
    runs, size = [], 10.0
    for at, cell in enumerate(text.removeprefix("• ").split("\t")):
        runs += [Run("\t")] * (at > 0)
        for shown, (points, bold, italic) in looks_of(cell):
            runs.append(Run(shown, bold, italic))
            size = max(size, points)
    return Block("item" if is_item else "paragraph", runs, size=size)


def blocks_of(part: Part, *, with_table: bool) -> list[Block]:
    """The paragraphs of a section; dates at the left, and what else stands apart, in cells of a table."""
    blocks = [block_of(part.heading)] if part.heading else []
    rows: list[list[list[Block]]] = []
    for line in part.lines:
        first, tab, rest = line.partition("\t")
        if not with_table or not (tab or rows):
            blocks.append(block_of(line))
        elif part.has_dates_at_left and not first:
            rows[-1][-1].append(block_of(rest))
        elif tab:
            rows.append(
                [[block_of(cell)] for cell in ([first, rest] if part.has_dates_at_left else line.split("\t"))]
            )
        elif line or not part.has_dates_at_left:
            blocks += [*in_table(rows), block_of(line)]
            rows = []
    return [*blocks, *in_table(rows), Block("paragraph")]


def in_table(rows: list[list[list[Block]]]) -> list[Block]:
    return [Block("table", rows=rows)] if rows else []


def with_tables(head: Part, parts: list[Part]) -> Document:
    """A word processor's paper with a table in its sections."""
    return document_of([block for part in [head, *parts] for block in blocks_of(part, with_table=True)])


def in_a_table(head: Part, parts: list[Part]) -> Document:
    """A word processor's paper of two columns that are the cells of one row."""
    sides: list[list[Block]] = [[], []]
    for part in parts:
        sides[part.kind not in IN_BAR] += blocks_of(part, with_table=False)
    return document_of([*blocks_of(head, with_table=False), Block("table", rows=[sides])])


def as_html(head: Part, parts: list[Part]) -> Document:
    """A page of the web: headings, lists, and a table where dates stand at the left."""
    body = [f"<h1>{tagged(head.lines[0])}</h1>", *(f"<p>{tagged(line)}</p>" for line in head.lines[1:])]
    for part in parts:
        body += [f"<h2>{tagged(part.heading)}</h2>", *html_of(part)]
    text = f"<!doctype html><html><body>{''.join(body)}</body></html>"
    return markup.load(text.encode(), DEFAULT_LIMITS)


def html_of(part: Part) -> list[str]:
    tags: list[str] = []
    rows: list[tuple[str, list[str]]] = []
    for line in part.lines:
        first, tab, rest = line.partition("\t")
        if part.has_dates_at_left and tab:
            if first or not rows:
                rows.append((tagged(first), []))
            rows[-1][1].append(f"<p>{tagged(rest)}</p>")
        elif line.startswith("• "):
            tags.append(f"<ul><li>{tagged(line[2:])}</li></ul>")
        elif line:
            cells = "\n".join(f"<span>{tagged(cell)}</span>" for cell in line.split("\t"))
            tags.append(f"<div>{cells}</div>" if tab else f"<p>{tagged(line)}</p>")
    table = "".join(f"<tr><td>{when}</td><td>{''.join(told)}</td></tr>" for when, told in rows)
    return [*tags, *([f"<table>{table}</table>"] if rows else [])]


def tagged(line: str) -> str:
    """A marked line in tags of HTML."""
    texts = []
    for shown, (_, bold, italic) in looks_of(line.replace("\t", " ")):
        inner = f"<b>{escape(shown)}</b>" if bold else escape(shown)
        texts.append(f"<i>{inner}</i>" if italic else inner)
    return "".join(texts)


def as_text(head: Part, parts: list[Part]) -> Document:
    """Plain text: what stands apart is set apart by spaces."""
    lines = [*map(spaced, head.lines), ""]
    for part in parts:
        heading = spaced(part.heading)
        lines += [heading.upper(), "-" * len(heading)]
        lines += [spaced(line, dates_at_left=part.has_dates_at_left) for line in part.lines]
        lines.append("")
    return plain.load("\n".join(lines).encode(), DEFAULT_LIMITS)


def spaced(line: str, *, dates_at_left: bool = False) -> str:
    """A marked line in letters of one width."""
    first, *others = ["".join(map(bare, cell.split("¦"))) for cell in line.split("\t")]
    if dates_at_left and others:
        first, others = f"{first:<{DATES}}{others[0]}", others[1:]
    if len(others) == 1:
        return f"{first}{others[0]:>{max(WIDE - len(first), len(others[0]) + 2)}}"
    return "".join(
        [*(f"{cell:<{max(len(cell) + 3, 24)}}" for cell in [first, *others][:-1]), [first, *others][-1]]
    )
