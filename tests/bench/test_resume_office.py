"""The word processors' markup of the labelled résumés makes what it says: columns, widths, typed blanks."""

import io
from xml.etree import ElementTree as ET

import docx
from docx.document import Document
from docx.oxml.ns import qn

from tests.bench import resume  # noqa: F401 the scripts' folder

from papers import office  # isort: skip


def test_part_of_a_page_runs_in_columns_and_the_rest_does_not() -> None:
    paper = made('<doc><p>above</p><cols w="6,10"><p>left<column/></p><p>right</p></cols><p>below</p></doc>')

    columns = [each._sectPr.find(qn("w:cols")) for each in paper.sections]
    assert [each.get(qn("w:num"), "1") for each in columns] == ["1", "2", "1"]
    assert [each.get(qn("w:w")) for each in columns[1]] == ["3402", "5670"]
    assert [each.get(qn("w:type")) for each in paper.element.iter(qn("w:br"))] == ["column"]
    assert [each.text for each in paper.paragraphs if each.text] == ["above", "left", "right", "below"]


def test_grid_of_a_table_says_its_widths_when_asked() -> None:
    paper = made('<doc><table w="4,12" fit="1"><tr><td>when</td><td>what</td></tr></table></doc>')

    assert [round(column.width.cm, 1) for column in paper.tables[0].columns] == [4.0, 12.0]


def test_table_stands_in_a_cell_and_blanks_are_typed() -> None:
    paper = made(
        '<doc><table w="9"><tr><td><table w="3,6"><tr><td>a<sp n="7"/>b</td><td/></tr></table>'
        "</td></tr></table></doc>"
    )

    inner = paper.tables[0].rows[0].cells[0].tables[0]
    assert inner.rows[0].cells[0].text == "a       b"


def made(markup: str) -> Document:
    data = office.document_of(ET.fromstring(markup), "nobody", "nothing")  # noqa: S314 ours
    return docx.Document(io.BytesIO(data))
