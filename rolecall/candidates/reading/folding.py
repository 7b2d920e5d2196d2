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
