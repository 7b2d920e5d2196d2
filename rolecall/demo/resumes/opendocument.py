"""ODT: OpenDocument text written by hand."""

from collections.abc import Iterable
from html import escape

from rolecall.demo.resumes.archive import packed
from rolecall.demo.resumes.sheet import Block, Sheet

_TYPE = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def document(sheet: Sheet) -> bytes:
    """A résumé as LibreOffice writes it."""
    return packed(
        {
            "mimetype": _TYPE,
            "META-INF/manifest.xml": _MANIFEST,
            "content.xml": _content(sheet),
            "styles.xml": _styles(sheet),
        },
        first_as_is=True,
    )


def _content(sheet: Sheet) -> str:
    words = sheet.words
    body = "".join(
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
    names = f'{_NAMES} xmlns:xlink="http://www.w3.org/1999/xlink"'
    return (
        f'{_XML}<office:document-content {names} office:version="1.3"><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )


def _position(block: Block) -> str:
    head = _paragraph(f"{block.title}, {block.employer}", "Strong") + _paragraph(
        f"{block.dates}, {block.place}", "Quiet"
    )
    return head + (_list(block.points) if block.points else "")


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
    return f"<text:list>{lines}</text:list>"


def _styles(sheet: Sheet) -> str:
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {space}/>'
        f"<style:text-properties {text}/></style:style>"
        for name, space, text in (
            (
                "Standard",
                'fo:margin-bottom="0.15cm"',
                'fo:font-family="Liberation Sans" fo:font-size="10.5pt"',
            ),
            ("Strong", 'fo:margin-top="0.3cm"', 'fo:font-weight="bold" fo:font-size="11pt"'),
            ("Quiet", 'fo:margin-bottom="0.1cm"', 'fo:color="#5d6270" fo:font-size="10pt"'),
            ("Heading_1", 'fo:margin-bottom="0.1cm"', f'fo:color="{sheet.accent}" fo:font-size="24pt"'),
            ("Heading_2", 'fo:margin-top="0.6cm"', f'fo:color="{sheet.accent}" fo:font-size="14pt"'),
        )
    )
    return (
        f'{_XML}<office:document-styles {_NAMES} office:version="1.3"><office:styles>{styles}</office:styles>'
        "</office:document-styles>"
    )


_MANIFEST = (
    f'{_XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
    f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
    + "".join(
        f'<manifest:file-entry manifest:full-path="{part}.xml" manifest:media-type="text/xml"/>'
        for part in ("content", "styles")
    )
    + "</manifest:manifest>"
)
