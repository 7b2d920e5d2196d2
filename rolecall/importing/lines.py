"""Lines of a CSV in which nothing is taken for a formula."""

import csv
import io
from collections.abc import Iterable
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def line_of(cells: Iterable[Any]) -> str:
    """One line of a CSV that no spreadsheet takes for formulas."""
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow([neutral(str(cell)) for cell in cells])
    return line.getvalue()


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def said(cell: str) -> str:
    """What a cell says that `neutral` wrote, or another program that does the same."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell
