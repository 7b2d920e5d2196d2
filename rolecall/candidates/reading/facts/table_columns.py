"""Tables whose first row says what the columns below it are: each cell gets its column's label."""

from dataclasses import replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.entry_labels import ENDS, LABELS, STARTS, TOLD
from rolecall.candidates.reading.facts.lexicon import folded

FEWEST_KNOWN, MOST_OF_LABEL, FEWEST_OF_TABLE = 2, 4, 3
CLOSE, LEFT_OF = 1.4, 3.0
"""parts of the size between lines of one cell; points that a cell may begin left of its head"""
Cells = list[str]
Row = tuple[Line, Cells]


def with_column_labels(lines: list[Line], *, only_named: bool = False) -> list[Line]:
    """The rows of a table, each cell with the label of its column before it.

    `only_named` where columns without a known label are left out, if others name both a post and an employer.
    """
    head: Line | None = None
    labels: Cells = []
    shown: list[Line] = []
    rows: list[Row] = []
    for line, below in pairwise([*lines, Line("")]):
        cells = line.text.split("\t")
        if is_head(cells) or (not labels and is_head_of(cells, below.text.split("\t"))):
            shown += told(rows, labels, only_named)
            head, labels, rows = line, cells, []
        elif head and (row := row_under(head, rows[:1], line)) and is_row(rows, line, row):
            if rows and goes_on(rows[-1], line, row):
                whole = [f"{one} {other}".strip() for one, other in zip(rows[-1][1], row, strict=True)]
                rows[-1] = line, whole
            else:
                rows.append((line, row))
        else:
            shown += told(rows, labels, only_named)
            rows = []
            shown.append(line)
    return [*shown, *told(rows, labels, only_named)]


def is_head(cells: Cells) -> bool:
    """Whether all cells are labels."""
    return len(cells) >= FEWEST_KNOWN and all(folded(cell) in LABELS for cell in cells)


def is_head_of(cells: Cells, below: Cells) -> bool:
    """Whether enough cells are labels, and the line below, which has dates, has as many."""
    if not FEWEST_OF_TABLE <= len(cells) == len(below):
        return False
    known = sum(folded(cell) in LABELS or is_of_dates(cell) for cell in cells)
    plain = all(len(cell.split()) <= MOST_OF_LABEL and not any(map(str.isdigit, cell)) for cell in cells)
    return plain and known >= FEWEST_KNOWN and 2 * known >= len(cells) and bool(periods_in("\t".join(below)))


def is_of_dates(label: str) -> bool:
    return folded(label) in STARTS | ENDS


def row_under(head: Line, first: list[Row], line: Line) -> Cells | None:
    """A row's cells by column; where some are empty, by where they stand under the head and the first row."""
    cells, count = line.text.split("\t"), len(head.text.split("\t"))
    if len(cells) == count:
        return cells
    models = [edges_of(each) for each in (head, *(row for row, _ in first))]
    rows = [edges for edges in models if len(edges) == count]
    if not rows or not line.text or not line.spans or not all(span.box for span in line.spans):
        return None
    lefts = [min(edges) for edges in zip(*rows, strict=True)]
    row = [""] * count
    for span in line.spans:
        left = span.box[0] if span.box else 0.0
        at = max((index for index, edge in enumerate(lefts) if edge <= left + LEFT_OF), default=0)
        row[at] = f"{row[at]} {span.text}".strip()
    return row


def edges_of(line: Line) -> list[float]:
    return [span.box[0] for span in line.spans if span.box]


def is_row(rows: list[Row], line: Line, row: Cells) -> bool:
    """Whether cells are a row, or go on with the one above: a line below a table is neither."""
    is_full = "" not in row or len(line.text.split("\t")) == len(row)
    dated = len(line.text.split("\t")) > 1 and bool(periods_in("\t".join(row)))
    return is_full or dated or (bool(rows) and goes_on(rows[-1], line, row))


def goes_on(above: Row, line: Line, row: Cells) -> bool:
    """Whether a row has no period of its own and stands close below another: its cells go on there."""
    one, other = above[0].box, line.box
    if not one or not other or not periods_in("\t".join(above[1])) or "" not in row:
        return False
    whole = [period for cell in row for period in periods_in(cell) if not period.is_single]
    return not whole and 0 < other[1] - one[1] < CLOSE * line.size


def told(rows: list[Row], labels: Cells, only_named: bool) -> list[Line]:
    """The rows as lines of labelled cells; what a column of duties says stands below its row."""
    roles = {LABELS.get(folded(label)) for label in labels}
    is_whole = only_named and {"title", "organisation"} <= roles
    lines: list[Line] = []
    for line, row in rows:
        named = with_period_joined(labels, row)
        kept = [shown(label, cell) for label, cell in named if not is_left_out(label, cell, is_whole)]
        lines.append(replace(line, text="\t".join(filter(None, kept))))
        if only_named:
            duties = [f"{label}: {cell}" for label, cell in named if cell and folded(label) in TOLD]
            lines += [replace(line, text=duty, spans=[]) for duty in duties]
    return lines


def is_left_out(label: str, cell: str, is_whole: bool) -> bool:
    return is_whole and LABELS.get(folded(label)) is None and not periods_in(cell)


def shown(label: str, cell: str) -> str:
    return f"{label}: {cell}" if cell and LABELS.get(folded(label)) else cell


def with_period_joined(labels: Cells, cells: Cells) -> list[tuple[str, str]]:
    """A row's cells with their labels; those under 'From' and 'To' are one."""
    named = [*zip(labels, cells, strict=True)]
    for at, ((one, start), (other, end)) in enumerate(pairwise(named)):
        if folded(one) in STARTS and folded(other) in ENDS and start and end:
            return [*named[:at], (one, f"{start} – {end}"), *named[at + 2 :]]
    return named
