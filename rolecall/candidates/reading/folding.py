"""Text as it is compared: case, accents and signs around it do not count."""

import re
import unicodedata

PLAINER = str.maketrans(
    {"ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


def folded(text: str) -> str:
    """Lower case without accents, for comparing."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"\s+", " ", bare.casefold().translate(PLAINER)).strip(" \t:.,;–—-|•·*#_=")


def aligned(text: str) -> tuple[str, list[int]]:
    """A text folded letter by letter, and where each letter of it stands in the text as it is written."""
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in unicodedata.normalize("NFKD", character):
            if not unicodedata.combining(part):
                plain = part.casefold().translate(PLAINER)
                letters.append(plain)
                places += [place] * len(plain)
    return "".join(letters), places
