"""Tables on pages: their columns are read across, however much white stands between them."""

from rolecall.candidates.reading.facts.entry_labels import LABELS
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.pieces import Row

FEWEST_COLUMNS = 3


def names_columns(row: Row, x0: float, x1: float) -> bool:
    """Whether a row says what a table's columns are, on both sides of a gap: 'From', 'To', 'Employer'."""
    if row.x0 >= x0 or row.x1 <= x1:
        return False
    cells = row.text.split("\t")
    return len(cells) >= FEWEST_COLUMNS and all(folded(cell) in LABELS for cell in cells)
