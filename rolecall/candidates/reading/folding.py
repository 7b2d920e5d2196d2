"""Text as it is compared: case, accents and signs around it do not count."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

PLAINER = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


SIGNS = "|•·●▪◦∙⋅⋄‣⁃\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
"""Signs that stand between the parts of a line, for a class of a pattern: points, boxes, arrows, pictures."""
SPACES, EDGES = re.compile(r"\s+"), " \t:.,;–—-|•·*#_="


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """Lower case without accents, for comparing."""
    if text.isascii():
        return SPACES.sub(" ", text.lower()).strip(EDGES)
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return SPACES.sub(" ", bare.casefold().translate(PLAINER)).strip(EDGES)


@lru_cache(maxsize=2048)
def aligned(text: str) -> tuple[str, Sequence[int]]:
    """A text folded letter by letter, and where each letter of it stands in the text as it is written."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character):
            if not unicodedata.combining(part):
                plain = part.casefold().translate(PLAINER)
                letters.append(plain)
                places += [place] * len(plain)
    return "".join(letters), tuple(places)
