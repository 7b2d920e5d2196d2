"""ODT: OpenDocument text written by hand."""

from collections.abc import Iterable
from html import escape

from rolecall.demo.resumes.archive import packed, part
from rolecall.demo.resumes.sheet import Block, Sheet


def document(sheet: Sheet) -> bytes:
    """A résumé as LibreOffice writes it."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": part("odt/manifest.xml"),
            "content.xml": part("odt/content.xml", body=_body(sheet)),
            "styles.xml": part("odt/styles.xml", accent=sheet.accent),
        },
        first_as_is=True,
    )


def _body(sheet: Sheet) -> str:
    words = sheet.words
    return "".join(
        (
            _heading(sheet.names, 1),
            _paragraph(sheet.headline, "Quiet"),
            _paragraph(f"{sheet.phone}, {sheet.place}"),
            _link(f"mailto:{sheet.email}", sheet.email),
            *(_link(each, each) for each in sheet.links),
            _paragraph(sheet.summary),
            _heading(words["experience"], 2),
            *(_position(block) for block in sheet.positions),
            _heading(words["education"], 2),
            *(_paragraph(f"{each.dates}: {each.degree}, {each.school}") for each in sheet.education),
            _heading(words["skills"], 2),
            _list(sheet.skills),
            _heading(words["languages"], 2),
            _list(f"{name}: {level}" for name, level in sheet.languages),
        )
    )


def _position(block: Block) -> str:
    title = _paragraph(f"{block.title}, {block.employer}", "Strong")
    return title + _paragraph(f"{block.dates}, {block.place}", "Quiet") + _list(block.points)


def _heading(text: str, level: int) -> str:
    return f'<text:h text:style-name="Heading_{level}" text:outline-level="{level}">{escape(text)}</text:h>'


def _paragraph(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}</text:p>'


def _link(target: str, text: str) -> str:
    return (
        f'<text:p><text:a xlink:type="simple" xlink:href="{escape(target)}">{escape(text)}</text:a></text:p>'
    )


def _list(items: Iterable[str]) -> str:
    lines = "".join(f"<text:list-item>{_paragraph(each)}</text:list-item>" for each in items)
    return f"<text:list>{lines}</text:list>" if lines else ""
