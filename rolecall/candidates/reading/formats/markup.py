"""HTML: what a browser would show as text, without scripts and styles."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from rolecall.candidates.reading.document import Block, Document, Run, document_of, with_text
from rolecall.candidates.reading.formats.charsets import decoded_as_declared
from rolecall.candidates.reading.results import Limits

NOT_SHOWN = """
script style head template noscript svg math iframe object select textarea canvas audio video embed
map title -comment
"""
WITHIN_LINES = """
a abbr b bdi bdo br cite code em font i img kbd label mark q s small span strong sub sup time u var wbr
"""
DROPPED, INLINE = set(NOT_SHOWN.split()), set(WITHIN_LINES.split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}
MOST_TABLES = 4


def load(data: bytes, limits: Limits) -> Document:
    """The document in an HTML file."""
    body = LexborHTMLParser(decoded_as_declared(data)).body
    builder = Builder()
    for node, opens in steps(body):
        (builder.open if opens else builder.close)(node)
    builder.flush()
    return document_of(with_text(builder.blocks))


def steps(root: LexborNode | None) -> Iterator[tuple[LexborNode, bool]]:
    # By hand, not by recursion: a hundred thousand nested tags are a few bytes to write.
    stack = [(root, True)] if root is not None else []
    while stack:
        node, opens = stack.pop()
        yield node, opens
        if opens and node.tag not in DROPPED and node.tag != "-text":
            stack.append((node, False))
            inner, child = [], node.first_child
            while child is not None:
                inner.append((child, True))
                child = child.next
            stack += reversed(inner)


class Builder:
    """Blocks out of a stream of opening and closing tags."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.tables: list[Block] = []
        self.too_deep = 0
        self.block = Block("paragraph")
        self.depth = {"b": 0, "i": 0}
        self.urls: list[str | None] = []

    def open(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.add(re.sub(r"[ \t\r\n\f]+", " ", node.text_content or ""))
        elif tag == "br":
            self.add("\n")
        elif tag == "a":
            self.urls.append(node.attributes.get("href"))
        elif tag in ("b", "strong", "i", "em"):
            self.depth["b" if tag in ("b", "strong") else "i"] += 1
        elif tag not in INLINE and tag not in DROPPED:
            self.begin(tag)

    def begin(self, tag: str) -> None:
        self.flush()
        if tag in HEADINGS:
            self.block = Block("heading", level=HEADINGS[tag])
        elif tag in ("li", "dd"):
            self.block = Block("item")
        elif tag == "table" and len(self.tables) >= MOST_TABLES:
            self.too_deep += 1
        elif tag == "table":
            self.tables.append(Block("table"))
        elif tag == "tr" and self.tables:
            self.tables[-1].rows.append([])
        elif tag in ("td", "th") and self.tables and self.tables[-1].rows:
            self.tables[-1].rows[-1].append([])

    def close(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "a":
            self.urls.pop()
        elif tag in ("b", "strong", "i", "em"):
            self.depth["b" if tag in ("b", "strong") else "i"] -= 1
        elif tag not in INLINE:
            self.flush()
            self.end_table(tag)

    def end_table(self, tag: str) -> None:
        if tag == "table" and self.too_deep:
            self.too_deep -= 1
        elif tag == "table" and self.tables:
            table = self.tables.pop()
            self.place().append(table)

    def place(self) -> list[Block]:
        rows = self.tables[-1].rows if self.tables else []
        return rows[-1][-1] if rows and rows[-1] else self.blocks

    def add(self, text: str) -> None:
        if text == " " and (not self.block.runs or self.block.runs[-1].text.endswith((" ", "\n"))):
            return
        url = next((url for url in reversed(self.urls) if url), None)
        self.block.runs.append(Run(text, self.depth["b"] > 0, self.depth["i"] > 0, url))

    def flush(self) -> None:
        if self.block.text.strip():
            self.place().append(self.block)
        self.block = Block("paragraph")
