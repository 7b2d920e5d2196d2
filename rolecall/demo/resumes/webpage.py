"""HTML, as saved from somebody's own page."""

from html import escape

from rolecall.demo.resumes.archive import part
from rolecall.demo.resumes.sheet import Block, Sheet, Study


def document(sheet: Sheet) -> bytes:
    """A résumé as a page with its own style sheet."""
    headings = {name: sheet.words[name] for name in ("experience", "education", "skills", "languages")}
    page = part(
        "page.html",
        **headings,
        language=sheet.language,
        accent=sheet.accent,
        names=escape(sheet.names),
        headline=escape(sheet.headline),
        email=sheet.email,
        phone=sheet.phone,
        place=escape(sheet.place),
        links="".join(f'<a href="{escape(each)}">{escape(each)}</a>' for each in sheet.links),
        summary=escape(sheet.summary),
        positions="".join(_position(each) for each in sheet.positions),
        studies="".join(_study(each) for each in sheet.education),
        skill_list=escape(", ".join(sheet.skills)),
        spoken="".join(f"<li>{escape(name)}: {escape(level)}</li>" for name, level in sheet.languages),
    )
    return page.encode()


def _position(block: Block) -> str:
    points = "".join(f"<li>{escape(point)}</li>" for point in block.points)
    head = f"<h3>{escape(block.title)}, {escape(block.employer)}</h3>"
    return f'{head}<p class="when">{block.dates}, {escape(block.place)}</p><ul>{points}</ul>'


def _study(study: Study) -> str:
    return f'<p>{escape(study.degree)}, {escape(study.school)} <span class="when">{study.dates}</span></p>'
