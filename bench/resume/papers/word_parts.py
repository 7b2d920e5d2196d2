"""Pieces that the layouts of DOCX share."""

import io
from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from papers.archive import packed_again

Sheet = dict[str, Any]


def saved(paper: Document, author: str, title: str) -> bytes:
    """The file, the same each time."""
    properties = paper.core_properties
    properties.author, properties.title = author, title
    properties.created = properties.modified = datetime(2026, 10, 30, 9, tzinfo=UTC)
    buffer = io.BytesIO()
    paper.save(buffer)
    return packed_again(buffer.getvalue())


def rest(paper: Document, section: dict[str, Any]) -> None:
    """Sections that need no care."""
    if section["kind"] in ("summary", "text"):
        paper.add_paragraph(section["text"])
    elif section["kind"] == "skills":
        paper.add_paragraph(", ".join(section["items"]))
    else:
        bullets(paper, [", ".join(filter(None, reversed(pair))) for pair in pairs(section)])


def pairs(section: dict[str, Any]) -> list[tuple[str, str]]:
    """The lines of a section as what stands left and right."""
    kind = section["kind"]
    if kind in ("summary", "text"):
        return [("", section["text"])]
    if kind == "skills":
        return [("", ", ".join(section["items"]))]
    if kind == "languages":
        return [(each["level"], each["name"]) for each in section["items"]]
    if kind == "certificates":
        return [(each["when"], f"{each['title']} ({each['by']})") for each in section["items"]]
    if kind == "publications":
        return [("", each["line"]) for each in section["items"]]
    return [("", f"{each['title']}: {each['text']}") for each in section["items"]]


def bullets(paper: Document, lines: list[str]) -> None:
    for line in lines:
        paper.add_paragraph(line, style="List Bullet")


def row(table: Any, left: str, right: str, *, bold: bool = False, size: float = 10.5) -> Any:
    made = table.add_row().cells
    made[0].text = left
    run = made[1].paragraphs[0].add_run(right)
    run.bold, run.font.size = bold, Pt(size)
    return made[1]


def small_caps(paper: Document, words: str) -> None:
    run = paper.add_paragraph().add_run(words)
    run.font.small_caps, run.bold, run.font.size = True, True, Pt(13)
    line = OxmlElement("w:pBdr")
    line.append(OxmlElement("w:bottom"))
    line[0].set(qn("w:val"), "single")
    run._r.getparent().get_or_add_pPr().append(line)


def text_box(paragraph: Paragraph, lines: list[str]) -> None:
    """An old-fashioned text box, as Word still writes for older readers."""
    inside = "".join(f"<w:p><w:r><w:t>{escaped(line)}</w:t></w:r></w:p>" for line in lines)
    shape = (
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="position:absolute;margin-left:330pt;'
        f'width:150pt;height:300pt"><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    )
    paragraph._p.append(parse_xml(shape))


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
