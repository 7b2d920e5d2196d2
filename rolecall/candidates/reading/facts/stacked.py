"""What narrow columns stack without a sign between: a year above a year, and the parts of one name."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line

YEAR = re.compile(r"(?:19|20)\d\d")
OPEN = re.compile(
    r"(?:-|\b(?:and|und|et|y|e|och|og|of|for|the|de|del|della|di|da|do|du|des|für|der|van|von|nad))$"
)
YEAR_LONG, MOST_WORDS, NEAR = 4, 5, 2.0


def with_years_paired(lines: list[Line]) -> list[Line]:
    """'2011' right above '2016' is from one to the other, where no third year stands with them."""
    paired: list[Line] = []
    for index, line in enumerate(lines):
        if paired and is_second_year(lines, index):
            paired[-1] = replace(paired[-1], text=f"{paired[-1].text} – {line.text}")
        else:
            paired.append(line)
    return paired


def is_second_year(lines: list[Line], index: int) -> bool:
    """Whether a line and the one above are two years, the earlier one first, and no list of years."""
    if not is_year(lines, index):
        return False
    around = [is_year(lines, at) for at in range(index - 2, index + 2)]
    return around == [False, True, True, False] and lines[index - 1].text < lines[index].text


def is_year(lines: list[Line], index: int) -> bool:
    text = lines[index].text if 0 <= index < len(lines) else ""
    return len(text) == YEAR_LONG and bool(YEAR.fullmatch(text))


def with_whole_names(lines: list[Line]) -> list[Line]:
    """'University of' above 'Sabaragamuwa Hills', set alike in bold, is one name that found no room."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above and is_rest_of_name(above, line):
            joint = "" if above.text.endswith("-") else " "
            text, spans = f"{above.text}{joint}{line.text}", [*above.spans, *line.spans]
            whole[-1] = replace(above, text=text, spans=spans)
        else:
            whole.append(line)
    return whole


def is_rest_of_name(above: Line, line: Line) -> bool:
    """Whether the line above is open or this one begins small, and both are short and bold at one edge."""
    if not (above.text and line.text and above.bold and line.bold and above.box and line.box):
        return False
    is_open = bool(OPEN.search(above.text)) or (line.text[:1].islower() and above.text[-1:].isalpha())
    is_short = all(len(each.text.split()) <= MOST_WORDS and "\t" not in each.text for each in (above, line))
    is_next = abs(above.box[0] - line.box[0]) < NEAR and above.page == line.page and not line.is_item
    return is_open and is_short and is_next and {s.look for s in above.spans} == {s.look for s in line.spans}
