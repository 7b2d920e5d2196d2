"""Our own vocabulary of skills: one name for what people write in many ways, and what a skill implies.

The words stand in `words/*.txt`, a line a skill: `Name: other, ways > what it is a kind of or implies`.
A word with `!` is meant only as written there ('Go', 'Excel'), because in lower case it is an ordinary word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from rolecall.candidates.reading.folding import folded

WORDS = Path(__file__).parent / "words"
VERSION = re.compile(r"\s*\(?\b(?:v|version\s*)?\d{1,4}(?:\.\d{1,3}){0,2}(?:\.x)?\+?\)?$", re.I)
BRACKETS = re.compile(r"\s*[(\[（][^()\[\]（）]{0,60}[)\]）]\s*$")
LOOSE = re.compile(r"[\s\-–_./·’']+")
LONGEST = 80
WORD = re.compile(r"\.?[^\W_][\w+#&/.’'-]*[\w+#]|[^\W_]")
MOST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """A skill of the vocabulary: every way to write it, and the names of what it implies."""

    name: str
    written: tuple[str, ...]
    only_as_written: frozenset[str] = frozenset()
    broader: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of a skill, from one character to another, and by which name of the vocabulary."""

    start: int
    end: int
    known_as: str


def known_as(written: str) -> str | None:
    """The vocabulary's name of a skill, however it is written; None for what it does not know."""
    if len(written) > LONGEST:
        return None
    without = BRACKETS.sub("", written)
    for form in (written, without, VERSION.sub("", without)):
        name = by_key().get(key_of(form))
        if name:
            return name
    return None


def broader_of(skill: str) -> frozenset[str]:
    """All that a skill implies, by whatever name it is asked for: React implies JavaScript."""
    name = known_as(skill)
    return implied().get(name, frozenset()) if name else frozenset()


def narrower_of(skill: str) -> frozenset[str]:
    """All skills that imply this one."""
    name = known_as(skill)
    return frozenset(other for other, above in implied().items() if name in above)


def ways_to_write(skill: str) -> tuple[str, ...]:
    """Every way to write a skill, its name first; only itself where the vocabulary does not know it."""
    name = known_as(skill)
    return entries()[name].written if name else (skill,)


def mentions_of(skill: str, text: str, *, implied_too: bool = True) -> list[Mention]:
    """Where a text speaks of a skill by any of its names, or of one that implies it; in order, none twice."""
    name = known_as(skill)
    names = [name] if name else []
    if name and implied_too:
        names += sorted(narrower_of(name))
    found = [mention for one in names or [skill] for mention in mentioned(one, text)]
    return without_overlaps(sorted(found, key=lambda mention: (mention.start, -mention.end)))


def mentioned(name: str, text: str) -> Iterator[Mention]:
    for pattern in patterns_of(name):
        if pattern:
            for match in pattern.finditer(text):
                yield Mention(match.start(), match.end(), name)


def written_in(text: str) -> list[str]:
    """The skills of the vocabulary that a sentence names, as it writes them, in order."""
    words = [*WORD.finditer(text)]
    found, index = [], 0
    while index < len(words):
        count = next((n for n in range(MOST_WORDS, 0, -1) if is_named(text, words[index : index + n], n)), 0)
        if count:
            found.append(text[words[index].start() : words[index + count - 1].end()])
        index += count or 1
    return found


def is_named(text: str, words: list[re.Match[str]], count: int) -> bool:
    if len(words) < count:
        return False
    written = text[words[0].start() : words[-1].end()]
    name = by_key().get(key_of(written))
    if name is None or any(sign in written for sign in ",;|"):
        return False
    exact = entries()[name].only_as_written
    return written in exact or not any(key_of(word) == key_of(written) for word in exact)


def without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


@lru_cache(maxsize=4_096)
def patterns_of(name: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds a skill in any case, and what only as it is written."""
    entry = entries().get(name, Entry(name, (name,)))
    exact = [word for word in entry.written if word in entry.only_as_written]
    loose = [word for word in entry.written if word not in entry.only_as_written]
    return pattern_of(loose, re.I), pattern_of(exact, 0)


def pattern_of(words: list[str], flags: int) -> re.Pattern[str] | None:
    if not words:
        return None
    ordered = sorted(words, key=len, reverse=True)
    return re.compile("|".join(spelled(word) for word in ordered), flags)


def spelled(word: str) -> str:
    # Spaces, dots and hyphens inside a name come and go; letters around it are another word's.
    body = r"[\s\-–./]?".join(re.escape(part) for part in LOOSE.split(word.strip(" .")) if part)
    body = rf"\.{body}" if word.startswith(".") else body
    if not re.match(r"[\u3040-\u30ff\u3400-\u9fff]", word):
        after = r"(?![\w+#&])" if len(word) > 2 else r"(?![\w+#&]|-\w|['’.]\w)"
        before = r"(?<![\w&])(?<![\w&]-)(?<!\w['’.])" if len(word) <= 2 else r"(?<![\w&])"
        body = f"{before}{body}{after}"
    return body


def key_of(written: str) -> str:
    """What is compared: letters, digits and the signs that tell C from C++ and C#."""
    plain = folded(written.replace("#", "\u266f"))
    return re.sub(r"[^\w+&♯/]|_", "", plain).replace("/", "")


@cache
def entries() -> dict[str, Entry]:
    """Every skill by its name."""
    found = (entry_in(line) for line in lines())
    return {entry.name: entry for entry in found}


@cache
def by_key() -> dict[str, str]:
    """Names by what is compared; where two skills share a word, the one that is called so has it."""
    named = {key_of(name): name for name in entries()}
    others = {key_of(word): entry.name for entry in entries().values() for word in entry.written}
    return {key: name for key, name in {**others, **named}.items() if key}


@cache
def implied() -> dict[str, frozenset[str]]:
    """All that each skill implies, also at second hand."""
    return {name: above(name, frozenset()) for name in entries()}


def above(name: str, seen: frozenset[str]) -> frozenset[str]:
    direct = [other for other in entries()[name].broader if other not in seen]
    known = seen | set(direct)
    for other in direct:
        known |= above(other, known)
    return known - {name}


def lines() -> Iterator[str]:
    for file in sorted(WORDS.glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield line


def entry_in(line: str) -> Entry:
    head, _, above_it = line.partition(" > ")
    name, _, others = head.partition(":")
    marked = [word.strip() for word in [name, *others.split(",")] if word.strip()]
    written = tuple(dict.fromkeys(word.removesuffix("!") for word in marked))
    exact = frozenset(word.removesuffix("!") for word in marked if word.endswith("!"))
    return Entry(
        written[0], written, exact, tuple(part.strip() for part in above_it.split(",") if part.strip())
    )
