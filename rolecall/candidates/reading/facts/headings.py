"""What sections are called, by kind, in the languages we meet. Grows with use."""

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from rolecall.candidates.reading.facts.lexicon import folded, words

SectionKind = Literal[
    "experience", "education", "skills", "languages", "certificates", "publications", "projects", "summary",
    "contact", "interests", "references", "volunteering", "awards", "other",
]  # fmt: skip
texts = tomllib.loads(Path(__file__).with_name("headings.toml").read_text("utf-8"))
WORDINGS: dict[SectionKind, frozenset[str]] = {kind: words(texts[kind]) for kind in get_args(SectionKind)}
KIND_OF: dict[str, SectionKind] = {
    wording: kind for kind in reversed(WORDINGS) for wording in WORDINGS[kind] if wording
}
alone = tomllib.loads(Path(__file__).with_name("headings_alone.toml").read_text("utf-8"))
ALONE: dict[str, SectionKind] = {
    wording: kind for kind in get_args(SectionKind) for wording in words(alone.get(kind, "")) if wording
}
"""Whole lines only: a word of them in a line says nothing."""
SPELLED = {wording.replace(" ", ""): kind for wording, kind in KIND_OF.items()}
"""For headings set in letters that stand apart, where the spaces say nothing."""
QUALIFIED: dict[SectionKind, frozenset[str]] = {
    kind: words(text) for kind, text in texts["qualified"].items()
}
QUALIFIERS = words(texts["qualifiers"])
GROUPS = words(tomllib.loads(Path(__file__).with_name("skills.toml").read_text("utf-8"))["groups"])
"""What people call a group of skills."""
LONG_WORD, MOST_SPELLED = 12, 1.4
LONGEST = max(len(wording) for wording in KIND_OF)
DECORATION = re.compile(r"^[\W\d_]+|[\W_]+$|^(?:[ivx]{1,4}|[a-h\d])[.)]\s+", re.I)
OWN = re.compile(rf"^(?:{'|'.join(words(texts['own']))})\s+(?=\S)")
"""'La mia formazione' is 'formazione'"""
BOXED = re.compile(r"^\s*[\[(（【「〔]\s*([^\[\]()]{3,40}?)\s*[\])）】」〕]\s*$")
YEARS = "years?|лет|год\\w?|років|роки|рік|jahre|ans|años|anni|anos|jaar|lat|år|年|년"
REMARK = re.compile(
    rf"\s*[–—:-]?\s*\d{{1,2}}\+?\s?(?:{YEARS})\b.{{0,14}}$|\s*[(（\[].{{0,60}}[)）\]]\s*$|"
    r"\s*[-–—:]?\s*(?:continued|cont['’]?d|fortsetzung|suite)\W*$",
    re.I,
)
LISTED = re.compile(r"[(（](?=[^()]*[A-Z])(?![^()]*(?:19|20)\d\d)[^()]+,[^()]+[)）]\s*$")
"""'Tools (Docker, Git)': what brackets list is what a group of skills holds, and no remark about a heading"""
JOINT = re.compile(
    r"\s+(?:&|and|und|et|y|e|en|i|och|og|ja|a|și|ve|и|και|及|和|و|\+)\s+|\s*[/,、・&]\s*|与|與|及"
)


@lru_cache(maxsize=4096)
def kind_of_heading(text: str) -> SectionKind | None:
    """The kind of section that a line heads; None for a line that is not worded as a heading is."""
    if len(text) > 2 * LONGEST or LISTED.search(text):
        return None
    text = BOXED.sub(r"\1", text)
    wording = folded(DECORATION.sub("", REMARK.sub("", text.replace("’", "'"))))
    if kind := kind_of_wording(wording):
        return kind
    own = OWN.match(wording)
    # 'MA History' is a degree, 'Ma formation' is not.
    is_degree = text.startswith("MA ") and not text.isupper()
    return kind_of_wording(wording[own.end() :]) if own and not is_degree else None


def kind_of_wording(wording: str) -> SectionKind | None:
    return (
        KIND_OF.get(wording)
        or ALONE.get(wording)
        or kind_of_joint(wording)
        or kind_of_spelled(wording)
        or kind_of_qualified(wording)
    )


def kind_of_joint(wording: str) -> SectionKind | None:
    """Skills & Languages: two wordings joined are a heading of the first's kind; work leads projects."""
    parts = [part for part in JOINT.split(wording) if part]
    kinds = [KIND_OF.get(part) or ALONE.get(part) for part in parts]
    if not 2 <= len(parts) <= 3 or not all(kinds):
        return None
    if kinds[0] == "projects" and "experience" in kinds:
        return "experience"
    # 'Memberships and tickets', 'Exhibitions and publications' are rather looked at for these.
    told = next((kind for kind in kinds if kind in ("certificates", "publications")), None)
    return told if kinds[0] == "other" and told else kinds[0]


def kind_of_qualified(wording: str) -> SectionKind | None:
    """'Refereed journal articles', 'Research positions': a noun among words that narrow it."""
    bare = [token.strip(",/&():") for token in wording.replace("-", " ").split()]
    tokens = [token for token in bare if token]
    kinds = [kind for token in tokens for kind in QUALIFIED if token in QUALIFIED[kind]]
    known = all(
        token in QUALIFIERS or any(token in nouns for nouns in QUALIFIED.values()) for token in tokens
    )
    return kinds[0] if kinds and known and 2 <= len(tokens) <= 7 else None


def word_count(text: str) -> int:
    """How many words a line has; letters that stand apart are parts of one."""
    tokens = text.split()
    return 1 if len(tokens) > 2 and len("".join(tokens)) <= MOST_SPELLED * len(tokens) else len(tokens)


def kind_of_spelled(wording: str) -> SectionKind | None:
    tokens = wording.split()
    # 'EXPERIENCIALABORAL': letters that stood apart may have been joined to one word.
    is_apart = len(tokens) >= 2 and any(len(token) <= 2 for token in tokens)
    is_one = len(tokens) == 1 and len(wording) >= LONG_WORD
    return SPELLED.get("".join(tokens)) if is_apart or is_one else None


@lru_cache(maxsize=4096)
def kind_by_a_word(text: str) -> SectionKind | None:
    """The kind of a line that looks like a heading and has a word of one: 'Experience at sea'."""
    tokens = folded(text).split()
    kinds = [KIND_OF[token] for token in tokens if token in KIND_OF]
    return next((kind for kind in kinds if kind != "other"), None) if len(tokens) <= 6 else None
