"""HTML, as saved from somebody's own page."""

from html import escape

from rolecall.demo.resumes.sheet import Block, Sheet

_STYLE = """
  body {{ font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 3rem auto; color: #1d1f27; }}
  h1 {{ font-weight: normal; margin-bottom: 0; }} h2 {{ color: {accent}; border-bottom: 1px solid; }}
  .when {{ color: #5d6270; }} nav a {{ margin-right: 1rem; }}
"""


def document(sheet: Sheet) -> bytes:
    """A résumé as a page with its own style sheet."""
    words = sheet.words
    links = "".join(f'<a href="{escape(each)}">{escape(each)}</a>' for each in sheet.links)
    studies = "".join(
        f'<p>{escape(each.degree)}, {escape(each.school)} <span class="when">{each.dates}</span></p>'
        for each in sheet.education
    )
    spoken = "".join(f"<li>{escape(name)}: {escape(level)}</li>" for name, level in sheet.languages)
    page = f"""<!doctype html>
<html lang="{sheet.language}">
<head>
<meta charset="utf-8">
<title>{escape(sheet.names)}</title>
<style>{_STYLE.format(accent=sheet.accent)}</style>
</head>
<body>
<h1>{escape(sheet.names)}</h1>
<p>{escape(sheet.headline)}</p>
<nav><a href="mailto:{sheet.email}">{sheet.email}</a> <span>{sheet.phone}</span> <span>{escape(sheet.place)}</span> {links}</nav>
<p>{escape(sheet.summary)}</p>
<h2>{words["experience"]}</h2>
{"".join(_position(each) for each in sheet.positions)}
<h2>{words["education"]}</h2>
{studies}
<h2>{words["skills"]}</h2>
<p>{escape(", ".join(sheet.skills))}</p>
<h2>{words["languages"]}</h2>
<ul>{spoken}</ul>
</body>
</html>
"""
    return page.encode()


def _position(block: Block) -> str:
    points = "".join(f"<li>{escape(point)}</li>" for point in block.points)
    head = f"<h3>{escape(block.title)}, {escape(block.employer)}</h3>"
    return f'{head}<p class="when">{block.dates}, {escape(block.place)}</p><ul>{points}</ul>'
