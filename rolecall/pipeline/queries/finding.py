"""Words looked for in a document: where they stand on its pages, and marked in what flows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from typing import Any

from rolecall.kit.db import normalised

MOST_WORDS, LONGEST = 12, 200
TAG = re.compile(r"(<[^>]*>)")
TOKEN = re.compile(r"[^\W_]+(?:[+#.'’&/-]+[^\W_]+)*[+#]*")
Box = tuple[float, float, float, float]


def words_in(asked: str) -> list[str]:
    """The words that somebody looks for, as they are compared."""
    return [normalised(word) for word in TOKEN.findall(asked[:LONGEST])][:MOST_WORDS]


def boxes_on(pages: Sequence[Sequence[Any]], wanted: Sequence[str]) -> list[list[Box]]:
    """Where the words stand on each page: side by side if they do so anywhere, else each alone."""
    tokens = [[_comparable(str(word[0])) for word in words] for words in pages]
    together = [list(_runs(page, wanted)) for page in tokens]
    if not any(together):
        together = [[run for word in wanted for run in _runs(page, [word])] for page in tokens]
    return [
        [_around(words[start:end]) for start, end in runs]
        for words, runs in zip(pages, together, strict=True)
    ]


def marked(html: str, wanted: Sequence[str]) -> tuple[str, int]:
    """Clean HTML with the words marked in its text, and how many marks there are."""
    count = 0
    together = _text_runs(" ".join(unescape(part) for part in TAG.split(html)[::2]), wanted)
    phrases = [wanted] if any(True for _ in together) else [[word] for word in wanted]
    parts = TAG.split(html)
    for place in range(0, len(parts), 2):
        text = unescape(parts[place])
        runs = sorted({run for phrase in phrases for run in _text_runs(text, phrase)})
        count += len(runs)
        parts[place] = _with_marks(text, runs)
    return "".join(parts), count


def _runs(tokens: Sequence[str], wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    """From where to where the words stand side by side; the last may go on."""
    if not wanted:
        return
    for start in range(len(tokens) - len(wanted) + 1):
        there = tokens[start : start + len(wanted)]
        if there[:-1] == list(wanted[:-1]) and there[-1].startswith(wanted[-1]):
            yield start, start + len(wanted)


def _text_runs(text: str, wanted: Sequence[str]) -> Iterator[tuple[int, int]]:
    found = list(TOKEN.finditer(text))
    for start, end in _runs([normalised(each[0]) for each in found], wanted):
        yield found[start].start(), found[end - 1].end()


def _with_marks(text: str, runs: Iterable[tuple[int, int]]) -> str:
    pieces, at = [], 0
    for start, end in runs:
        if start < at:
            continue
        pieces += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
        at = end
    return "".join([*pieces, escape(text[at:])])


def _comparable(word: str) -> str:
    found = TOKEN.search(word)
    return normalised(found[0]) if found else ""


def _around(words: Sequence[Any]) -> Box:
    return (
        min(word[1] for word in words),
        min(word[2] for word in words),
        max(word[3] for word in words),
        max(word[4] for word in words),
    )
