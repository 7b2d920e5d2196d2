"""The order in which a person reads a page: columns by their white space, then rows, then words."""

import re
import statistics
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.layout_addresses import rejoined, with_whole_addresses
from rolecall.candidates.reading.layout_columns import split_at
from rolecall.candidates.reading.layout_direction import is_leftward_page, spoken
from rolecall.candidates.reading.layout_sideheads import with_lower_headings
from rolecall.candidates.reading.layout_tables import with_columns_parted
from rolecall.candidates.reading.pieces import Piece, Row, gap_between, merged

DEEPEST, LEVEL = 6, 0.3
Band = tuple[float, float]
INNER_DOT = re.compile(r"[a-z]\.[a-z]{2}")
NOT_JOINED = {"und", "oder", "and", "or", "et", "ou", "e", "o", "y", "bzw.", "en", "of", "i"}


def lines_on(pieces: list[Piece], number: int) -> list[tuple[Row, Line]]:
    """The lines of a page in reading order, each with its row; an empty line where white space parts them."""
    lines: list[tuple[Row, Line]] = []
    for row, text, gap in text_lines(rows_of(pieces)):
        if gap and lines:
            lines.append((Row([]), Line("", page=number)))
        lines.append((row, line_of(row, text, number)))
    return lines


def line_of(row: Row, text: str, number: int) -> Line:
    return Line(
        text,
        row.size,
        row.bold,
        number,
        italic=row.italic,
        band=row.band,
        box=row.box,
        spans=[*row.spans],
    )


def rows_of(pieces: list[Piece]) -> list[Row]:
    """The rows of a page in reading order."""
    if not pieces:
        return []
    from_right = is_leftward_page(pieces)
    band = min(piece.x0 for piece in pieces), max(piece.x1 for piece in pieces)
    return [
        Row(spelled(spoken(row.pieces, from_right)), row.band, row.breaks)
        for row in with_columns_parted(with_whole_addresses([*ordered(pieces, band, from_right, 0)]))
    ]


def ordered(pieces: list[Piece], band: Band, from_right: bool, depth: int) -> Iterator[Row]:
    rows = with_lower_headings(aligned(pieces))
    split = split_at(rows) if depth < DEEPEST else None
    if split is None:
        yield from (Row(row.pieces, band, row.breaks) for row in rows)
        return
    left, right = (band[0], split.gutter.x0), (split.gutter.x1, band[1])
    columns = [(split.left, left), (split.right, right)]
    for part, edges in [
        (split.above, band),
        *(columns[::-1] if from_right else columns),
        (split.below, band_of(split.below, band, [left, right])),
    ]:
        if part:
            yield from ordered(part, edges, from_right, depth + 1)


def band_of(pieces: list[Piece], band: Band, columns: list[Band]) -> Band:
    """The column that goes on where the other has ended; the whole breadth where text crosses both."""
    within = [
        edges for edges in columns if all(edges[0] - 1 <= p.x0 and p.x1 <= edges[1] + 1 for p in pieces)
    ]
    return within[0] if pieces and within else band


def aligned(pieces: list[Piece]) -> list[Row]:
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (piece.y1, piece.x0)):
        near = next((row for row in rows[-3:] if stands_on(piece, row.pieces[0])), None)
        if near is None and rows and goes_on(rows[-1], piece):
            near = rows[-1]
        if near:
            near.pieces.append(piece)
        else:
            rows.append(Row([piece]))
    for row in rows:
        row.pieces.sort(key=lambda piece: piece.x0)
    return rows


def stands_on(piece: Piece, other: Piece) -> bool:
    reach = 0.4 * min(piece.size, other.size)
    return abs(piece.y1 - other.y1) < reach or abs(piece.y0 + piece.y1 - other.y0 - other.y1) < 2 * reach


def goes_on(row: Row, piece: Piece) -> bool:
    """Whether a word is level with the last of a row that begins smaller: only its comma is lower."""
    last = row.pieces[-1]
    return last.size == piece.size != row.pieces[0].size and abs(piece.y0 - last.y0) < LEVEL


def spelled(pieces: list[Piece]) -> list[Piece]:
    """L E T T E R S set apart joined to words."""
    short = [piece for piece in pieces if is_short(piece.text)]
    least = 3 if any(piece.text > "\u3000" for piece in short) else 4
    if len(short) < least or len(short) * 10 < 8 * len(pieces):
        return pieces
    if least == 3 and sum(len(piece.text) == 1 for piece in short) * 2 < len(short):
        return pieces  # a name of two words of two letters
    gaps = [gap_between(*pair) for pair in pairwise(pieces)]
    reach = 1.6 * statistics.median(gaps)
    if reach > 1.6 * pieces[0].size:
        return pieces
    joined = [pieces[0]]
    for piece, gap in zip(pieces[1:], gaps, strict=True):
        if gap <= reach:
            joined[-1] = merged(joined[-1], piece)
        else:
            joined.append(piece)
    return joined


def is_short(text: str) -> bool:
    """One or two letters, with whatever marks they carry."""
    kinds = [unicodedata.category(character)[0] for character in text]
    return kinds.count("L") <= 2 and set(kinds) <= {"L", "M"}


def text_lines(rows: list[Row]) -> Iterator[tuple[Row, str, bool]]:
    """Each row's text, words broken at its end made whole, and whether white space stands before it."""
    taken, usual = "", usual_step(rows)
    for index, row in enumerate(rows):
        text = row.text.removeprefix(taken).lstrip() if taken else row.text
        taken = ""
        following = rows[index + 1] if index + 1 < len(rows) else None
        if following and breaks_into(row, following):
            taken = following.pieces[0].text
            above = rows[index - 1].pieces[-1].text if index else ""
            kept = is_address(row.pieces[-1].text) or is_address(taken) or above.endswith("/")
            if "@" in taken or "@" in row.pieces[-1].text:
                text = rejoined(text, taken, (piece.text for other in rows for piece in other.pieces))
            else:
                text = (text if kept else text.removesuffix("-")) + taken
        if text:
            yield row, text, index > 0 and has_gap(rows[index - 1], row, usual)


def breaks_into(row: Row, following: Row) -> bool:
    last, start = row.pieces[-1], following.pieces[0].text
    if not last.text.endswith("-") or len(last.text) < 3 or start in NOT_JOINED:
        return False
    near = 0 < following.y1 - row.y1 < 2.5 * row.size
    return near and start[:1].islower() and (last.is_broken or last.text[-2:-1].islower())


def is_address(word: str) -> bool:
    """Whether a hyphen where lines meet in this word may be the word's own."""
    return "/" in word or "@" in word or bool(INNER_DOT.search(word))


def usual_step(rows: list[Row]) -> float:
    steps = [row.y1 - above.y1 for above, row in pairwise(rows) if row.y1 > above.y1]
    return statistics.median(steps) if steps else 0.0


def has_gap(above: Row, row: Row, usual: float) -> bool:
    """Whether a row stands further below than lines of one paragraph do, or begins another column."""
    step = row.y1 - above.y1
    return step < 0 or step > max(1.25 * usual, 1.45 * row.size)
