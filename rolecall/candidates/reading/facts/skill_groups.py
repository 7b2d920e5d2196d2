"""Names of groups above lists of skills, which are none themselves: '**Sales**' above 'Negotiation'."""

from collections.abc import Callable

from rolecall.candidates.reading.document import Line

MOST_WORDS, LARGER, FEWEST_TURNS = 5, 1.08, 2
SEPARATORS = frozenset(",;|:·•/()")
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
    return kept


def without_names_in_turns(lines: list[Line]) -> list[Line]:
    """The lines without each second where names and lists take turns: 'Welding', below it 'TIG, MIG'."""
    said = [line for line in lines if line.text]
    names, lists = said[::2], said[1::2]
    takes_turns = len(names) == len(lists) >= FEWEST_TURNS
    if takes_turns and all(map(may_name, names)) and all("," in line.text for line in lists):
        return [line for line in lines if line not in names]
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
