"""Lists of words by which a stretch of text is told to be a title, an organisation, a degree or a place."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from rolecall.candidates.reading.facts.lexicon import folded

TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.&״\"][^\W\d_]+)*")
EASTERN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class WordList:
    """Whole words, phrases of several, ends of words, and what stands inside text without spaces."""

    words: frozenset[str]
    phrases: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    cache: dict[str, int] = field(default_factory=dict)
    by_first_word: dict[str, list[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for phrase in self.phrases:
            self.by_first_word.setdefault(phrase.split()[0], []).append(phrase)

    def count(self, text: str) -> int:
        """How many words of the list a text has."""
        plain = folded(text)
        if EASTERN.search(text):
            # Folding takes the syllables of Korean apart.
            whole = unicodedata.normalize("NFKC", text)
            return sum(word in whole for word in self.within)
        tokens = tokens_of(plain)
        found = sum(self.has(token) for token in tokens)
        return found + self.phrases_in(plain)

    def phrases_in(self, plain: str) -> int:
        """How many phrases a folded text has: only those are looked for whose first word it has."""
        begun = self.by_first_word.keys() & plain.split()
        if not begun:
            return 0
        padded = f" {plain} "
        return sum(f" {phrase} " in padded for word in begun for phrase in self.by_first_word[word])

    def has(self, token: str) -> bool:
        if token in self.words:
            return True
        ended = len(token) > 6 and token.endswith(self.endings)
        return ended or ("-" in token and any(part in self.words for part in token.split("-")))


def tokens_of(plain: str) -> list[str]:
    return TOKEN.findall(plain)


@cache
def texts_of(name: str) -> dict[str, str]:
    """The lists of a file beside this one."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))


def lines_of(text: str) -> list[str]:
    """The wordings in a text of lines, parted by bars."""
    return [wording for line in text.splitlines() for wording in line.split("|") if wording]


def pattern_of(text: str) -> str:
    """A pattern of the wordings in a text, the longest first."""
    return "|".join(sorted(lines_of(text), key=lambda wording: (-len(wording), wording)))


def word_list(name: str, words: str) -> WordList:
    """The list of a file; `words` is what the file calls its whole words."""
    texts = texts_of(name)
    return WordList(
        frozenset(folded(word) for word in texts[words].split()),
        tuple(
            folded(phrase)
            for line in texts.get("phrases", "").splitlines()
            for phrase in line.split(";")
            if phrase
        ),
        tuple(sorted({folded(ending) for ending in texts.get("endings", "").split()})),
        tuple(texts.get("within", "").split()),
    )
