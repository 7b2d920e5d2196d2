"""The languages a person speaks, and how well, as far as the résumé says it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import cast

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.phrases import Found, Phrases
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.tongues import LEVELS, NAMES, named, texts
from rolecall.candidates.reading.profile import Fact, Language, Level

MOST = 20
OF_HEAD = (None, "contact", "summary")
CEFR = re.compile(r"(?<![^\W_])([ABC][12])(?![^\W_])\+?")
JLPT = re.compile(r"(?<![^\W_])N([1-5])(?![^\W_])")
OF_JLPT: dict[str, Level] = {"1": "C1", "2": "B2", "3": "B1", "4": "A2", "5": "A1"}
POINTS = re.compile(r"[★●⬤■◼▮⭐✦◆]+[\s★●⬤■◼▮⭐✦◆☆○◯□◻▯✧◇]*|(?<![\d/])([1-5])\s*/\s*5(?![\d/])")
CODE = re.compile(
    r"(?:^|[,;/|•·\t]|\s[–-])\s*([A-Z]{2})(?=\s*(?:$|[:(,;/|•·\t–=]|-\s|\s[^\W\d_A-Z]|\s[ABC][12]))"
)
FULL = re.compile(r"[★●⬤■◼▮⭐✦◆]")
SIGN = re.compile(r"[★●⬤■◼▮⭐✦◆☆○◯□◻▯✧◇]")
OF_POINTS: tuple[Level, ...] = ("A1", "A2", "B1", "C1", "C2")
GUESSED = 0.7
"""How sure a level is that stands there as stars only."""
FILLERS = Phrases(texts["fillers"])
MOST_OTHER_WORDS = 4
WORD = re.compile(r"[^\W\d_]{2,}")


def languages_in(sections: list[Section], rated: Iterable[Language] = ()) -> list[Language]:
    """The languages of their own section, and those with a level beside them among the skills.

    `rated` are those of tables that say how well each is understood, spoken and written.
    """
    found: dict[str, Language] = {}
    spoken = [section for section in sections if section.kind in ("languages", "skills")]
    for language in chain(*map(in_section, spoken), rated):
        key = language.code or language.written.value.casefold()
        if key not in found or (found[key].level is None and language.level):
            found[key] = language
    return list(found.values())[:MOST] or [*in_head(sections)]


def in_head(sections: list[Section]) -> Iterator[Language]:
    """'English, French' by themselves, among the numbers and addresses under a name."""
    for line in (line for section in sections if section.kind in OF_HEAD for line in section.lines):
        for cell in line.text.split("\t"):
            names = cell.split(", ")
            if len(names) > 1 and all(map(NAMES.means, names)):
                yield from on_line(line, NAMES.found_in(line.text), strict=False)


def in_section(section: Section) -> Iterator[Language]:
    above: list[Language] = []
    for line in section.lines:
        names = NAMES.found_in(line.text)
        if not names and section.kind == "languages":
            names = by_codes(line.text)
        if names:
            yield from above
            above = [*on_line(line, names, strict=section.kind == "skills")]
        elif above and line.text:
            above = with_levels_below(above, line.text)
    yield from above


def by_codes(text: str) -> list[Found]:
    """'DE (Muttersprache), EN (C1)': languages by their ISO 639-1 codes, each at the head of its part."""
    codes = [each for each in CODE.finditer(text) if each[1].lower() in named]
    if len(codes) == 1 and not level_in(text[codes[0].end() :]):
        return []  # 'IT: Excel', 'CV'
    return [Found(code.start(1), code.end(1), code[1].lower()) for code in codes]


def on_line(line: Line, names: list[Found], *, strict: bool) -> Iterator[Language]:
    levels = levels_beside(line.text, names)
    strict = strict or not is_of_languages(line.text, names)
    for name, level in zip(names, levels, strict=True):
        if level or not strict:
            yield language_of(line, name, level)


def language_of(line: Line, name: Found, level: tuple[Level, float] | None) -> Language:
    written = line.text[name.start : name.end]
    fact = Fact(written, level[1] if level else 0.9, [evidence_of(line, written)])
    return Language(fact, None if name.meaning == "other" else name.meaning, level[0] if level else None)


def is_of_languages(text: str, names: list[Found]) -> bool:
    """Whether a line says nothing else: a language's name in a sentence is no language spoken."""
    known = [*names, *LEVELS.found_in(text), *FILLERS.found_in(text)]
    others = [
        word
        for word in WORD.finditer(text)
        if not any(found.start <= word.start() < found.end for found in known)
    ]
    return len(others) <= MOST_OTHER_WORDS


def levels_beside(text: str, names: list[Found]) -> list[tuple[Level, float] | None]:
    """The level of each language: behind it, or before it where the line begins with a level."""
    starts = [name.start for name in names] + [len(text)]
    behind = [level_in(text[name.end : start]) for name, start in zip(names, starts[1:], strict=True)]
    ends = [0] + [name.end for name in names]
    before = [level_in(text[end : name.start]) for end, name in zip(ends, names, strict=False)]
    if before[0] and (not behind[-1] or len(names) == 1):
        return carried(before)
    return carried(behind[::-1], [text[n.end : s] for n, s in zip(names, starts[1:], strict=True)][::-1])[
        ::-1
    ]


def carried(
    levels: list[tuple[Level, float] | None], parts: list[str] | None = None
) -> list[tuple[Level, float] | None]:
    """'Fluent: English, French' and 'English and French (fluent)' say it once for both."""
    last: tuple[Level, float] | None = None
    result = []
    for index, level in enumerate(levels):
        joined = parts is None or is_joint(parts[index])
        last = level or (last if joined else None)
        result.append(last)
    return result


def is_joint(part: str) -> bool:
    return part.strip(" ").casefold() in {"and", "und", "et", "y", "e", "i", "och", "og", "en", "&", "/", "+"}


def level_in(text: str) -> tuple[Level, float] | None:
    """The level that a piece of text names, and how sure that is."""
    named = CEFR.findall(text)
    if named:
        return cast(Level, Counter(named).most_common(1)[0][0]), 1.0
    worded = LEVELS.found_in(text)
    if worded:
        longest = max(worded, key=lambda found: found.end - found.start)
        return cast(Level, longest.meaning), 0.95
    tested = JLPT.search(text)
    return (OF_JLPT[tested[1]], 0.9) if tested else level_by_points(text)


def level_by_points(text: str) -> tuple[Level, float] | None:
    match = POINTS.search(text)
    if not match:
        return None
    full, all_of_them = len(FULL.findall(match[0])), len(SIGN.findall(match[0]))
    share = int(match[1]) / 5 if match[1] else full / all_of_them
    if not match[1] and all_of_them < 3:
        return None
    return OF_POINTS[min(4, max(0, round(5 * share) - 1))], GUESSED


def with_levels_below(languages: list[Language], text: str) -> list[Language]:
    """Levels that stand on the line under the names: one for each, or one for the last."""
    if all(language.level for language in languages):
        return languages
    cells = [level for cell in re.split(r"\t|\s{2,}", text) if (level := level_in(cell))]
    if len(cells) == len(languages):
        return [rated(language, *level) for language, level in zip(languages, cells, strict=True)]
    whole = level_in(text) if len(text.split()) <= MOST_OTHER_WORDS + 2 else None
    return [*languages[:-1], rated(languages[-1], *whole)] if whole else languages


def rated(language: Language, level: Level, sure: float) -> Language:
    if language.level:
        return language
    return replace(language, level=level, written=replace(language.written, sure=sure))
