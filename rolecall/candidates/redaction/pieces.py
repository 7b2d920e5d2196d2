"""A text in pieces: what may be read, and bars over what may not."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rolecall.candidates.redaction.folding import folded
from rolecall.candidates.redaction.words import PARTICLES

MOST = 100_000
"""Longer texts are cut: nobody reads so much of an application."""
UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
)
WORDS = re.compile(r"[^\W\d_]+['’]?")
LONGEST_BETWEEN = 20
NOTHING_BETWEEN = re.compile(r"[\s,;/|·•–—-]*")


@dataclass(frozen=True, order=True)
class Span:
    """From where to where something stands that may not be read, and what it is."""

    start: int
    end: int
    what: str


@dataclass(frozen=True)
class Piece:
    """A stretch of text; where `what` says something, it is a bar over just that, and has no text."""

    text: str = ""
    what: str = ""

    def __str__(self) -> str:
        return f"[{self.what}]" if self.what else self.text


def clean(text: str) -> str:
    """The text in plain letters: none that only look different, none that cannot be seen."""
    lines = text[:MOST].replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    return UNSEEN.sub("", unicodedata.normalize("NFKC", UNSEEN.sub("", lines)))


def pieces_of(text: str, spans: Iterable[Span]) -> list[Piece]:
    """The text with its bars; bars over the same that touch are one."""
    pieces, at = list[Piece](), 0
    for span in _apart(text, sorted(_trimmed(text, spans))):
        if span.start > at:
            pieces.append(Piece(text[at : span.start]))
        pieces.append(Piece(what=span.what))
        at = span.end
    if at < len(text):
        pieces.append(Piece(text[at:]))
    return pieces


def _trimmed(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The spans without white space at their ends; without those that are nothing else."""
    for span in spans:
        covered = text[span.start : span.end]
        start, end = span.start + len(covered) - len(covered.lstrip()), span.start + len(covered.rstrip())
        if start < end:
            yield Span(start, end, span.what)


def _apart(text: str, spans: list[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in spans:
        if held and (span.start < held.end or _touches(text, held, span)):
            held = Span(held.start, max(held.end, span.end), held.what)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _touches(text: str, held: Span, span: Span) -> bool:
    between = text[held.end : span.start]
    if held.what != span.what or "\n" in between or len(between) > LONGEST_BETWEEN:
        return False
    words = WORDS.findall(between)
    return bool(NOTHING_BETWEEN.fullmatch(WORDS.sub("", between))) and all(
        folded(word) in PARTICLES for word in words
    )
