"""Plain text, as people paste it into a form."""

from rolecall.demo.resumes.sheet import Block, Sheet


def document(sheet: Sheet) -> bytes:
    """A résumé as a text file."""
    words = sheet.words
    lines = [
        *(sheet.names, sheet.headline, "", sheet.email, sheet.phone, sheet.place, *sheet.links),
        *("", sheet.summary),
        *_headed(words["experience"]),
        *(line for block in sheet.positions for line in _position(block)),
        *_headed(words["education"]),
        *(f"{study.dates}: {study.degree}, {study.school}" for study in sheet.education),
        *_headed(words["skills"]),
        ", ".join(sheet.skills),
        *_headed(words["languages"]),
        *(f"{name}: {level}" for name, level in sheet.languages),
        "",
    ]
    return "\n".join(lines).encode()


def _headed(title: str) -> tuple[str, ...]:
    return "", title.upper(), ""


def _position(block: Block) -> list[str]:
    head = f"{block.dates}: {block.title}, {block.employer}, {block.place}"
    return [head, *(f"  * {point}" for point in block.points), ""]
