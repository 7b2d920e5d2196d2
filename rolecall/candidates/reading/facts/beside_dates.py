"""What the dates at the right of a line left no room for, and what stands below it therefore."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.entry_labels import name_of_label
from rolecall.candidates.reading.facts.localities import place_score

NEAR, MOST_STEP, MOST_REST, WIDE, IS_PLACE = 2.0, 1.6, 9, 0.75, 1.5
POINT = re.compile(r"\s*[•‣›▪·●○◦■□►➢✓–—*-]\s")
CUT = re.compile(r"[^\W\d_]{2,}-$")
SMALL = re.compile(
    r"\b(?:of|and|the|for|de|del|della|delle|di|da|do|dos|das|du|des|la|el|y|e|et|und|für|der|van|von)$"
)
ENDS = re.compile(r"[.;:!?]$")


def with_rest_beside_dates(lines: list[Line]) -> list[Line]:
    """'Viola, Conservatorio | 2010–2012' above 'Bottesini, Parma': the rest of the cell joined to it."""
    edges = edges_of(lines)
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above and above.box and line.box and is_rest(above, line, edges.get(edge_of(above), 0.0)):
            whole[-1] = joined_before_dates(above, line)
        else:
            whole.append(line)
    return whole


def edges_of(lines: list[Line]) -> dict[int, float]:
    """How far to the right the cells before dates reach, by where they begin."""
    edges: dict[int, float] = {}
    for line in lines:
        if line.box and (last := cell_before_dates(line)) and last.box:
            edges[edge_of(line)] = max(edges.get(edge_of(line), 0.0), last.box[2])
    return edges


def edge_of(line: Line) -> int:
    return round(line.box[0]) if line.box else 0


def cell_before_dates(line: Line) -> Span | None:
    """The last words of the first of two cells, of which the second says when."""
    cell, tab, dates = line.text.rpartition("\t")
    if not tab or "\t" in cell or len(line.spans) < 2 or not cell.strip():
        return None
    return line.spans[-2] if is_only_dates(dates) and not is_only_dates(cell) else None


def is_only_dates(text: str) -> bool:
    periods = periods_in(text)
    return bool(periods) and not (text[: periods[0].begin] + text[periods[-1].finish :]).strip(" .()")


def is_rest(above: Line, line: Line, edge: float) -> bool:
    """Whether a line goes on with the cell above it, which had no room for its first word."""
    last = cell_before_dates(above)
    if last is None or not last.box or not line.spans or not stands_below(above, line):
        return False
    if last.look != line.spans[0].look or POINT.match(line.text) or name_of_label(line.text):
        return False
    text = above.text.rpartition("\t")[0].rstrip()
    if CUT.search(text) or SMALL.search(text):
        return True
    if "," not in text or ENDS.search(text) or place_score(line.text) >= IS_PLACE:
        return False
    return is_wide(above, last.box[2]) and had_no_room(line, last.box[2], edge)


def is_wide(above: Line, reached: float) -> bool:
    """Whether a cell fills most of the room before the dates."""
    dates = above.spans[-1].box
    if not above.box or not dates:
        return False
    return reached - above.box[0] > WIDE * (dates[0] - above.box[0])


def stands_below(above: Line, line: Line) -> bool:
    """Whether a line of a few words and no dates stands right below another, at its edge."""
    if not above.box or not line.box or above.page != line.page or "\t" in line.text:
        return False
    step = line.box[1] - above.box[1]
    is_next = abs(above.box[0] - line.box[0]) < NEAR and 0 < step < MOST_STEP * max(line.size, 1)
    return is_next and len(line.text.split()) <= MOST_REST and not periods_in(line.text)


def had_no_room(line: Line, reached: float, edge: float) -> bool:
    """Whether a line's first word would have stood farther right than any cell reaches."""
    if not line.box or not line.text:
        return False
    word = line.text.split()[0]
    width = (line.box[2] - line.box[0]) * (len(word) + 1) / len(line.text)
    return reached + width > edge


def joined_before_dates(above: Line, line: Line) -> Line:
    cell, _, dates = above.text.rpartition("\t")
    cell = cell.rstrip()
    is_cut = CUT.search(cell) is not None and line.text[:1].islower()
    text = f"{cell[:-1]}{line.text}" if is_cut else f"{cell}{'' if cell.endswith('-') else ' '}{line.text}"
    spans = [*above.spans[:-1], *line.spans, above.spans[-1]]
    return replace(above, text=f"{text}\t{dates}", spans=spans)
