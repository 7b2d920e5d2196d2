"""Headings in nobody's words but the writer's, 'EARNING', 'Where I was useful': known by their look alone."""

from collections import defaultdict

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.headings import SectionKind, kind_by_a_word
from rolecall.candidates.reading.facts.line_looks import Look, body_look, look_of
from rolecall.candidates.reading.facts.side_headings import is_short_title
from rolecall.candidates.reading.facts.unknown_headings import is_dated, is_of_entry

FEWEST, MOSTLY = 3, 0.6
MARKS = ("@", ":", "：", ".", ",")


def headings_of_one_look(lines: list[Line], worded: dict[int, SectionKind]) -> dict[int, SectionKind]:
    """At least three short lines, each below white space and set larger or stronger than the text below it.

    Titles and employers set so have one period each below them; of sections some have several, and some none.
    """
    body = body_look(lines)
    by_look: dict[Look, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if index and body and may_head(lines, index) and is_stronger(look_of(line), body):
            by_look[look_of(line)].append(index)
    for alike in by_look.values():
        if len({lines[at].text for at in alike}) == len(alike) >= FEWEST and not are_entries(lines, alike):
            return {at: worded.get(at) or kind_by_a_word(lines[at].text) or "other" for at in alike}
    return {}


def may_head(lines: list[Line], index: int) -> bool:
    """Whether a short line stands below white space and right above text that is set in another way."""
    line, below = lines[index], [each for each in lines[index + 1 : index + 3] if each.text][:1]
    is_apart = not lines[index - 1].text or line.level > 0
    return (
        is_apart
        and is_short_title(line)
        and not line.text.endswith(MARKS)
        and "@" not in line.text
        and bool(below)
        and look_of(below[0]) != look_of(line)
        and not is_of_entry(lines, index)
    )


def is_stronger(look: Look, body: Look) -> bool:
    size, bold, _, _, upper = look
    return size > body[0] or (upper and bold and not body[1] and size == body[0])


def are_entries(lines: list[Line], alike: list[int]) -> bool:
    """Whether most of these lines have one period each before the next of them."""
    counts = [
        sum(map(is_dated, lines[at:end])) for at, end in zip(alike, [*alike[1:], len(lines)], strict=True)
    ]
    return counts.count(1) >= MOSTLY * len(counts)
