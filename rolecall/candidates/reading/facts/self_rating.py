"""Tables in which people rate themselves in languages, as in the Europass: their words are no skills."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.languages import CEFR, language_of, level_in
from rolecall.candidates.reading.facts.lexicon import words
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.facts.tongues import NAMES
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.profile import Language

WORDS = words(tomllib.loads(Path(__file__).with_name("skills.toml").read_text("utf-8"))["self_rating"])
FRAMEWORK = re.compile(
    r"framework of reference|referenzrahmen|cadre européen|marco (?:común )?europeo"
    r"|quadro (?:comune )?europeo|quadro europeu|system opisu kształcenia|referentiekader|cadrul european",
    re.I,
)
FEWEST_CELLS = 2


def rated_in(sections: list[Section]) -> list[Language]:
    """The languages of such tables, each with the level that most of its abilities have."""
    asked = [section.lines for section in sections if section.kind in ("languages", "skills")]
    return [language for lines in asked for language in rated_on(lines)]


def rated_on(lines: list[Line]) -> Iterator[Language]:
    if not any(is_head(line.text) for line in lines):
        return
    for index, line in enumerate(lines):
        cell = line.text.partition("\t")[0]
        if is_named_alone(cell):
            # where cells have two lines each, the name stands level with their middle
            beside = [
                each.text for each in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
            ]
            rows = [line.text, *(text for text in beside if not is_named_alone(text.partition("\t")[0]))]
            level = next((level_in(text) for text in rows if CEFR.search(text)), None)
            if level:
                yield language_of(line, NAMES.found_in(cell)[0], level)


def without_table(lines: list[Line]) -> list[Line]:
    """The lines of a section; none of such a table, its languages and its footnote."""
    if not any(is_head(line.text) for line in lines):
        return lines
    return [line for line in lines if not (is_rated(line.text) or FRAMEWORK.search(line.text))]


def is_head(text: str) -> bool:
    """Whether a line names two abilities or more: 'Listening', 'Reading'."""
    named = [cell for cell in text.split("\t") if plain(cell) in WORDS]
    return len(named) >= FEWEST_CELLS and is_rated(text)


def is_rated(text: str) -> bool:
    """Whether all cells of a line are abilities, levels or languages."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    return bool(cells) and all(
        plain(cell) in WORDS or CEFR.fullmatch(cell) or is_named_alone(cell) for cell in cells
    )


def is_named_alone(cell: str) -> bool:
    found = NAMES.found_in(cell)
    return len(found) == 1 and not folded(cell[: found[0].start] + cell[found[0].end :])


def plain(cell: str) -> str:
    return folded(re.sub(r"\s*\(\*\)", "", cell))
