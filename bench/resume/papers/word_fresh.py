"""DOCX of the fresh half: Word's own templates, side panels, boxes of today's Word, ruled tables."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor

from papers.word_parts import Sheet, bullets, escaped, pairs, rest

ASIDE = ("skills", "languages", "certificates")
BOX = Path(__file__).parent / "layouts" / "box.xml"


def invisible(paper: Document, sheet: Sheet) -> None:
    """Word's basic template: section names in the left cell of a table without rules."""
    paper.add_paragraph().add_run(sheet["name"]).font.size = Pt(26)
    paper.add_paragraph(sheet["headline"])
    paper.add_paragraph(" | ".join(each["text"] for each in sheet["contacts"]))
    table = paper.add_table(rows=0, cols=2)
    for section in sheet["sections"]:
        left, right = table.add_row().cells
        left.width, right.width = Cm(3.6), Cm(13)
        left.paragraphs[0].add_run(section["heading"]).font.color.rgb = RGBColor.from_string(
            sheet["accent"][1:]
        )
        for bold, line in told(section):
            right.add_paragraph().add_run(line).bold = bold
        right._tc.remove(right.paragraphs[0]._p)


def told(section: dict[str, Any]) -> list[tuple[bool, str]]:
    """A section's lines, and which of them are bold."""
    lines: list[tuple[bool, str]] = []
    for job in section.get("jobs", []):
        lines += [(True, job["title"]), (False, f"{job['org']}, {job['place']}"), (False, job["when"])]
        lines += [(False, f"• {each}") for each in job["points"]]
    for study in section.get("studies", []):
        lines += [(True, study["what"]), (False, study["school"]), (False, study["when"])]
    if section["kind"] not in ("experience", "education"):
        lines += [(False, ", ".join(filter(None, reversed(pair)))) for pair in pairs(section)]
    return lines


def chronological(paper: Document, sheet: Sheet) -> None:
    """Word's chronological template: dates in capitals above, post and employer parted by a stroke."""
    paper.add_heading(sheet["name"].upper(), 0).alignment = WD_ALIGN_PARAGRAPH.CENTER
    paper.add_paragraph(
        " · ".join(each["text"] for each in sheet["contacts"])
    ).alignment = WD_ALIGN_PARAGRAPH.CENTER
    paper.add_paragraph(sheet["headline"]).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for section in sheet["sections"]:
        paper.add_heading(section["heading"].upper(), 1)
        for entry in section.get("jobs", []) + section.get("studies", []):
            paper.add_heading(entry["when"].upper(), 3)
            what, where = (
                (entry["title"], entry["org"]) if "title" in entry else (entry["what"], entry["school"])
            )
            paper.add_heading(f"{what} / {where}, {entry['place']}", 2)
            bullets(paper, entry.get("points", []))
        if section["kind"] not in ("experience", "education"):
            rest(paper, section)


def boxed(paper: Document, sheet: Sheet) -> None:
    """The side panel is a text box as Word 2010 and later draw it; the work runs beside it."""
    aside = [sheet["contact_heading"], *(each["text"] for each in sheet["contacts"])]
    for section in sheet["sections"]:
        if section["kind"] in ASIDE:
            aside += ["", section["heading"], *(line for _, line in told(section))]
    inside = "".join(f"<w:p><w:r><w:t>{escaped(line)}</w:t></w:r></w:p>" for line in aside)
    head = paper.add_paragraph()
    head._p.append(
        parse_xml(BOX.read_text().replace("\n", "").format(spaces=nsdecls("w", "wp"), inside=inside))
    )
    head.add_run(sheet["name"]).font.size = Pt(24)
    paper.add_paragraph(sheet["headline"])
    for section in sheet["sections"]:
        if section["kind"] in ASIDE:
            continue
        paper.add_paragraph().add_run(section["heading"]).bold = True
        for job in section.get("jobs", []):
            paper.add_paragraph().add_run(f"{job['title']} | {job['org']}").bold = True
            paper.add_paragraph(f"{job['when']} | {job['place']}")
            bullets(paper, job["points"])
        for study in section.get("studies", []):
            paper.add_paragraph().add_run(f"{study['what']} | {study['school']}").bold = True
            paper.add_paragraph(study["when"])
        if section["kind"] not in ("experience", "education"):
            rest(paper, section)


def shaded(paper: Document, sheet: Sheet) -> None:
    """One row of two cells: the work at the left, a shaded panel at the right."""
    main, panel = paper.add_table(rows=1, cols=2).rows[0].cells
    main.width, panel.width = Cm(11.5), Cm(5.5)
    panel._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="E8EDF2"/>')
    )
    main.paragraphs[0].add_run(sheet["name"]).font.size = Pt(22)
    main.add_paragraph(sheet["headline"])
    panel.paragraphs[0].add_run(sheet["contact_heading"]).bold = True
    for each in sheet["contacts"]:
        panel.add_paragraph(each["text"])
    for section in sheet["sections"]:
        cell = panel if section["kind"] in ASIDE else main
        cell.add_paragraph().add_run(section["heading"].upper()).bold = True
        for bold, line in told(section):
            cell.add_paragraph().add_run(line).bold = bold


def hanging(paper: Document, sheet: Sheet) -> None:
    """Dates at the margin, a tab, and the text hanging beside them."""
    paper.add_paragraph().add_run(sheet["title"]).bold = True
    hung(paper, sheet["labels"]["name"], sheet["name"])
    for each in sheet["contacts"] + sheet["personal"]:
        hung(paper, each["label"], each["text"])
    hung(paper, "", sheet["headline"])
    for section in sheet["sections"]:
        paper.add_paragraph().add_run(section["heading"]).bold = True
        for job in section.get("jobs", []):
            hung(paper, job["when"], f"{job['title']}, {job['org']}, {job['place']}")
            for each in job["points"]:
                hung(paper, "", f"- {each}")
        for study in section.get("studies", []):
            hung(paper, study["when"], f"{study['what']}, {study['school']}, {study['place']}")
        if section["kind"] not in ("experience", "education"):
            for left, right in pairs(section):
                hung(paper, left, right)


def hung(paper: Document, left: str, right: str) -> None:
    form = paper.add_paragraph(f"{left}\t{right}").paragraph_format
    form.left_indent, form.first_line_indent, form.space_after = Cm(5), Cm(-5), Pt(2)
    form.tab_stops.add_tab_stop(Cm(5), WD_TAB_ALIGNMENT.LEFT)


def ruled(paper: Document, sheet: Sheet) -> None:
    """Contacts in a table in the page's head, the work in a ruled table with a row of names above."""
    head = paper.sections[0].header.add_table(1, 2, Cm(16)).rows[0].cells
    head[0].text = sheet["name"]
    head[1].text = "\n".join(each["text"] for each in sheet["contacts"])
    paper.add_paragraph().add_run(sheet["headline"]).italic = True
    for section in sheet["sections"]:
        paper.add_paragraph().add_run(section["heading"]).bold = True
        if section["kind"] == "experience":
            rows = [(job["when"], job["org"], job["title"]) for job in section["jobs"]]
            ruled_table(paper, sheet["table_heads"][8:11], rows)
            bullets(paper, section["jobs"][0]["points"])
        elif section["kind"] == "education":
            rows = [(each["when"], each["school"], each["what"]) for each in section["studies"]]
            ruled_table(paper, sheet["table_heads"][11:], rows)
        else:
            rest(paper, section)


def ruled_table(paper: Document, heads: list[str], rows: list[tuple[str, str, str]]) -> None:
    table = paper.add_table(rows=0, cols=3, style="Table Grid")
    for cells in (heads, *rows):
        for cell, words in zip(table.add_row().cells, cells, strict=True):
            cell.text = words


FRESH: dict[str, Callable[[Document, Sheet], None]] = {
    "invisible": invisible,
    "chronological": chronological,
    "boxed": boxed,
    "shaded": shaded,
    "hanging": hanging,
    "ruled": ruled,
}
