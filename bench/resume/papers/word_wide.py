"""More DOCX of the wide world: templates of word processors, and tables that people rule themselves."""

from collections.abc import Callable

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt, RGBColor

from papers.word_parts import Sheet, bullets, pairs, rest


def chronicle(paper: Document, sheet: Sheet) -> None:
    """'Title | Employer | Dates' as a heading of the second level."""
    paper.add_paragraph(sheet["name"], style="Title")
    paper.add_paragraph(" · ".join(each["text"] for each in sheet["contacts"]))
    paper.add_paragraph(sheet["headline"], style="Subtitle")
    for section in sheet["sections"]:
        paper.add_heading(section["heading"], 1)
        if section["kind"] == "experience":
            for job in section["jobs"]:
                paper.add_heading(f"{job['title']} | {job['org']} | {job['when']}", 2)
                bullets(paper, job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_heading(f"{study['what']} | {study['when']} | {study['school']}", 2)
        else:
            rest(paper, section)


def aside(paper: Document, sheet: Sheet) -> None:
    """A table of two cells: contacts, skills and tongues left, careers right."""
    left, right = paper.add_table(rows=1, cols=2).rows[0].cells
    left.width, right.width = Cm(5.5), Cm(11.5)
    left.paragraphs[0].add_run(sheet["name"]).bold = True
    left.add_paragraph(sheet["headline"])
    for each in sheet["contacts"]:
        left.add_paragraph(each["text"])
    for section in sheet["sections"]:
        cell = right if section["kind"] in ("summary", "experience", "education", "projects") else left
        head = cell.add_paragraph().add_run(section["heading"].upper())
        head.bold, head.font.size, head.font.color.rgb = True, Pt(13), RGBColor(0x1F, 0x4E, 0x79)
        if section["kind"] == "experience":
            for job in section["jobs"]:
                cell.add_paragraph(job["when"])
                cell.add_paragraph().add_run(f"{job['title']} • {job['org']} • {job['place']}").bold = True
                for point in job["points"]:
                    cell.add_paragraph(point)
        elif section["kind"] == "education":
            for study in section["studies"]:
                cell.add_paragraph().add_run(f"{study['school']}, {study['place']}").bold = True
                cell.add_paragraph(f"{study['what']}, {study['when']}")
        else:
            for level, name in pairs(section):
                cell.add_paragraph(f"{name} {level}".strip())


def abilities(paper: Document, sheet: Sheet) -> None:
    """What somebody can do first; the jobs in one line each, after it."""
    paper.add_paragraph().add_run(sheet["name"].upper()).bold = True
    for each in sheet["contacts"]:
        paper.add_paragraph(f"{each['label']}: {each['text']}")
    paper.add_paragraph().add_run(sheet["headline"]).italic = True
    for section in sheet["sections"]:
        run = paper.add_paragraph().add_run(section["heading"])
        run.bold = run.underline = True
        if section["kind"] == "experience":
            for job in section["jobs"]:
                line = paper.add_paragraph()
                line.paragraph_format.tab_stops.add_tab_stop(Cm(16), WD_TAB_ALIGNMENT.RIGHT)
                line.add_run(f"{job['title']}, {job['org']}, {job['place']}\t{job['when']}")
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_paragraph(f"{study['what']}, {study['school']}, {study['place']}, {study['when']}")
        else:
            rest(paper, section)


def gridded(paper: Document, sheet: Sheet) -> None:
    """Dates, employer and duties in the cells of a ruled table, the position in bold above the duties."""
    paper.add_heading(sheet["title"], 0)
    facts = [(sheet["labels"]["name"], sheet["name"])]
    facts += [(each["label"], each["text"]) for each in sheet["contacts"] + sheet["personal"]]
    _table(paper, facts)
    for section in sheet["sections"]:
        paper.add_heading(section["heading"], 2)
        if section["kind"] == "experience":
            table = paper.add_table(rows=0, cols=2, style="Table Grid")
            for job in section["jobs"]:
                left, right = table.add_row().cells
                left.text = job["when"]
                right.paragraphs[0].add_run(job["org"]).bold = True
                right.add_paragraph(job["place"])
                right.add_paragraph().add_run(job["title"]).italic = True
                for point in job["points"]:
                    right.add_paragraph(point, style="List Bullet")
        elif section["kind"] == "education":
            _table(paper, [(one["when"], f"{one['school']}\n{one['what']}") for one in section["studies"]])
        elif section["kind"] in ("summary", "text"):
            paper.add_paragraph(section["text"])
        else:
            _table(paper, pairs(section))


def stepped(paper: Document, sheet: Sheet) -> None:
    """The employer in bold, the position in italics below it, the dates in brackets behind."""
    paper.add_paragraph().add_run(sheet["name"]).font.size = Pt(24)
    paper.add_paragraph(f"{sheet['headline']}\n" + "\n".join(each["text"] for each in sheet["contacts"]))
    for section in sheet["sections"]:
        run = paper.add_paragraph().add_run(section["heading"].upper())
        run.font.color.rgb, run.font.size = RGBColor(0x8A, 0x3B, 0x12), Pt(12)
        if section["kind"] == "experience":
            for job in section["jobs"]:
                paper.add_paragraph().add_run(f"{job['org']}, {job['place']}").bold = True
                line = paper.add_paragraph()
                line.add_run(job["title"]).italic = True
                line.add_run(f" ({job['when']})")
                bullets(paper, job["points"])
        elif section["kind"] == "education":
            for study in section["studies"]:
                paper.add_paragraph().add_run(study["school"]).bold = True
                line = paper.add_paragraph()
                line.add_run(study["what"]).italic = True
                line.add_run(f" ({study['when']})")
        else:
            rest(paper, section)


def _table(paper: Document, rows: list[tuple[str, str]]) -> None:
    table = paper.add_table(rows=0, cols=2, style="Table Grid")
    for left, right in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = left, right


WIDE: dict[str, Callable[[Document, Sheet], None]] = {
    "chronicle": chronicle, "aside": aside, "abilities": abilities, "gridded": gridded, "stepped": stepped,
}  # fmt: skip
