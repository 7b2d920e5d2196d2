"""What narrow columns stack without a sign between: years, and the parts of one name or of one cell."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in

YEAR = re.compile(r"(?:19|20)\d\d")
OPEN = re.compile(
    r"(?:-|\b(?:and|und|et|y|e|och|og|of|for|the|de|del|della|di|da|do|du|des|für|der|van|von|nad))$"
)
YEAR_LONG, MOST_WORDS, NEAR = 4, 5, 2.0
MOST_BROKEN, LARGER = 4, 1.2


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


def with_whole_cells(lines: list[Line]) -> list[Line]:
    """'_Buyer_, Acme Trading | 2015 – 2019' above 'Company': a name that the dates beside it left no room."""
    sizes = [line.size for line in lines if line.text]
    whole: list[Line] = []
    for line in lines:
        if whole and line.text and line.size >= LARGER * min(sizes) and goes_on_in_cell(whole[-1], line):
            above = whole[-1]
            cell, _, dates = above.text.rpartition("\t")
            spans = [*above.spans[:-1], *line.spans, above.spans[-1]]
            whole[-1] = replace(above, text=f"{cell} {line.text}\t{dates}", spans=spans)
        else:
            whole.append(line)
    return whole


def goes_on_in_cell(above: Line, line: Line) -> bool:
    """Whether a line below a cell is set as the end of it, and the cell has two looks already."""
    cell, _, dates = above.text.rpartition("\t")
    looks = [span.look for span in above.spans[:-1]]
    if not cell or "\t" in cell or len(set(looks)) < 2 or not (above.box and line.box):
        return False
    is_alike = {span.look for span in line.spans} == {looks[-1]} and len(line.text.split()) <= MOST_BROKEN
    is_next = abs(line.box[0] - above.box[0]) < 2 and 0 < line.box[1] - above.box[1] < 2 * line.size
    return is_alike and is_next and bool(periods_in(dates)) and not periods_in(line.text)
