"""What sets words apart in a document that flows, as a tab does: many spaces, and signs that are pictures."""

import re

GAP = re.compile("[ \u00a0\u2002\u2003]{4,}")
"""Spaces that somebody typed to set apart what follows, as a tab does."""
LETTERS_APART = re.compile(r"\s*\S(?: \S){2,}(?!\S)")
LETTERS_LINE = re.compile(r"\s*[^\W\d_](?: [^\W\d_.-]){2,}(?:\s{2,}[^\W\d_](?: [^\W\d_]|[ ][.-])*)+\s*")
PICTURE = re.compile("(?<=[^\\s\ue000-\uf8ff])\\s*[\ue000-\uf8ff]+\\s*(?=[^\\s\ue000-\uf8ff])")
"""A sign of the private area between words: the dot or the little telephone that parts them."""


def apart(text: str) -> str:
    """A text with a tab for each gap of many spaces."""
    has_gap = "    " in text or "\u00a0\u00a0" in text or "\u2003" in text
    return GAP.sub("\t", text) if has_gap and not LETTERS_APART.match(text) else text


def drawn_together(text: str) -> str:
    """A line whose letters stand apart and its words further, word by word: 'A D A   E A R L Y'."""
    if not LETTERS_LINE.fullmatch(text):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", text.strip()))


def dotted(text: str) -> str:
    """A line with a dot for each picture between words; inside a word it is a letter that nobody knows."""
    return text if text.isascii() else PICTURE.sub(dot_for, text)


def dot_for(sign: "re.Match[str]") -> str:
    around = sign.string[sign.start() - 1] + sign.string[sign.end()]
    return "" if around.isalpha() and not any(map(str.isspace, sign[0])) else " • "
