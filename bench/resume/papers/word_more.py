"""Further ways with DOCX: forms of public offices, rows of three cells, skills before work."""

from collections.abc import Callable
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt

from papers.word_parts import Sheet, bullets, pairs, rest, small_caps


def federal(paper: Document, sheet: Sheet) -> None:
    """Everything spelled out behind a label, hours and supervisors included."""
    paper.add_paragraph().add_run(sheet["name"]).bold = True
    for each in sheet["contacts"]:
        paper.add_paragraph(f"{each['label']}: {each['text']}")
    for section in sheet["sections"]:
        paper.add_paragraph().add_run(section["heading"].upper()).bold = True
        if section["kind"] == "experience":
            for job in section["jobs"]:
                paper.add_paragraph().add_run(job["org"]).bold = True
                paper.add_paragraph(job["place"])
                paper.add_paragraph(f"Job Title: {job['title']}")
                paper.add_paragraph(f"Dates Employed: {job['when']}")
                paper.add_paragraph("Hours per week: 40")
                paper.add_paragraph("Supervisor: may be contacted")
                paper.add_paragraph("Duties and accomplishments:")
                bullets(paper, job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_paragraph(f"{study['school']}, {study['place']}")
                paper.add_paragraph(f"{study['what']}, {study['when']}")
        else:
            rest(paper, section)


def thirds(paper: Document, sheet: Sheet) -> None:
    """A ruled table of three columns: section, what, when."""
    title = paper.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.add_run(sheet["name"]).font.size = Pt(22)
    line = paper.add_paragraph(" • ".join(each["text"] for each in sheet["contacts"]))
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paper.add_paragraph(sheet["headline"]).alignment = WD_ALIGN_PARAGRAPH.CENTER
    table = paper.add_table(rows=0, cols=3)
    table.style = "Table Grid"
    for section in sheet["sections"]:
        for at, (what, when, lines) in enumerate(_entries(section)):
            cells = table.add_row().cells
            cells[0].paragraphs[0].add_run(section["heading"] if at == 0 else "").bold = True
            cells[1].paragraphs[0].add_run(what).bold = bool(lines)
            for line_of in lines:
                cells[1].add_paragraph(line_of)
            cells[2].text = when
    for each in table.rows:
        each.cells[0].width, each.cells[1].width, each.cells[2].width = Cm(3.2), Cm(9.5), Cm(3.4)


def functional(paper: Document, sheet: Sheet) -> None:
    """What one can, at length; where one was, in a line each."""
    paper.add_paragraph().add_run(f"{sheet['name']} — {sheet['headline']}").font.size = Pt(17)
    paper.add_paragraph(" / ".join(each["text"] for each in sheet["contacts"]))
    kinds = {section["kind"]: section for section in sheet["sections"]}
    for section in sheet["sections"]:
        small_caps(paper, section["heading"])
        if section["kind"] == "experience":
            for job in section["jobs"]:
                paper.add_paragraph(f"{job['title']} — {job['org']} — {job['when']}")
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_paragraph(f"{study['what']} — {study['school']} — {study['when']}")
        elif section["kind"] == "skills":
            paper.add_paragraph(", ".join(section["items"]))
            bullets(paper, [each for job in kinds["experience"]["jobs"][:2] for each in job["points"]])
        else:
            rest(paper, section)


def _entries(section: dict[str, Any]) -> list[tuple[str, str, list[str]]]:
    if section["kind"] == "experience":
        return [
            (job["title"], job["when"], [f"{job['org']}, {job['place']}", *job["points"]])
            for job in section["jobs"]
        ]
    if section["kind"] == "education":
        return [(study["what"], study["when"], [study["school"]]) for study in section["studies"]]
    if section["kind"] == "certificates":
        return [(f"{each['title']}, {each['by']}", each["when"], []) for each in section["items"]]
    return [(f"{right}, {left}" if left else right, "", []) for left, right in pairs(section)]


MORE: dict[str, Callable[[Document, Sheet], None]] = {
    "federal": federal,
    "thirds": thirds,
    "functional": functional,
}
