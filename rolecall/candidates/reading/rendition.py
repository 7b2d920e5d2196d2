"""A document that flows as plain semantic HTML: what it says and its structure, nothing of its looks."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape
from itertools import groupby

from rolecall.candidates.reading.document import Block, Run, clean

DEEPEST = 4
TAGS = {"p", "br", "h2", "h3", "h4", "ul", "li", "strong", "em", "table", "tbody", "tr", "td", "header", "a"}
SCHEMES = {"http", "https", "mailto"}


def html_of(blocks: list[Block], most: int) -> str:
    """The blocks as HTML, margins first as on paper, cut at a length."""
    ordered = sorted(blocks, key=lambda block: not block.in_margin)
    kept: list[str] = []
    length = 0
    for part in parts_of(ordered, 0):
        length += len(part)
        if length > most:
            break
        kept.append(part)
    return "\n".join(kept)


def parts_of(blocks: Iterable[Block], depth: int) -> Iterator[str]:
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        if kind == "item":
            yield "<ul>" + "".join(f"<li>{inline(block.runs)}</li>" for block in group) + "</ul>"
        elif kind == "table":
            yield from (table(block, depth) for block in group)
        else:
            yield from (paragraph(block) for block in group if block.text.strip())


def paragraph(block: Block) -> str:
    if block.kind != "heading":
        return f"<p>{inline(block.runs)}</p>"
    tag = f"h{min(block.level, 3) + 1}"
    # A heading is bold by being one.
    return f"<{tag}>{inline([replace(run, bold=False) for run in block.runs])}</{tag}>"


def table(block: Block, depth: int) -> str:
    if depth >= DEEPEST:
        return ""
    rows = ["".join(f"<td>{cell_of(cell, depth)}</td>" for cell in row) for row in block.rows if any(row)]
    return "<table><tbody>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</tbody></table>" if rows else ""


def cell_of(cell: list[Block], depth: int) -> str:
    if len(cell) == 1 and cell[0].kind == "paragraph":
        return inline(cell[0].runs)
    return "".join(parts_of(cell, depth + 1))


def inline(runs: list[Run]) -> str:
    merged = groupby(runs, key=lambda run: (run.bold, run.italic, run.url))
    return "".join(styled("".join(run.text for run in group), *looks) for looks, group in merged).strip()


def styled(text: str, bold: bool, italic: bool, url: str | None) -> str:
    lines = [spaced(line) for line in text.split("\n")]
    html = "<br>".join(escape(line) for line in lines)
    if not text.strip():
        return html
    html = f"<em>{html}</em>" if italic else html
    html = f"<strong>{html}</strong>" if bold else html
    return f'<a href="{escape(url)}">{html}</a>' if url and url.partition(":")[0].lower() in SCHEMES else html


def spaced(line: str) -> str:
    # `clean` trims, but the space between two runs belongs to one of them.
    return " " * line[:1].isspace() + clean(line) + " " * (line[-1:].isspace() and bool(line.strip()))
