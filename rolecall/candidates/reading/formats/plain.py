"""TXT: paragraphs are parted by empty lines, items begin with a mark."""

import re

from rolecall.candidates.reading.document import Block, Document, Run, document_of
from rolecall.candidates.reading.formats import markdown
from rolecall.candidates.reading.formats.charsets import decoded
from rolecall.candidates.reading.results import Limits

RULE = re.compile(r"^[ \t]*[-_=*~#.+─━═]{5,}[ \t]*$", re.M)
BESIDE = re.compile(r"(?<=\S)[ \t]+([-=*~#+─━═])\1{4,}[ \t]*$", re.M)
"""a rule behind a heading: 'SKILLS ------------'"""
APART = re.compile(r"(?<=\S) {3,}(?=\S)")
"""what is set apart by spaces, as dates at the right edge are"""
ITEM = re.compile(r"\s*[-*•–‣▪·●○◦]\s+(?=\S)")


def load(data: bytes, limits: Limits) -> Document:
    """The document in a plain text, or in one with the marks of Markdown."""
    text = decoded(data)[: limits.characters]
    return document_of(markdown.blocks_of(text) if markdown.is_markdown(text) else blocks_of(text))


def blocks_of(text: str) -> list[Block]:
    """Paragraphs and items of lines of text."""
    blocks: list[Block] = []
    text = RULE.sub("", text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4))
    text = BESIDE.sub("", text)
    text = APART.sub("\t", text)
    for paragraph in re.split(r"\n[ \t]*\n|\f", text):
        blocks += parted(paragraph.strip("\n").split("\n"))
        blocks.append(Block("paragraph"))
    return blocks


def parted(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for line in lines:
        item = ITEM.match(line)
        if item:
            blocks.append(Block("item", [Run(line[item.end() :])]))
        elif blocks and blocks[-1].kind == "paragraph":
            blocks[-1].runs.append(Run("\n" + line))
        else:
            blocks.append(Block("paragraph", [Run(line)]))
    return blocks
