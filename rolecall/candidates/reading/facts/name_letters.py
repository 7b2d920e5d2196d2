"""Names whose letters stand apart or whose words do not, and those in cells side by side."""

import re

from rolecall.candidates.reading.facts.lexicon import PARTICLES, folded
from rolecall.candidates.reading.facts.name_evidence import given_names
from rolecall.candidates.reading.facts.name_likeness import is_name_like, romanised

NO_HINTS: frozenset[str] = frozenset()
LETTERS_APART = re.compile(r"\S(?: \S)+")
LETTERS_LINE = re.compile(r"\s*\S(?: \S)+(?:(?:\s{2,}|\t)\S(?: \S)+){1,4}\s*")
FEWEST_APART, LONGEST_APART = 6, 80
LEFTWARD = re.compile(r"[\u0590-\u06ff]{2,}")


def drawn_together(text: str) -> str | None:
    """A name whose letters stand apart, and its words further: 'J E A N - M A R C   L E R O Y'."""
    words = LETTERS_APART.findall(text) if LETTERS_LINE.fullmatch(text) else []
    whole = " ".join(word.replace(" ", "") for word in words)
    return whole if len(words) > 1 and is_name_like(whole, NO_HINTS) else None


def respaced(text: str, hints: frozenset[str]) -> str | None:
    """A name whose letters stand apart or whose words do not, as an address has it; None for all else."""
    if len(text) > LONGEST_APART:
        return None
    tokens = text.split()
    letters = "".join(tokens)
    plain = romanised(letters)
    first = [hint for hint in hints if plain.startswith(hint)]
    is_apart = len(tokens) == len(letters) >= FEWEST_APART
    if not (first or is_apart) or are_whole(tokens):
        return None
    if sum(romanised(token) in hints for token in tokens) > 1:
        return None
    for hint in sorted(first):
        given, family = letters[: len(hint)], letters[len(hint) :]
        if romanised(given) == hint and romanised(family) in hints:
            return f"{given} {family}"
    return by_given_name(letters) if is_apart else None


def are_whole(tokens: list[str]) -> bool:
    """Whether the words of a name are no pieces of words: 'Maëlys LE GOFF' is not 'LEGOFF' set apart."""
    low = [token.istitle() or folded(token) in PARTICLES for token in tokens]
    return len(tokens) > 1 and all(
        len(token) > 1 and (each or (token.isupper() and any(low)))
        for token, each in zip(tokens, low, strict=True)
    )


def by_given_name(letters: str) -> str | None:
    """Letters that stand apart, parted behind the longest given name that they begin with."""
    cuts = (cut for cut in range(len(letters) - 2, 2, -1) if folded(letters[:cut]) in given_names())
    cut = next(cuts, None)
    return f"{letters[:cut]} {letters[cut:]}" if cut and letters.isalpha() else None


def in_two_cells(text: str, *, is_large: bool) -> str | None:
    """A given name and a family name in cells side by side, or set large in leftward letters."""
    cells = text.split("\t")
    if is_large and len(cells) == 2 and all(map(LEFTWARD.fullmatch, cells)):
        return " ".join(cells)
    is_pair = len(cells) == 2 and all(cell.isalpha() for cell in cells)
    return " ".join(cells) if is_pair and folded(cells[0]) in given_names() else None
