"""Names of groups above lists of skills, which are none themselves: '**Sales**' above 'Negotiation'."""

import re
from collections.abc import Callable
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.headings import GROUPS
from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.vocabulary import known_as

MOST_WORDS, LARGER, FEWEST_TURNS = 5, 1.08, 2
SEPARATORS = frozenset(",;|:·•/()")
FEWEST_POINTS, FEWEST_OF_GROUP, LONG_POINT, FEW = 3, 2, 6, 6
"""`FEW`: at most one separator in so many words"""
POINT = re.compile(r"^[\s\-–—*•●▪■◦‣›»✓✔➢➤→·]+(?=\S)")
FORMS = (
    re.compile(r"\W{0,3}([^–—,;:()\t]{2,40}?)\s+[–—-]\s+([^–—]+)"),
    re.compile(r"\W{0,3}([^,;:()\t]{2,40}?)\s?[(（]([^()]+)[)）]"),
    re.compile(r"\W{0,3}([^,;:()\t]{2,40})\t([^\t]+)"),
)
"""a group and its list: behind a dash, in brackets, in a cell"""
Test = Callable[[str], bool]


def without_names_of_groups(lines: list[Line], is_level: Test, is_told: Test) -> list[Line]:
    """The lines of a section but for those that are set stronger than the list below them.

    A level below a line is passed over where a list follows; what stands above a sentence is a skill.
    """
    lines = without_names_in_turns(lines)
    kept: list[Line] = []
    for index, line in enumerate(lines):
        below = next((each for each in lines[index + 1 :] if each.text and not is_only(each, is_level)), None)
        if below is None or not may_name(line) or not is_stronger(line, below) or is_told(below.text):
            kept.append(line)
        elif kept:
            # What stands above a name of a group does not go on below it.
            kept.append(Line(""))
    return kept


def without_empty_labels(lines: list[Line]) -> list[Line]:
    """The lines; where each ends in a colon, with nothing behind any, these are skills and no labels."""
    shown = [line for line in lines if line.text]
    if len(shown) < 2 or not all(line.text.endswith(":") for line in shown):
        return lines
    return [replace(line, text=line.text.rstrip(" :")) for line in lines]


def without_labels(lines: list[Line]) -> list[Line]:
    """The lines without the names of groups that they begin with: 'Tools – Git', 'Tools (Git, Jira)'."""
    said = [line for line in lines if line.text]
    for form in FORMS:
        found = [form.fullmatch(line.text) for line in said]
        lists = [match for match in found if match and "," in match[2]]
        are_labels = len(lists) == len(said) > 1 or (lists and all(named(match[1]) for match in lists))
        if are_labels and not any(known_as(match[1]) and not named(match[1]) for match in lists):
            held = {line.text: match for line, match in zip(said, found, strict=True) if match in lists}
            return [
                replace(line, text=match[2], spans=[], is_item=True)
                if (match := held.get(line.text))
                else line
                for line in lines
            ]
    return without_labels_in_cells(lines)


def without_labels_in_cells(lines: list[Line]) -> list[Line]:
    """'**Languages** Java, SQL' above '**Process** Scrum, Jira': bold names that rows begin with."""
    rows = [line for line in lines if line.text]
    labels = [bold_label(line) or label_before(line.text) for line in rows]
    lists = [line.text[len(label) :].strip(" \t") for line, label in zip(rows, labels, strict=True)]
    if len(rows) < FEWEST_TURNS or not all(labels) or sum(map(is_list, lists)) < FEWEST_TURNS:
        return lines
    if sum(known_as(label) is not None and not named(label) for label in labels) > len(labels) / 2:
        return lines
    held = dict(zip((line.text for line in rows), lists, strict=True))
    return [
        replace(line, text=held[line.text], spans=[], is_item=True) if line.text else line for line in lines
    ]


def bold_label(line: Line) -> str:
    """The bold words that a line begins with, where what follows is not bold."""
    if len(line.spans) < 2 or not line.spans[0].bold or line.spans[1].bold:
        return ""
    first = line.spans[0].text
    return first if line.text.startswith(first) and len(first.split()) <= MOST_WORDS else ""


def label_before(text: str) -> str:
    """The name of a group that the first cell of a row begins with."""
    cell, tab, _ = text.partition("\t")
    words = cell.split(" ")
    counts = range(min(len(words), MOST_WORDS), 0, -1) if tab else ()
    return next((" ".join(words[:n]) for n in counts if named(" ".join(words[:n]))), "")


def is_list(text: str) -> bool:
    return "\t" in text or "," in text


def named(text: str) -> bool:
    return folded(text) in GROUPS


def without_names_in_turns(lines: list[Line]) -> list[Line]:
    """The lines without each second where names and lists take turns: 'Welding', below it 'TIG, MIG'."""
    said = [line for line in lines if line.text]
    names, lists = said[::2], said[1::2]
    takes_turns = len(names) == len(lists) >= FEWEST_TURNS
    if takes_turns and all(map(may_name, names)) and all("," in line.text for line in lists):
        return [Line("") if any(line is name for name in names) else line for line in lines]
    return lines


def is_only(line: Line, test: Test) -> bool:
    return all(test(cell) for cell in line.text.split("\t"))


def may_name(line: Line) -> bool:
    """Whether each cell of a line is one short name, as those of groups side by side are."""
    return (
        bool(line.text)
        and not line.is_item
        and not SEPARATORS & set(line.text)
        and all(len(cell.split()) <= MOST_WORDS for cell in line.text.split("\t"))
    )


def is_stronger(line: Line, below: Line) -> bool:
    """Whether a line is set as what heads another: bold where that is not, or larger."""
    if not line.spans or not below.spans:
        return False
    one, other = line.spans[0], below.spans[0]
    return (one.bold and not other.bold) or (one.size > LARGER * other.size and one.bold == other.bold)


def tells_throughout(lines: list[Line]) -> bool:
    """Whether the points of a section tell what was done: 'Banked, receipted and balanced daily takings'."""
    points = [line.text for line in lines if is_point(line)]
    counts = sorted(len(point.split()) for point in points)
    separators = sum(sign in SEPARATORS for point in points for sign in point)
    is_long = len(points) >= FEWEST_POINTS and counts[len(counts) // 4] > LONG_POINT
    return is_long and FEW * separators < sum(counts)


def without_names_above_points(lines: list[Line]) -> list[Line]:
    """The lines but for those above several points of what was done, which name groups: 'Leadership'."""
    pairs = [*zip(lines, [*lines[1:], Line("")], strict=True)]
    names = [line for line, below in pairs if may_name(line) and not is_point(line) and is_point(below)]
    if sum(map(is_point, lines)) < FEWEST_OF_GROUP * len(names):
        return lines
    return [line for line in lines if not any(line is name for name in names)]


def is_point(line: Line) -> bool:
    return line.is_item or bool(POINT.match(line.text))
