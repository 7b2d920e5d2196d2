"""Headings at the right of their sections, as notes in a margin stand: on the first line of each."""

from dataclasses import replace

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.side_headings import part_of

FEWEST_KINDS, NEAR = 3, 3.0


def with_headings_at_right(lines: list[Line]) -> list[Line]:
    """The lines; where known headings stand in the last cells at one edge, what is set so there is one."""
    known = [line for line in lines if has_cell_apart(line) and kind_of_heading(last_cell(line))]
    if len({kind_of_heading(last_cell(line)) for line in known}) < FEWEST_KINDS:
        return lines
    model = known[0].spans[-1]
    if not all(is_set_as(line.spans[-1], model) for line in known):
        return lines
    apart: list[Line] = []
    for line in lines:
        if has_cell_apart(line) and is_set_as(line.spans[-1], model):
            heading = part_of(line, last_cell(line), line.spans[-1:])
            rest = part_of(line, line.text.rpartition("\t")[0], line.spans[:-1])
            apart += [replace(heading, band=None), replace(rest, band=None)]
        else:
            apart.append(line)
    return apart


def last_cell(line: Line) -> str:
    return line.text.rpartition("\t")[2]


def has_cell_apart(line: Line) -> bool:
    """Whether the last cell of a line is set unlike what stands before it."""
    if "\t" not in line.text or len(line.spans) < 2 or line.box is None:
        return False
    last = line.spans[-1]
    return last.text == last_cell(line) and last.look not in [span.look for span in line.spans[:-1]]


def is_set_as(span: Span, model: Span) -> bool:
    """Whether a cell has the look of another and begins where that does."""
    if not span.box or not model.box:
        return False
    return span.look == model.look and abs(span.box[0] - model.box[0]) < NEAR
