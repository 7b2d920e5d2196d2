"""Dates at the side of a page are no headings."""

from rolecall.candidates.reading.layout_sideheads import is_side
from rolecall.candidates.reading.pieces import Piece, Row


def test_nothing_but_dates_at_the_side_is_no_side_of_headings() -> None:
    rows = [
        Row([Piece(year, 40.0, y, 60.0, y + 10, 10.0), Piece("Counter", 120.0, y, 160.0, y + 10, 10.0)])
        for year, y in (("2019", 100.0), ("2017", 114.0), ("2015", 128.0))
    ]

    assert not is_side(rows, 120.0)
