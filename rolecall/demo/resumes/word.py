"""DOCX: WordprocessingML written by hand, in one column or as a table with dates on the left."""

from html import escape

from rolecall.demo.resumes.archive import packed, part
from rolecall.demo.resumes.sheet import Block, Sheet

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247"'
_PAGE_END = ' w:header="709" w:footer="709" w:gutter="0"/>'
_LABEL, _FACT = 2268, 7144
"""widths of the two columns, in twentieths of a point"""
_RIGHT_TO_LEFT = ("\u0590", "\u06ff")


def document(sheet: Sheet, in_table: bool = False) -> bytes:
    """A résumé as Word writes it."""
    return packed(
        {
            "[Content_Types].xml": part("docx/content_types.xml"),
            "_rels/.rels": part("docx/package.rels"),
            "word/document.xml": _document(_head(sheet) + (_table(sheet) if in_table else _column(sheet))),
            "word/styles.xml": part("docx/styles.xml", accent=sheet.accent.removeprefix("#")),
            "word/numbering.xml": part("docx/numbering.xml"),
            "word/_rels/document.xml.rels": part("docx/document.rels", links=_link_targets(sheet)),
            "docProps/core.xml": part(
                "docx/core.xml", title=escape(sheet.words["title"]), name=escape(sheet.name)
            ),
        }
    )


def _document(body: str) -> str:
    page = f"<w:sectPr>{_PAGE}{_PAGE_END}</w:sectPr>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    return f"{head}<w:document {_NAMES}><w:body>{body}{page}</w:body></w:document>"


def _head(sheet: Sheet) -> str:
    latin = "" if sheet.name == sheet.latin_name else _paragraph(sheet.latin_name, "Subtitle")
    contact = _paragraph(f"{sheet.phone}  |  {sheet.place}", "Contact")
    links = "".join(_link(number, text) for number, text in enumerate((sheet.email, *sheet.links)))
    return _paragraph(sheet.name, "Title") + latin + _paragraph(sheet.headline, "Subtitle") + contact + links


def _column(sheet: Sheet) -> str:
    words = sheet.words
    return "".join(
        (
            _paragraph(words["profile"], "Heading1"),
            _paragraph(sheet.summary),
            _paragraph(words["experience"], "Heading1"),
            *(_position(block) for block in sheet.positions),
            _paragraph(words["education"], "Heading1"),
            *(_paragraph(f"{each.degree}, {each.school} ({each.dates})") for each in sheet.education),
            _paragraph(words["skills"], "Heading1"),
            _paragraph(", ".join(sheet.skills)),
            _paragraph(words["languages"], "Heading1"),
            _paragraph(_languages(sheet)),
        )
    )


def _position(block: Block) -> str:
    title = _paragraph(f"{block.title}, {block.employer}", "Heading2")
    return title + _paragraph(f"{block.dates}, {block.place}", "Dates") + _bullets(block)


def _table(sheet: Sheet) -> str:
    shape = (
        f'<w:tblPr><w:tblW w:w="{_LABEL + _FACT}" w:type="dxa"/>'
        '<w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="C9CBD3"/></w:tblBorders>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    grid = f'<w:tblGrid><w:gridCol w:w="{_LABEL}"/><w:gridCol w:w="{_FACT}"/></w:tblGrid>'
    rows = "".join(
        f"<w:tr>{_cell(_LABEL, _paragraph(label, 'Dates'))}{_cell(_FACT, fact)}</w:tr>"
        for label, fact in _rows(sheet)
    )
    return f"<w:tbl>{shape}{grid}{rows}</w:tbl>{_paragraph('')}"


def _rows(sheet: Sheet) -> list[tuple[str, str]]:
    words = sheet.words
    return [
        (words["profile"], _paragraph(sheet.summary)),
        *(
            (
                each.dates,
                _paragraph(f"{each.title}, {each.employer}, {each.place}", "Heading2") + _bullets(each),
            )
            for each in sheet.positions
        ),
        *((each.dates, _paragraph(f"{each.degree}, {each.school}")) for each in sheet.education),
        (words["skills"], _paragraph(", ".join(sheet.skills))),
        (words["languages"], _paragraph(_languages(sheet))),
    ]


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _bullets(block: Block) -> str:
    return "".join(_paragraph(point, "ListBullet") for point in block.points)


def _languages(sheet: Sheet) -> str:
    return ", ".join(f"{name} ({level})" for name, level in sheet.languages)


def _link(number: int, text: str) -> str:
    link = f'<w:hyperlink r:id="link{number}">{_run(text, "Hyperlink")}</w:hyperlink>'
    return f"<w:p>{_style('Contact')}{link}</w:p>"


def _link_targets(sheet: Sheet) -> str:
    return "".join(
        f'<Relationship Id="link{number}" Type="{_LINK}" Target="{escape(target)}" TargetMode="External"/>'
        for number, target in enumerate((f"mailto:{sheet.email}", *sheet.links))
    )


def _paragraph(text: str, style: str = "") -> str:
    return f"<w:p>{_style(style)}{_run(text)}</w:p>" if text else "<w:p/>"


def _style(name: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>' if name else ""


def _run(text: str, style: str = "") -> str:
    marks = f'<w:rStyle w:val="{style}"/>' if style else ""
    if any(_RIGHT_TO_LEFT[0] <= letter <= _RIGHT_TO_LEFT[1] for letter in text):
        marks += "<w:rtl/>"
    looks = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
