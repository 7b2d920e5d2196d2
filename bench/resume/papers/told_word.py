"""DOCX of the papers told by hand: boxes, tables without lines, names above the page, Eastern forms."""

from collections.abc import Callable

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

from papers.word_parts import Sheet, bullets, row, saved, text_box


def document(sheet: Sheet, layout: str) -> bytes:
    """A résumé as DOCX."""
    paper = docx.Document()
    paper.styles["Normal"].font.name = "Calibri"
    paper.styles["Normal"].font.size = Pt(11)
    LAYOUTS[layout](paper, sheet)
    return saved(paper, sheet["name"], sheet["key"])


def boxes(paper: Document, sheet: Sheet) -> None:
    """The name and how to reach him in a box beside the text; everything in capitals that can be."""
    text_box(paper.add_paragraph(), [sheet["name"].upper(), sheet["address"], sheet["tel"], sheet["email"]])
    paper.add_paragraph(sheet["headline"])
    for kind, heading in sheet["heads"].items():
        paper.add_paragraph().add_run(heading).bold = True
        if kind == "jobs":
            for job in sheet["jobs"]:
                paper.add_paragraph(f"{job['when']}: {job['title']}, {job['org']}, {job['place']}")
                bullets(paper, job["points"])
        else:
            listed(paper, sheet, kind)


def swiss(paper: Document, sheet: Sheet) -> None:
    """All of it in one table without lines, dates and labels left, headings in rows of their own."""
    paper.add_paragraph().add_run("Lebenslauf").bold = True
    table = paper.add_table(rows=0, cols=2)
    row(table, "Personalien", "", bold=True)
    row(table, "Name, Vorname", "Zgraggen-Inauen, Ruth")
    row(table, "Adresse", sheet["address"])
    row(table, "Telefon", sheet["tel"])
    row(table, "E-Mail", sheet["email"])
    for each in sheet["extra"]:
        label, _, text = each.partition(": ")
        row(table, label, text)
    for kind, heading in sheet["heads"].items():
        row(table, heading, "").paragraphs[0].add_run("")
        if kind == "jobs":
            for job in sheet["jobs"]:
                cell = row(table, job["when"], f"{job['org']}, {job['place']}", bold=True)
                for line in (job["title"], *job["points"]):
                    cell.add_paragraph(line)
        elif kind == "studies":
            for study in sheet["studies"]:
                row(table, study["when"], study["what"], bold=True).add_paragraph(
                    f"{study['school']}, {study['place']}"
                )
        elif kind == "tongues":
            for tongue in sheet["tongues"]:
                row(table, tongue["name"], tongue["word"])
        else:
            row(table, "", ", ".join(sheet[kind]) if kind == "skills" else sheet[kind])


def header(paper: Document, sheet: Sheet) -> None:
    """Name and address in the head of the page, the headline alone in the text."""
    head = paper.sections[0].header
    run = head.paragraphs[0].add_run(sheet["name"].upper())
    run.bold, run.font.size = True, Pt(18)
    head.add_paragraph(f"{sheet['address']} – GSM {sheet['tel']} – {sheet['email']}")
    paper.add_paragraph().add_run(sheet["headline"]).italic = True
    for kind, heading in sheet["heads"].items():
        run = paper.add_paragraph().add_run(heading)
        run.bold = run.underline = True
        if kind == "jobs":
            for job in sheet["jobs"]:
                line = paper.add_paragraph()
                line.paragraph_format.tab_stops.add_tab_stop(Cm(4))
                line.add_run(f"{job['when']}\t")
                line.add_run(job["title"]).bold = True
                paper.add_paragraph(f"\t{job['org']}, {job['place']}")
                bullets(paper, job["points"])
        else:
            listed(paper, sheet, kind)


def ruled_lines(paper: Document, sheet: Sheet) -> None:
    """One line for each job, its dates after a tab; labels before how to reach him."""
    paper.add_heading("Curriculum Vitae", 0)
    for label, text in (("Nome", sheet["name"]), ("Morada", sheet["address"]), ("Telemóvel", sheet["tel"])):
        paper.add_paragraph(f"{label}: {text}")
    paper.add_paragraph(f"Email: {sheet['email']}")
    paper.add_paragraph(f"Profissão: {sheet['headline']}")
    for kind, heading in sheet["heads"].items():
        paper.add_heading(heading, 2)
        if kind == "jobs":
            for job in sheet["jobs"]:
                line = paper.add_paragraph()
                line.paragraph_format.tab_stops.add_tab_stop(Cm(15), WD_TAB_ALIGNMENT.RIGHT)
                line.add_run(f"{job['title']} – {job['org']} ({job['place']})\t{job['when']}")
                bullets(paper, job["points"])
        else:
            listed(paper, sheet, kind)


def listed(paper: Document, sheet: Sheet, kind: str) -> None:
    """Sections that need no care."""
    if kind == "studies":
        for each in sheet["studies"]:
            paper.add_paragraph(f"{each['when']}: {each['what']}, {each['school']}, {each['place']}")
    elif kind == "skills":
        bullets(paper, sheet["skills"])
    elif kind == "tongues":
        bullets(paper, [f"{each['name']}: {each['word']}" for each in sheet["tongues"]])
    elif kind == "certs":
        bullets(paper, [f"{each['title']} ({each['when']})" for each in sheet["certs"]])
    else:
        paper.add_paragraph(sheet[kind])


def work_history(paper: Document, sheet: Sheet) -> None:
    """The Japanese history of work: a ruled table for each employer."""
    paper.add_heading("職務経歴書", 0)
    paper.add_paragraph("2026年10月1日現在")
    paper.add_paragraph(f"氏名 {sheet['name']}")
    paper.add_paragraph(f"住所 {sheet['place']}　電話 {sheet['tel']}　メール {sheet['email']}")
    for kind, heading in sheet["heads"].items():
        paper.add_paragraph().add_run(heading).bold = True
        if kind == "jobs":
            for job in sheet["jobs"]:
                table = paper.add_table(rows=0, cols=2)
                table.style = "Table Grid"
                row(table, job["when"], job["org"], bold=True)
                row(table, "所在地", job["place"])
                row(table, "役職", job["title"])
                row(table, "業務内容", "\n".join(job["points"]))
                paper.add_paragraph("")
        elif kind == "studies":
            for study in sheet["studies"]:
                paper.add_paragraph(f"{study['when']}　{study['school']} {study['what']}")
        else:
            listed(paper, sheet, kind)


def form(paper: Document, sheet: Sheet) -> None:
    """A ruled form of four columns for who it is; entries as rows under their headings."""
    paper.add_heading("个人简历" if sheet["lang"] == "zh" else "이력서", 0)
    labels = {
        "zh": ("姓名", "电话", "邮箱", "现居地"),
        "ko": ("성명", "연락처", "이메일", "주소"),
    }[sheet["lang"]]
    known = list(zip(labels, (sheet["name"], sheet["tel"], sheet["email"], sheet["place"]), strict=True)) + [
        tuple(each.split(": ")) for each in sheet["extra"]
    ]
    if sheet["headline"]:
        known.append(("求职意向", sheet["headline"]))
    table = paper.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    for at in range(0, len(known), 2):
        cells = table.add_row().cells
        for beside, (label, text) in enumerate(known[at : at + 2]):
            cells[beside * 2].text, cells[beside * 2 + 1].text = label, text
    for kind, heading in sheet["heads"].items():
        paper.add_paragraph().add_run(heading).bold = True
        if kind in ("jobs", "studies"):
            rows = paper.add_table(rows=0, cols=3)
            rows.style = "Table Grid"
            for each in sheet[kind]:
                cells = rows.add_row().cells
                cells[0].text = each["when"]
                cells[1].text = each["org" if kind == "jobs" else "school"]
                cells[2].text = each["title" if kind == "jobs" else "what"]
                if each.get("points"):
                    rows.add_row().cells[1].merge(rows.rows[-1].cells[2]).text = "\n".join(each["points"])
        else:
            listed(paper, sheet, kind)


LAYOUTS: dict[str, Callable[[Document, Sheet], None]] = {
    "boxes2": boxes,
    "swisstable": swiss,
    "header": header,
    "linhas": ruled_lines,
    "shokumu2": work_history,
    "biaoge": form,
    "iryeokseo": form,
}
