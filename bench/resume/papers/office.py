"""DOCX from a small markup: tabs, tables, boxes, heads, feet and pictures, as word processors save them."""

import io
import struct
import zlib
from dataclasses import dataclass, replace
from typing import Any
from xml.etree import ElementTree as ET

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from papers import office_columns
from papers.office_markup import LAYOUTS, Node, Sheet, marked_up
from papers.word_parts import saved

ALIGNED = {"c": WD_ALIGN_PARAGRAPH.CENTER, "r": WD_ALIGN_PARAGRAPH.RIGHT, "j": WD_ALIGN_PARAGRAPH.JUSTIFY}
STOPS = {"l": WD_TAB_ALIGNMENT.LEFT, "r": WD_TAB_ALIGNMENT.RIGHT, "c": WD_TAB_ALIGNMENT.CENTER}
BREAKS = {"page": WD_BREAK.PAGE, "column": WD_BREAK.COLUMN}
ORDER = ("pStyle", "pBdr", "shd", "tabs", "bidi", "spacing", "ind", "jc")
PAPERS = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}


@dataclass(frozen=True)
class Type:
    """How letters look at one place."""

    is_bold: bool = False
    is_italic: bool = False
    is_underlined: bool = False
    is_small: bool = False
    font: str = ""
    size: float = 0.0
    color: str = ""


def document(sheet: Sheet, layout: str) -> bytes:
    """A résumé as DOCX."""
    return document_of(marked_up(sheet, layout), sheet["name"], sheet["key"])


def document_of(root: Node, author: str, title: str) -> bytes:
    """The same of marks that are there."""
    paper = docx.Document()
    _set_up(paper, root)
    _fill(paper, root)
    return saved(paper, author, title)


def _set_up(paper: Document, root: Node) -> None:
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = root.get("font", "Calibri"), Pt(float(root.get("size", "11")))
    normal.paragraph_format.space_after = Pt(float(root.get("after", "4")))
    section = paper.sections[0]
    width, height = PAPERS[root.get("paper", "a4")]
    section.page_width, section.page_height = Cm(width), Cm(height)
    margin = Cm(float(root.get("margin", "2")))
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    for name in ("header", "footer"):
        for node in root.findall(name):
            section.different_first_page_header_footer = node.get("later") == "1"
            part = getattr(section, name)
            _fill(part, node)
            first = part.paragraphs[0]._p
            first.getparent().remove(first)


def _fill(holder: Any, root: Node) -> None:
    """Paragraphs, tables and boxes one after the other."""
    for node in root:
        if node.tag in ("p", "li"):
            _paragraph(holder, node)
        elif node.tag == "table":
            _table(holder, node)
        elif node.tag == "box":
            _box(holder.add_paragraph(), node)
        elif node.tag == "cols":
            office_columns.begin(holder, [float(each) for each in node.get("w", "8,8").split(",")])
            _fill(holder, node)
            office_columns.begin(holder, [17.0])


def _paragraph(holder: Any, node: Node) -> None:
    style = node.get("s") or ("List Bullet" if node.tag == "li" else None)
    paragraph = holder.add_paragraph(style=style)
    _shaped(paragraph, node)
    _write(paragraph, node, Type())
    for run in paragraph.runs if "rtl" in node.attrib else ():
        run.font.rtl = True
    if "control" in node.attrib:
        _controlled(paragraph)


def _shaped(paragraph: Paragraph, node: Node) -> None:
    shape = paragraph.paragraph_format
    if "a" in node.attrib:
        paragraph.alignment = ALIGNED[node.get("a", "")]
    for stop in node.get("tabs", "").split():
        shape.tab_stops.add_tab_stop(Cm(float(stop[:-1])), STOPS[stop[-1]])
    if "in" in node.attrib:
        shape.left_indent = Cm(float(node.get("in", "0")))
    if "hang" in node.attrib:
        shape.first_line_indent = Cm(-float(node.get("hang", "0")))
    if "before" in node.attrib:
        shape.space_before = Pt(float(node.get("before", "0")))
    if "rule" in node.attrib:
        _ruled(paragraph, node.get("rule", "bottom"))
    if "fill" in node.attrib:
        paragraph._p.get_or_add_pPr().append(_shade(node.get("fill", "")))
    if "rtl" in node.attrib:
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    _in_order(paragraph)


def _in_order(paragraph: Paragraph) -> None:
    """The properties in the order that the format asks for."""
    properties = paragraph._p.get_or_add_pPr()
    properties[:] = sorted(properties, key=lambda each: ORDER.index(each.tag.rpartition("}")[2]))


def _controlled(paragraph: Paragraph) -> None:
    """The paragraph in a content control, as templates mark what is to be typed over."""
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent/></w:sdt>")
    paragraph._p.addprevious(control)
    control[1].append(paragraph._p)


def _ruled(paragraph: Paragraph, side: str) -> None:
    edge = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "808080")):
        edge.set(qn(f"w:{name}"), value)
    border = OxmlElement("w:pBdr")
    border.append(edge)
    paragraph._p.get_or_add_pPr().append(border)


def _shade(color: str) -> Any:
    return parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{color}"/>')


def _write(paragraph: Paragraph, node: Node, look: Type) -> None:
    """The runs of one paragraph, in the type that the marks around them ask for."""
    look = _look_within(node, look)
    _say(paragraph, node.text, look)
    for child in node:
        if child.tag == "tab":
            paragraph.add_run().add_tab()
        elif child.tag == "br":
            paragraph.add_run().add_break()
        elif child.tag in BREAKS:
            paragraph.add_run().add_break(BREAKS[child.tag])
        elif child.tag == "sp":
            _say(paragraph, " " * int(child.get("n", "4")), look)
        elif child.tag == "number":
            _numbered(paragraph)
        elif child.tag == "sym":
            sign = child.get("c", "F028")
            paragraph.add_run()._r.append(
                parse_xml(f'<w:sym {nsdecls("w")} w:font="Wingdings" w:char="{sign}"/>')
            )
        elif child.tag == "photo":
            paragraph.add_run().add_picture(io.BytesIO(photo()), width=Cm(float(child.get("w", "3"))))
        elif child.tag == "a":
            _linked(paragraph, child, look)
        else:
            _write(paragraph, child, look)
        _say(paragraph, child.tail, look)


def _look_within(node: Node, look: Type) -> Type:
    changes: dict[str, dict[str, Any]] = {
        "b": {"is_bold": True},
        "i": {"is_italic": True},
        "u": {"is_underlined": True},
        "sc": {"is_small": True},
        "f": {
            "size": float(node.get("size", look.size)),
            "color": node.get("color", look.color),
            "font": node.get("font", look.font),
        },
    }
    return replace(look, **changes.get(node.tag, {}))


def _say(paragraph: Paragraph, words: str | None, look: Type) -> None:
    if words:
        _typed(paragraph.add_run(words), look)


def _typed(run: Run, look: Type) -> None:
    run.bold, run.italic = look.is_bold or None, look.is_italic or None
    run.underline, run.font.small_caps = look.is_underlined or None, look.is_small or None
    if look.size:
        run.font.size = Pt(look.size)
    if look.color:
        run.font.color.rgb = RGBColor.from_string(look.color)
    if look.font:
        run.font.name = look.font


def _numbered(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    field.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>2</w:t></w:r>"))
    paragraph._p.append(field)


def _linked(paragraph: Paragraph, node: Node, look: Type) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(node.get("href", ""), kind, is_external=True))
    run = paragraph.add_run(node.text or "")
    _typed(run, replace(look, is_underlined=True, color="0563C1"))
    link.append(run._r)
    paragraph._p.append(link)


def _table(holder: Any, node: Node) -> None:
    widths = [float(each) for each in node.get("w", "8,8").split(",")]
    beside = () if hasattr(holder, "sections") or hasattr(holder, "merge") else (Cm(sum(widths)),)
    table = holder.add_table(0, len(widths), *beside)
    if node.get("grid") == "1":
        table.style = "Table Grid"
    if node.get("rtl") == "1":
        table.table_direction = WD_TABLE_DIRECTION.RTL
    table.autofit = False
    if node.get("fit") == "1":  # the grid says so too, as word processors save it
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
    for row in node.findall("tr"):
        cells, at = table.add_row().cells, 0
        for made, width in zip(cells, widths, strict=True):
            made.width = Cm(width)
        for each in row.findall("td"):
            span = int(each.get("span", "1"))
            cell = cells[at] if span == 1 else cells[at].merge(cells[at + span - 1])
            at += span
            _cell(cell, each)


def _cell(cell: Any, node: Node) -> None:
    first = cell.paragraphs[0]
    if "fill" in node.attrib:
        cell._tc.get_or_add_tcPr().append(_shade(node.get("fill", "")))
    if node.find("p") is None and node.find("li") is None and node.find("table") is None:
        _write(first, node, Type())
        return
    _fill(cell, node)
    first._p.getparent().remove(first._p)
    if cell._tc[-1].tag == qn("w:tbl"):
        cell.add_paragraph()


def _box(paragraph: Paragraph, node: Node) -> None:
    """A box beside the text, twice in the file as word processors write it, once for older readers."""
    scratch = docx.Document()
    _fill(scratch, node)
    inside = "".join(
        ET.tostring(ET.fromstring(each._p.xml), encoding="unicode")  # noqa: S314 ours
        for each in scratch.paragraphs
    )
    left, top, width, height = (float(each) for each in node.get("at", "12,0,6,10").split(","))
    units = {name: int(cm * 360000) for name, cm in zip("xywh", (left, top, width, height), strict=True)}
    points = {f"p{name}": each / 12700 for name, each in units.items()}
    paragraph._p.append(parse_xml(BOX.format(inside=inside, **units, **points)))


BOX = (LAYOUTS / "office" / "box.xml").read_text().replace("\n", "")


def photo() -> bytes:
    """A grey square where a face would be."""
    rows = b"".join(b"\0" + b"\xb8" * 30 for _ in range(40))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 30, 40, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows, 0)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
