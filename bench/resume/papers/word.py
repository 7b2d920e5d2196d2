"""DOCX as people make them: headings and bullets, tables for looks, contacts in the head of the page."""

from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from papers.word_fresh import FRESH
from papers.word_more import MORE
from papers.word_parts import Sheet, bullets, pairs, rest, row, saved, small_caps, text_box
from papers.word_wide import WIDE

FONTS = {"plain": "Calibri", "cells": "Arial", "letterhead": "Georgia", "boxes": "Verdana"}


def document(sheet: Sheet, layout: str) -> bytes:
    """A résumé as DOCX."""
    paper = docx.Document()
    paper.styles["Normal"].font.name = FONTS.get(layout, "Calibri")
    paper.styles["Normal"].font.size = Pt(10.5)
    LAYOUTS[layout](paper, sheet)
    return saved(paper, sheet["name"], sheet["title"])


def plain(paper: Document, sheet: Sheet) -> None:
    """Title and headings by Word's own styles; the dates at a tab stop."""
    paper.add_heading(sheet["name"], 0)
    paper.add_paragraph(sheet["headline"])
    paper.add_paragraph(" | ".join(each["text"] for each in sheet["contacts"]))
    for section in sheet["sections"]:
        paper.add_heading(section["heading"], 1)
        if section["kind"] == "experience":
            for job in section["jobs"]:
                line = paper.add_paragraph()
                line.paragraph_format.tab_stops.add_tab_stop(Cm(15.5), WD_TAB_ALIGNMENT.RIGHT)
                line.add_run(job["title"]).bold = True
                line.add_run(f", {job['org']}, {job['place']}\t{job['when']}")
                bullets(paper, job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                line = paper.add_paragraph()
                line.paragraph_format.tab_stops.add_tab_stop(Cm(15.5), WD_TAB_ALIGNMENT.RIGHT)
                line.add_run(study["what"]).bold = True
                line.add_run(f", {study['school']}\t{study['when']}")
        else:
            rest(paper, section)


def cells(paper: Document, sheet: Sheet) -> None:
    """Everything in a table of two columns: when, and what."""
    table = paper.add_table(rows=0, cols=2)
    row(table, "", sheet["name"], size=20)
    row(table, "", sheet["headline"])
    for each in sheet["contacts"] + sheet["personal"]:
        row(table, each["label"], each["text"])
    for section in sheet["sections"]:
        head = table.add_row().cells
        run = head[0].merge(head[1]).paragraphs[0].add_run(section["heading"].upper())
        run.bold, run.font.color.rgb = True, RGBColor.from_string(sheet["accent"][1:])
        if section["kind"] == "experience":
            for job in section["jobs"]:
                cell = row(table, job["when"], job["title"], bold=True)
                cell.add_paragraph(f"{job['org']}, {job['place']}")
                for point in job["points"]:
                    cell.add_paragraph(point, style="List Bullet")
        elif section["kind"] == "education":
            for study in section["studies"]:
                row(table, study["when"], study["what"], bold=True).add_paragraph(study["school"])
        else:
            for left, right in pairs(section):
                row(table, left, right)
    for each in table.rows:
        each.cells[0].width, each.cells[1].width = Cm(4), Cm(12)


def letterhead(paper: Document, sheet: Sheet) -> None:
    """The name and the contacts stand in the head of the page, its number in the foot."""
    head = paper.sections[0].header
    head.paragraphs[0].add_run(sheet["name"]).font.size = Pt(20)
    for each in sheet["contacts"]:
        head.add_paragraph(f"{each['label']}: {each['text']}")
    paper.sections[0].footer.paragraphs[0].text = f"{sheet['title']} · {sheet['name']}"
    paper.add_paragraph().add_run(sheet["headline"]).italic = True
    for section in sheet["sections"]:
        small_caps(paper, section["heading"])
        if section["kind"] == "experience":
            for job in section["jobs"]:
                paper.add_paragraph().add_run(job["org"]).bold = True
                paper.add_paragraph(f"{job['title']} ({job['when']})")
                bullets(paper, job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_paragraph().add_run(study["school"]).bold = True
                paper.add_paragraph(f"{study['what']} ({study['when']})")
        else:
            rest(paper, section)


def boxes(paper: Document, sheet: Sheet) -> None:
    """Contacts, skills and languages in a text box beside the running text."""
    aside = [each["text"] for each in sheet["contacts"]]
    for section in sheet["sections"]:
        if section["kind"] in ("skills", "languages"):
            aside += [section["heading"], *(" ".join(pair).strip() for pair in pairs(section))]
    paper.add_heading(sheet["name"], 0)
    text_box(paper.add_paragraph(sheet["headline"]), aside)
    for section in sheet["sections"]:
        if section["kind"] in ("skills", "languages"):
            continue
        paper.add_heading(section["heading"], 2)
        if section["kind"] == "experience":
            for job in section["jobs"]:
                paper.add_paragraph(job["when"])
                paper.add_paragraph().add_run(job["title"]).bold = True
                paper.add_paragraph(f"{job['org']}, {job['place']}").runs[0].italic = True
                bullets(paper, job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_paragraph(study["when"])
                paper.add_paragraph().add_run(study["what"]).bold = True
                paper.add_paragraph(study["school"]).runs[0].italic = True
        else:
            rest(paper, section)


LAYOUTS: dict[str, Callable[[Document, Sheet], None]] = {
    "plain": plain,
    "cells": cells,
    "letterhead": letterhead,
    "boxes": boxes,
    **MORE,
    **FRESH,
    **WIDE,
}
