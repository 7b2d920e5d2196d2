"""Parts of a DOCX page that run in columns: sections that go on where the one before ended."""

from typing import Any

from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def begin(paper: Document, widths: list[float], between: float = 0.8) -> None:
    """From here on the text runs in columns of these widths, in centimetres."""
    properties = paper.add_section(WD_SECTION.CONTINUOUS)._sectPr
    for each in properties.findall(qn("w:cols")):
        properties.remove(each)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(len(widths)))
    columns.set(qn("w:space"), _twips(between))
    if len(widths) > 1:
        columns.set(qn("w:equalWidth"), "0")
        columns.extend(_column(width, between) for width in widths)
    grid = properties.find(qn("w:docGrid"))
    if grid is None:
        properties.append(columns)
    else:
        grid.addprevious(columns)


def _column(width: float, between: float) -> Any:
    column = OxmlElement("w:col")
    column.set(qn("w:w"), _twips(width))
    column.set(qn("w:space"), _twips(between))
    return column


def _twips(centimetres: float) -> str:
    return str(round(centimetres * 567))
