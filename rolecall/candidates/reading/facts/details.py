"""Driving licences, and when somebody could begin."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.lexicon import words
from rolecall.candidates.reading.facts.phrases import Phrases
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Fact

texts = tomllib.loads(Path(__file__).with_name("details.toml").read_text("utf-8"))
LICENCES = Phrases({"licence": texts["licences"]})
BEGINNINGS = Phrases({"when": texts["availability"], "now": texts["at_once"]})
OTHER_THINGS = Phrases({"other": texts["not_availability"]})
CLASS_WORDS = words(texts["classes"])
CLASS = re.compile(r"(?<![^\W_])(?:AM|A[12]|BF17|[BCD]1?E|[BCD]1|[ABCDEMLT]|BE)(?![^\W_]|['’])")
REACH, MOST_CLASSES = 45, 10
MOST_WORDS, LONGEST = 14, 120
LABEL = re.compile(r"^[^:：]{2,45}[:：]\s*(\S.*)$")
SENTENCE_END = re.compile(r"(?<=\w)[.;|•·](?:\s|$)|\t")
SECTIONS = {None, "contact", "summary", "other", "skills", "certificates", "languages", "interests"}
TALKED_OF = {"experience", "education", "projects", "publications", "references", "volunteering"}


def licences_in(sections: list[Section]) -> list[Fact]:
    """The classes a person may drive, in order; where none is named, the words that say so."""
    found: dict[str, Fact] = {}
    for section in sections:
        if section.kind in TALKED_OF:
            continue
        lines = [*([section.heading] if section.heading else []), *section.lines]
        for index, line in enumerate(lines):
            for fact in on_line(line, lines[index + 1 : index + 2]):
                found.setdefault(fact.value, fact)
    classes = {value: fact for value, fact in found.items() if CLASS.fullmatch(value.removeprefix("CDL "))}
    return list((classes or found).values())[:MOST_CLASSES]


def on_line(line: Line, below: list[Line]) -> Iterator[Fact]:
    named = LICENCES.found_in(line.text)
    for found in named[:1]:
        before, after = line.text[max(found.start - 14, 0) : found.start], line.text[found.end :][:REACH]
        around = [after, before]
        source = line
        if not after.strip(" :") and below and len(below[0].text) <= REACH:
            around, source = [below[0].text], below[0]
        classes = next((list(classes_in(part)) for part in around if [*classes_in(part)]), [])
        is_american = "cdl" in folded(line.text) or "commercial" in folded(line.text)
        for name in classes:
            yield Fact(f"CDL {name}" if is_american else name, 0.95, [evidence_of(source)])
        if not classes:
            yield Fact(said(line.text), 0.85, [evidence_of(line)])


def classes_in(text: str) -> Iterator[str]:
    """The classes at the beginning of a text: what follows other words may be a letter of anything."""
    place = 0
    for match in CLASS.finditer(text):
        between = re.findall(r"[^\W\d_]{2,}", text[place : match.start()])
        if any(folded(word) not in CLASS_WORDS for word in between):
            return
        yield match[0]
        place = match.end()


def said(text: str) -> str:
    label = LABEL.match(text)
    phrase = next((part for part in re.split(r"\t|\s*[|•·;,]\s*", text) if LICENCES.found_in(part)), text)
    return (text if label else phrase).strip(" .:")[:LONGEST]


def availability_in(sections: list[Section]) -> Fact | None:
    """What the résumé says of when the person could begin, in its own words."""
    for section in sections:
        if section.kind in SECTIONS:
            lines = [*([section.heading] if section.heading else []), *section.lines]
            for index, line in enumerate(lines):
                fact = beginning_on(line, lines[index + 1 : index + 2])
                if fact:
                    return fact
    return None


def beginning_on(line: Line, below: list[Line]) -> Fact | None:
    for part in SENTENCE_END.split(line.text):
        found = BEGINNINGS.found_in(part)
        if not found or OTHER_THINGS.found_in(part) or len(part.split()) > MOST_WORDS:
            continue
        rest = part[found[0].end :].strip(" :：–—-")
        if (
            found[0].meaning == "when"
            and not rest
            and found[0].end - found[0].start == len(part.strip(" :"))
            and is_label(part, line)
        ):
            if below and 0 < len(below[0].text) <= LONGEST:
                return Fact(below[0].text, 0.8, [evidence_of(line), evidence_of(below[0])])
            return None
        label = LABEL.match(part)
        value = label[1] if label and found[0].end <= label.start(1) else part.strip(" ,:–—-()")
        return Fact(value[:LONGEST], 0.9, [evidence_of(line)])
    return None


def is_label(part: str, line: Line) -> bool:
    return len(part.split()) <= 3 and (part.strip().endswith(":") or part.strip() == line.text.strip())
