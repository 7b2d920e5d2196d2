"""Skills as the résumé lists them, and their names in our vocabulary."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.headings import GROUPS, kind_of_heading
from rolecall.candidates.reading.facts.languages import CEFR
from rolecall.candidates.reading.facts.lexicon import words
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.self_rating import without_table
from rolecall.candidates.reading.facts.skill_groups import (
    is_point,
    tells_throughout,
    without_empty_labels,
    without_labels,
    without_names_above_points,
    without_names_of_groups,
)
from rolecall.candidates.reading.facts.skill_lines import BULLET, LABEL, SEPARATOR, wrapped
from rolecall.candidates.reading.facts.tongues import LEVELS as OF_LANGUAGES
from rolecall.candidates.reading.facts.tongues import NAMES
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Fact, Skill
from rolecall.candidates.reading.vocabulary import by_key, key_of, known_as, written_in

MOST, MOST_WORDS, LONGEST = 120, 6, 60
PROSE_WORDS, FEWEST_BUTTONS, FEWEST_TOLD = 9, 3, 4
KNOWN, LISTED, TOLD = 0.95, 0.85, 0.78
"""How sure: known to the vocabulary; listed as one; found in a sentence of the section."""
texts = tomllib.loads(Path(__file__).with_name("skills.toml").read_text("utf-8"))
LEVELS = words(texts["levels"])
by_key()  # now, while files may still be opened
OPENINGS = sorted(words(texts["openings"]), key=len, reverse=True)
OF_KEYWORDS = "|".join(re.escape(" ".join(label.split())) for label in texts["keywords"].split(","))
KEYWORDS = re.compile(rf"[,;|\s]*(?<!\w)(?:{OF_KEYWORDS})\s?[:：]\s*", re.I)
SIGNS = re.compile(r"[★☆●○⬤◯■□◼◻▪▫▮▯█▓▒░⭐✦✧◆◇•·─━═_]{2,}|[★☆⭐█▓▒░▮▯]+")
SHARE = re.compile(r"\(?\b\d{1,3}\s*%\)?|\(?(?<!\d)\d{1,2}\s*/\s*(?:5|10|100)(?!\d)\)?")
FOR_YEARS = re.compile(
    r"[(\s–—:-]*\b(?:(?:less|more) than |over |über )?\d{1,2}\s*\+?\s*"
    r"(?:years?|yrs?|y|jahre?n?|ans?|años?|anni|anos|jaar|lata?|lat|år|έτη|χρόνια|年|سنوات)"
    r"\b\.?(?:\s+(?:of\s+)?(?:experience|erfahrung|d'expérience|de experiencia))?\)?",
    re.I,
)
INSIDE = re.compile(r"\s*[(（]([^()（）]{1,120})[)）]\s*")
JOINT = re.compile(r"\s+(?:and|und|et|y|e|i|och|og|en|&|και|и|ve)\s+", re.I)
TELLING = re.compile(r"^(?:(?:[^\s,;|/•·]|,(?=\d))+\s+){3,}[^\s,;|]*[^\W\d_]{3,}\.$")
OF_GRID = re.compile(r"\b(?:listening|reading|writing|speaking|spoken|understanding)\b", re.I)
SENTENCES = re.compile(r"(?<=[\w)]{2})\.\s+(?=[A-ZÀ-ÞА-Я])")
ADDRESS = re.compile(r"[\w.+-]@[\w-]+\.\w")
NO_SKILL = re.compile(r"@|https?:|www\.|\b(?:19|20)\d\d\b|[.!?]\s+\w|[^\W\d_]{3,}\.$")


@dataclass(slots=True)
class Part:
    """A piece of a line that may be a skill."""

    text: str
    line: Line
    sure: float = LISTED


def skills_in(sections: list[Section]) -> list[Skill]:
    """The skills of their own sections, in order, each once."""
    found: dict[str, Skill] = {}
    buttons = buttons_in(sections)
    for section in sections:
        shown = [line for line in section.lines if line.text not in buttons]
        for part in parts_of(replace(section, lines=shown) if buttons else section):
            skill = skill_of(part)
            if skill:
                found.setdefault(folded(skill.written.value), skill)
    return list(found.values())[:MOST]


def buttons_in(sections: list[Section]) -> set[str]:
    """What stands by itself at the head of section after section, as 'Edit' does on pages that were saved."""
    firsts = Counter(section.lines[0].text for section in sections if section.heading and section.lines)
    return {text for text, count in firsts.items() if text and count >= FEWEST_BUTTONS}


def parts_of(section: Section) -> Iterator[Part]:
    if section.kind == "skills":
        # A foot with somebody's address may stand between two pages of a section.
        lines = without_empty_labels([line for line in section.lines if not ADDRESS.search(line.text)])
        told = without_labels(without_names_of_groups(without_table(lines), is_level, is_prose))
        tells = tells_throughout(told)
        for line, text in wrapped(without_names_above_points(told) if tells else told):
            yield from told_on(line, text) if tells and is_point(line) else parts_on(line, text)
    elif section.kind == "languages":
        # 'Languages: Python, Go' is not about languages that are spoken.
        for line in section.lines:
            if not OF_GRID.search(line.text) and not NAMES.found_in(line.text):
                yield from (part for part in parts_on(line, line.text) if known_in(part.text))


def parts_on(line: Line, text: str) -> Iterator[Part]:
    text = BULLET.sub("", SHARE.sub(" ", FOR_YEARS.sub(" ", SIGNS.sub(" | ", text))))
    whole = KEYWORDS.sub(" | ", text).strip(" |")
    text = without_group(whole)
    if len(sentences := [part for part in SENTENCES.split(text) if part]) > 1 and "," in sentences[0]:
        # What comes behind a list in a line is rather told of it than one.
        for sentence in sentences:
            yield from parts_on(line, sentence) if "," in sentence else ()
        return
    if not text or kind_of_heading(text) or is_name_of_group(text) or is_of_languages(text):
        return
    if is_prose(text):
        yield from told_on(line, text)
        return
    pieces = split(text)
    for piece in pieces:
        # What 'and' joins is rather one, but for the last two of a list, and behind the name of a group.
        may_part = piece is pieces[-1] and (len(pieces) > 1 or text != whole)
        yield from (Part(one, line) for one in with_inside(piece, may_part=may_part))


def is_name_of_group(text: str) -> bool:
    """Whether a line says no more than what a group is called; 'CI/CD' is a skill as well."""
    return folded(text) in GROUPS and not (text.isupper() and "/" in text and known_as(text))


def told_on(line: Line, text: str) -> Iterator[Part]:
    """The skills that a sentence names; a word of everyday's is just that there."""
    yield from (Part(name, line, TOLD) for name in written_in(text) if not name.islower())


def without_group(text: str) -> str:
    """A line without the name of the group before a colon, or in a cell of its own before a list."""
    label = LABEL.match(text)
    if label and label[1] and folded(label[1]) not in GROUPS and is_told(text[label.end() :]):
        return label[1]
    if label and not (label[1] and known_as(label[1]) and not SEPARATOR.search(text[label.end() :])):
        return text[label.end() :].strip()
    first, tab, rest = text.partition("\t")
    if tab and ("," in rest or folded(first) in GROUPS) and "," not in first:
        return rest.strip()
    return text.strip()


def is_told(text: str) -> bool:
    """Whether what stands behind a colon says what was done: 'SQL: used daily in audits'."""
    is_list = SEPARATOR.search(text) or any(known_as(half) for half in JOINT.split(text))
    return len(text.split()) >= FEWEST_TOLD and not is_list


def is_prose(text: str) -> bool:
    """Whether a text tells rather than lists: 'Loaded 60 trucks a night with a crew of four.'"""
    if TELLING.search(text.strip()):
        return True
    longest = max((len(piece.split()) for piece in split(text)), default=0)
    return longest > PROSE_WORDS or (longest > MOST_WORDS and text.rstrip().endswith("."))


def split(text: str) -> list[str]:
    """The pieces between separators; those within brackets do not separate."""
    pieces, depth, begun = [], 0, 0
    breaks = {match.start(): match.end() for match in SEPARATOR.finditer(text)}
    place = 0
    while place < len(text):
        depth += (text[place] in "(（") - (text[place] in ")）" and depth > 0)
        end = breaks.get(place)
        if end and end > place and depth == 0:
            pieces.append(text[begun:place])
            begun = place = end
        else:
            place += 1
    return [piece.strip() for piece in [*pieces, text[begun:]] if piece.strip()]


def with_inside(piece: str, *, may_part: bool) -> Iterator[str]:
    """'Node.js and Express' may be two; 'AWS (EC2, S3)' is one with two inside, 'R (vegan)' is one."""
    inside = [match[1] for match in INSIDE.finditer(piece)]
    plain = INSIDE.sub(" ", piece).strip()
    if len(inside) == 1 and (narrows(inside[0]) or details(inside[0])) and piece.endswith((")", "）")):
        yield piece
        return
    yield from joined(plain) if may_part else [plain]
    for text in inside:
        listed = split(text)
        if len(listed) > 1:
            yield from (one for one in listed if known_as(one))


def details(text: str) -> bool:
    """Whether brackets list what is of a skill, hardly any of it one that is known by itself."""
    listed = split(text)
    return len(listed) > 1 and 2 * sum(known_as(one) is not None for one in listed) <= len(listed)


def narrows(text: str) -> bool:
    """Whether brackets say which one a skill is, and no level or list: 'Trombone (grade 7)'."""
    is_levelled = is_level(text) or all(is_level(word) for word in text.split())
    return (
        len(split(text)) == 1
        and not is_levelled
        and not OF_LANGUAGES.found_in(text)
        and not SHARE.search(text)
    )


def joined(piece: str) -> Iterator[str]:
    halves = [half.strip() for half in JOINT.split(piece)]
    if len(halves) > 1 and not by_key().get(key_of(piece)) and all(known_as(opened(h)) for h in halves):
        yield from halves
    else:
        yield piece


def skill_of(part: Part) -> Skill | None:
    written = "" if is_level(part.text) else without_level(opened(part.text))
    if not is_skill(written):
        return None
    name = (
        known_in(written)
        or known_as(without_adjective(written))
        or known_in(INSIDE.sub(" ", written).strip())
    )
    sure = part.sure if part.sure == TOLD else KNOWN if name else LISTED
    return Skill(Fact(written, sure, [evidence_of(part.line, written)]), name)


def opened(text: str) -> str:
    """A piece without 'Proficient in' and the like before it."""
    text = text.strip(" \t.:;,/–—-*")
    plain = folded(text)
    for opening in OPENINGS:
        if plain.startswith(f"{opening} ") and len(plain) > len(opening) + 1 and not known_as(text):
            count = len(opening.split())
            return " ".join(text.split()[count:])
    return text


def without_level(text: str) -> str:
    """A piece without the level behind a dash or colon, or at its end."""
    for sign in (" - ", " – ", ": ", " — "):
        head, found, tail = text.rpartition(sign)
        if found and is_level(tail):
            return head.strip()
    return text


def without_adjective(text: str) -> str:
    """'Excel avancé' is known as Excel is."""
    head, _, last = text.rpartition(" ")
    return head if folded(last) in LEVELS else text


def is_skill(text: str) -> bool:
    plain = folded(text)
    if not plain or len(text) > LONGEST or len(text.split()) > MOST_WORDS or is_level(text):
        return False
    if not any(letter.isalpha() for letter in text) or NO_SKILL.search(text):
        return False
    return not (plain in GROUPS and not known_as(text)) and not is_language(text)


def is_level(text: str) -> bool:
    plain = folded(text)
    return plain in LEVELS or CEFR.fullmatch(text.strip()) is not None or OF_LANGUAGES.means(text) is not None


def is_of_languages(text: str) -> bool:
    """Whether a line is about languages that are spoken; one of them among several skills is not."""
    return is_language(text) and sum(not is_of_language(piece) for piece in split(text)) <= 1


def is_of_language(piece: str) -> bool:
    return bool(NAMES.found_in(piece) or OF_LANGUAGES.found_in(piece) or CEFR.search(piece))


def is_language(text: str) -> bool:
    """Whether a piece is a language that is spoken, with its level or by itself."""
    names = NAMES.found_in(text)
    if not names or known_as(text):
        return False
    rest = text[: names[0].start] + text[names[-1].end :]
    return not folded(rest) or bool(OF_LANGUAGES.found_in(rest) or CEFR.search(rest))


def known_in(written: str) -> str | None:
    """The name of a skill; that of 'HTML/CSS' and the like is that of its first part that has one."""
    parts = re.split(r"\s*/\s*|\s+&\s+", written)
    return known_as(written) or next((name for part in parts if (name := known_as(part))), None)
