"""Phrases of a lexicon found in a line: whole words, the longest first, in any script."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from rolecall.candidates.reading.folding import aligned, folded

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
ARTICLE = re.compile(r"\b([ld])['’](?=[^\W\d_])")
MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase, from one character of the line to another, and what the lexicon says of it."""

    start: int
    end: int
    meaning: str


def with_articles_apart(plain: str) -> str:
    """A text whose elided articles stand apart, each letter in its place: 'l'anglais'."""
    return ARTICLE.sub(r"\1 ", plain) if "'" in plain or "’" in plain else plain


class Phrases:
    """A lexicon of phrases with a meaning each."""

    def __init__(self, meanings: Mapping[str, str]) -> None:
        """`meanings`: for each meaning, its phrases, parted by commas."""
        self.spaced: dict[tuple[str, ...], str] = {}
        self.unspaced: dict[str, str] = {}
        for meaning, text in meanings.items():
            for phrase in text.replace("\n", " ").split(","):
                self.add(folded(phrase), meaning)
        self.longest: dict[str, int] = {}
        """how many words the longest phrase has that begins with a word"""
        for words in self.spaced:
            self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))

    def add(self, phrase: str, meaning: str) -> None:
        if UNSPACED.search(phrase):
            self.unspaced.setdefault(phrase, meaning)
        elif phrase:
            self.spaced.setdefault(tuple(WORD.findall(with_articles_apart(phrase))), meaning)

    def means(self, text: str) -> str | None:
        """What a text means that is one phrase and nothing else."""
        plain = folded(text)
        return self.unspaced.get(plain) or self.spaced.get(tuple(WORD.findall(with_articles_apart(plain))))

    def found_in(self, text: str) -> list[Found]:
        """The phrases in a text, in order, none within another."""
        plain, places = aligned(text)
        found = [*self.spaced_in(plain), *self.unspaced_in(plain)]
        kept: list[Found] = []
        for start, end, meaning in sorted(found, key=lambda one: (one[0], -one[1])):
            if not kept or start >= kept[-1].end:
                kept.append(Found(start, end, meaning))
        return [Found(places[one.start], places[one.end - 1] + 1, one.meaning) for one in kept]

    def spaced_in(self, plain: str) -> list[tuple[int, int, str]]:
        plain = with_articles_apart(plain)
        words = [*WORD.finditer(plain)]
        found, index = [], 0
        while index < len(words):
            count = self.count_at(words, index, plain)
            if count:
                meaning = self.spaced[tuple(word[0] for word in words[index : index + count])]
                found.append((words[index].start(), words[index + count - 1].end(), meaning))
            index += count or 1
        return found

    def count_at(self, words: list[re.Match[str]], index: int, plain: str) -> int:
        longest = self.longest.get(words[index][0], 0)
        if longest > 1 and (comma := plain.find(",", words[index].end())) > 0:
            # 'Pidgin, English' are two.
            longest = min(longest, sum(word.start() < comma for word in words[index : index + longest]))
        for count in range(min(longest, MOST_WORDS, len(words) - index), 0, -1):
            if tuple(word[0] for word in words[index : index + count]) in self.spaced:
                return count
        return 0

    def unspaced_in(self, plain: str) -> list[tuple[int, int, str]]:
        if not UNSPACED.search(plain):
            return []
        return [
            (match.start(), match.end(), meaning)
            for phrase, meaning in self.unspaced.items()
            for match in re.finditer(re.escape(phrase), plain)
        ]
