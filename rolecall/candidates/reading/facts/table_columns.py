"""Tables whose first row says what the columns below it are: each cell gets its column's label."""

import re
from dataclasses import replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.entry_labels import CANONICAL, ENDS, LABELS, STARTS, TOLD
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.localities import place_score

FEWEST_KNOWN, MOST_OF_LABEL, FEWEST_OF_TABLE = 2, 4, 3
MOST_OF_SIGN, OPEN_DATE = 2, re.compile(r"(?:19|20)\d\d\s?[–—-]$")
CLOSE, LESS_CLOSE, LEFT_OF, PADDING, IS_PLACE = 1.4, 1.5, 3.0, 12.0, 1.5
"""parts of the size between lines of one cell; points that a cell may begin left of its head"""
APART, BROKEN, POINTED = "\x1e", "\x1f", "\x1d"
"""between the lines of a cell: where each is one of its own, where the edge broke one, before a point"""
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
    spaced: list[Line] = []
    for line, below in pairwise([*with_whole_heads(lines), Line("")]):
        cells = line.text.split("\t")
        if rows and not line.text:
            spaced.append(line)
            continue
        if is_head(cells) or (not labels and is_head_of(cells, below.text.split("\t"))):
            shown += told(rows, labels, only_named, spaced)
            head, labels, rows, spaced = line, cells, [], []
        elif head and (row := row_under(head, rows[:1], line)) and is_row(rows, line, row):
            if rows and goes_on(rows[-1], line, row):
                rows[-1] = line, with_more(rows[-1], line, row)
            else:
                rows.append((line, row))
        else:
            shown += told(rows, labels, only_named, spaced)
            rows, spaced = [], []
            shown.append(line)
    return [*shown, *told(rows, labels, only_named, spaced)]


def with_whole_heads(lines: list[Line]) -> list[Line]:
    """The lines; of a head whose last cell broke before its sign, 'CGPA /' above '%', the sign is gone."""
    return [
        line
        for above, line in zip([Line(""), *lines], lines, strict=False)
        if not (is_sign(line.text) and above.text.count("\t") >= FEWEST_OF_TABLE - 1)
    ]


def is_sign(text: str) -> bool:
    return 0 < len(text) <= MOST_OF_SIGN and not any(map(str.isalnum, text))


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
    is_dated = any(periods_in(cell) or OPEN_DATE.search(cell) for cell in above[1])
    if not one or not other or not is_dated or "" not in row:
        return False
    dates = [period for cell in row for period in periods_in(cell)]
    step = other[1] - one[1]
    if dates and all(OPEN_DATE.search(cell) is None for cell in above[1]) and row[0]:
        return False  # a name and a date of its own: the next row, of a table without much white
    near = CLOSE if dates else LESS_CLOSE
    return all(period.is_single for period in dates) and 0 < step < near * line.size


def with_more(above: Row, line: Line, row: Cells) -> Cells:
    """The cells of a row with what stands on its next line: the edge broke it, or it is a line of its own."""
    own = [ends_early(above[0], line, cell) or place_score(cell) >= IS_PLACE for cell in row]
    return [
        f"{one}{joint_before(other, apart=apart)}{other}" if one and other else one or other
        for one, other, apart in zip(above[1], row, own, strict=True)
    ]


def joint_before(cell: str, *, apart: bool) -> str:
    return POINTED if POINT.match(cell) else APART if apart else BROKEN


def with_whole_cells(rows: list[Row]) -> list[Row]:
    """The rows, the lines of each cell made one; cells of one column break alike where all have two lines."""
    columns = [*zip(*(cells for _, cells in rows), strict=True)]
    apart = [any(APART in cell for cell in column) for column in columns]
    return [
        (line, [joined(cell, apart=each) for cell, each in zip(cells, apart, strict=True)])
        for line, cells in rows
    ]


def points_apart(cells: Cells) -> tuple[Cells, list[str]]:
    """The cells without the points that are listed in them, and these."""
    parts = [cell.split(POINTED) for cell in cells]
    points = [re.sub(f"[{APART}{BROKEN}]", " ", point) for _, *points in parts for point in points]
    return [first for first, *_ in parts], points


def joined(cell: str, *, apart: bool) -> str:
    if apart and cell.count(BROKEN) == 1 and APART not in cell:
        cell = cell.replace(BROKEN, APART)
    return re.sub(f"(?<=[.;:,]){APART}", " ", cell).replace(BROKEN, " ").replace(APART, ", ")


def ends_early(above: Line, line: Line, cell: str) -> bool:
    """Whether the first word of a cell's line had found room on the line above, before the next column."""
    below = next((span for span in line.spans if span.box and span.text == cell), None)
    if not below or not below.box or not cell:
        return False
    left, width = below.box[0], (below.box[2] - below.box[0]) / len(cell)
    over = next((span for span in above.spans if span.box and abs(span.box[0] - left) < LEFT_OF), None)
    nexts = [span.box[0] for span in above.spans if span.box and span.box[0] > left + LEFT_OF]
    if not over or not over.box or not nexts:
        return False
    return over.box[2] + width * (len(cell.split(maxsplit=1)[0]) + 1) < min(nexts) - PADDING


def told(rows: list[Row], labels: Cells, only_named: bool, spaced: list[Line]) -> list[Line]:
    """The rows as lines of labelled cells; what a column of duties says stands below its row.

    `spaced` are the empty lines among them: with any, one stands behind each row.
    """
    roles = {LABELS.get(folded(label)) for label in labels}
    is_whole = only_named and {"title", "organisation"} <= roles
    lines: list[Line] = []
    listed = [points_apart(row) for _, row in rows]
    bare = [(line, cells) for (line, _), (cells, _) in zip(rows, listed, strict=True)]
    for (line, row), (_, points) in zip(with_whole_cells(bare), listed, strict=True):
        named = with_period_joined(labels, row)
        kept = [shown(label, cell) for label, cell in named if not is_left_out(label, cell, is_whole)]
        lines.append(replace(line, text="\t".join(filter(None, kept))))
        if only_named:
            duties = [f"{label}: {cell}" for label, cell in named if cell and folded(label) in TOLD]
            lines += [replace(line, text=duty, spans=[]) for duty in [*duties, *points]]
        lines += spaced[:1]
    return lines


def is_left_out(label: str, cell: str, is_whole: bool) -> bool:
    return is_whole and LABELS.get(folded(label)) is None and not periods_in(cell)


def shown(label: str, cell: str) -> str:
    role = LABELS.get(folded(label))
    # 'University / Board' would be two parts of the header.
    return f"{CANONICAL[role] if '/' in label else label}: {cell}" if cell and role else cell


def with_period_joined(labels: Cells, cells: Cells) -> list[tuple[str, str]]:
    """A row's cells with their labels; those under 'From' and 'To' are one."""
    named = [*zip(labels, cells, strict=True)]
    for at, ((one, start), (other, end)) in enumerate(pairwise(named)):
        if folded(one) in STARTS and folded(other) in ENDS and start and end:
            return [*named[:at], (one, f"{start} – {end}"), *named[at + 2 :]]
    return named
