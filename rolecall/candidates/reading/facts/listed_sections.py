"""What sections under headings of one's own list: languages with their levels, or certificates."""

import re
import tomllib
from pathlib import Path

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.details import LICENCES
from rolecall.candidates.reading.facts.headings import SectionKind
from rolecall.candidates.reading.facts.languages import CEFR, WORD
from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.tongues import LEVELS, NAMES

texts = tomllib.loads(Path(__file__).with_name("certificate_words.toml").read_text("utf-8"))
WHOLE, ENDS, UNSPACED = words(texts["whole"]), tuple(words(texts["ends"])), [*words(texts["unspaced"])]
TOKEN = re.compile(r"[^\s,;|·•()/:–—]+")
LONG_END, MOST_LINES, MOST_OF_CERTIFICATE, MOST_OTHERS = 3, 12, 14, 1
MOSTLY = 0.5


def kind_listed(section: Section) -> SectionKind | None:
    """What the lines of a section are, each of them; None where they may be anything."""
    lines = [line for line in section.lines if line.text]
    if not 0 < len(lines) <= MOST_LINES:
        return None
    if all(map(is_of_language, lines)):
        return "languages"
    return "certificates" if all(map(may_be_certificate, lines)) and are_certificates(lines) else None


def is_of_language(line: Line) -> bool:
    """Whether a line names languages that are spoken, with their levels or several, and little else."""
    names = NAMES.found_in(line.text)
    levels = LEVELS.found_in(line.text)
    known = [(each.start, each.end) for each in (*names, *levels)]
    others = [
        word
        for word in WORD.finditer(line.text)
        if not any(start <= word.start() < end for start, end in known)
    ]
    is_told = len(names) > 1 or bool(levels) or bool(CEFR.search(line.text))
    return bool(names) and len(others) <= MOST_OTHERS * len(names) * is_told


def may_be_certificate(line: Line) -> bool:
    """Whether a line is short and says when something was got, if it says when."""
    return len(line.text.split()) <= MOST_OF_CERTIFICATE and all(
        period.is_single for period in periods_in(line.text)
    )


def are_certificates(lines: list[Line]) -> bool:
    """Whether most lines have the word of a certificate that is no licence to drive."""
    named = [line for line in lines if is_certificate(line.text)]
    return len(named) > MOSTLY * len(lines) and not all(LICENCES.found_in(line.text) for line in named)


def is_certificate(text: str) -> bool:
    """Whether a text has a word that hardly anything but certificates has: 'licence', 'NEBOSH'."""
    if any(each in text for each in UNSPACED):
        return True
    return any(
        token in WHOLE or (len(token) > LONG_END and token.endswith(ENDS))
        for token in (folded(match[0].strip(".'’")) for match in TOKEN.finditer(text))
    )
