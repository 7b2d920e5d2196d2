"""Plain text, as people paste it into a form."""

from rolecall.demo.resumes.sheet import Sheet


def document(sheet: Sheet) -> bytes:
    """A résumé as a text file."""
    return "\n".join(lines_of(sheet)).encode()


def lines_of(sheet: Sheet) -> list[str]:
    """The lines of a résumé without any layout."""
    words = sheet.words
    lines = [
        sheet.names,
        sheet.headline,
        "",
        sheet.email,
        sheet.phone,
        sheet.place,
        *sheet.links,
        "",
        sheet.summary,
    ]
    lines += ["", words["experience"].upper()]
    for block in sheet.positions:
        lines += ["", f"{block.dates}: {block.title}, {block.employer}, {block.place}"]
        lines += [f"  * {point}" for point in block.points]
    lines += ["", words["education"].upper(), ""]
    lines += [f"{study.dates}: {study.degree}, {study.school}" for study in sheet.education]
    lines += ["", words["skills"].upper(), "", ", ".join(sheet.skills), "", words["languages"].upper(), ""]
    return [*lines, *(f"{name}: {level}" for name, level in sheet.languages), ""]
