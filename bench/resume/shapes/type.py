"""Words set in type: how wide they are, and which look each has."""

from dataclasses import dataclass

from scoring.combination_lines import LOOKS, bare

NARROW, BROAD = frozenset("ijl.,:;|'!()[]ftr-·•/ "), frozenset("mwMW@—%█░")
Look = tuple[float, bool, bool]


@dataclass(frozen=True)
class Word:
    """A word in one look."""

    text: str
    look: Look
    spaces: int = 0

    @property
    def width(self) -> float:
        """In points, as a plain sans-serif face has it."""
        return sum(map(width_of, self.text)) * self.look[0] * (1.06 if self.look[1] else 1.0)


def width_of(letter: str) -> float:
    if letter in NARROW:
        return 0.29
    return 0.86 if letter in BROAD else 0.67 if letter.isupper() else 0.53


def looks_of(cell: str) -> list[tuple[str, Look]]:
    """The parts of a marked cell, each with its look."""
    parts = []
    for part in cell.split("¦"):
        shown = bare(part)
        parts.append((shown, LOOKS[part[: len(part) - len(shown)]]))
    return parts


def words_in(cell: str) -> list[Word]:
    """The words of a marked cell: each has the look of its first letter, and knows the spaces before it."""
    letters = [(letter, look) for text, look in looks_of(cell) for letter in text]
    words: list[Word] = []
    held: list[tuple[str, Look]] = []
    spaces = 0
    for letter, look in [*letters, (" ", (10.0, False, False))]:
        if letter != " ":
            held.append((letter, look))
        elif held:
            words.append(Word("".join(each for each, _ in held), held[0][1], spaces))
            held, spaces = [], 1
        else:
            spaces += 1
    return words
