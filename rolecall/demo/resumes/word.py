"""DOCX: WordprocessingML written by hand, in one column or as a table with dates on the left."""

from html import escape

from rolecall.demo.resumes.archive import packed
from rolecall.demo.resumes.sheet import Block, Sheet

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_RIGHT_TO_LEFT = ("֐", "ۿ")


def document(sheet: Sheet, in_table: bool = False) -> bytes:
    """A résumé as Word writes it."""
    return packed(
        {
            "[Content_Types].xml": _CONTENT_TYPES,
            "_rels/.rels": _ROOT_RELATIONS,
            "word/document.xml": _document(sheet, in_table),
            "word/styles.xml": _styles(sheet),
            "word/numbering.xml": _NUMBERING,
            "word/_rels/document.xml.rels": _relations(sheet),
            "docProps/core.xml": _core(sheet),
        }
    )


def _document(sheet: Sheet, in_table: bool) -> str:
    body = _head(sheet) + (_table(sheet) if in_table else _column(sheet))
    page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1247" w:bottom="1134" '
    page += 'w:left="1247" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
    return f"{_XML}<w:document {_W} {_R}><w:body>{body}{page}</w:body></w:document>"


def _head(sheet: Sheet) -> str:
    latin = "" if sheet.name == sheet.latin_name else _paragraph(sheet.latin_name, "Subtitle")
    contact = _paragraph(f"{sheet.phone}  |  {sheet.place}", "Contact")
    links = "".join(
        f'<w:p>{_style("Contact")}<w:hyperlink r:id="link{number}">{_run(each, "Hyperlink")}</w:hyperlink></w:p>'
        for number, each in enumerate((sheet.email, *sheet.links))
    )
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
    title = f"<w:p>{_style('Heading2')}{_run(f'{block.title}, {block.employer}')}</w:p>"
    return title + _paragraph(f"{block.dates}, {block.place}", "Dates") + _bullets(block)


def _table(sheet: Sheet) -> str:
    words = sheet.words
    rows = [(words["profile"], _paragraph(sheet.summary))]
    rows += [
        (each.dates, _paragraph(f"{each.title}, {each.employer}, {each.place}", "Heading2") + _bullets(each))
        for each in sheet.positions
    ]
    rows += [(each.dates, _paragraph(f"{each.degree}, {each.school}")) for each in sheet.education]
    rows += [
        (words["skills"], _paragraph(", ".join(sheet.skills))),
        (words["languages"], _paragraph(_languages(sheet))),
    ]
    widths = '<w:tblGrid><w:gridCol w:w="2268"/><w:gridCol w:w="7144"/></w:tblGrid>'
    lines = '<w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="C9CBD3"/></w:tblBorders>'
    shape = f'<w:tblPr><w:tblW w:w="9412" w:type="dxa"/>{lines}<w:tblLayout w:type="fixed"/></w:tblPr>'
    cells = "".join(
        f"<w:tr>{_cell(2268, _paragraph(label, 'Dates'))}{_cell(7144, content)}</w:tr>"
        for label, content in rows
    )
    return f"<w:tbl>{shape}{widths}{cells}</w:tbl>" + _paragraph("")


def _cell(width: int, content: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _bullets(block: Block) -> str:
    return "".join(_paragraph(point, "ListBullet") for point in block.points)


def _languages(sheet: Sheet) -> str:
    return ", ".join(f"{name} ({level})" for name, level in sheet.languages)


def _paragraph(text: str, style: str = "") -> str:
    return f"<w:p>{_style(style)}{_run(text)}</w:p>" if text else "<w:p/>"


def _style(name: str) -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/></w:pPr>' if name else ""


def _run(text: str, style: str = "") -> str:
    marks = f'<w:rStyle w:val="{style}"/>' if style else ""
    if any(_RIGHT_TO_LEFT[0] <= letter <= _RIGHT_TO_LEFT[1] for letter in text):
        marks += "<w:rtl/>"
    return f'<w:r>{f"<w:rPr>{marks}</w:rPr>" if marks else ""}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _relations(sheet: Sheet) -> str:
    targets = (f"mailto:{sheet.email}", *sheet.links)
    links = "".join(
        f'<Relationship Id="link{number}" Type="{_OFFICE}/hyperlink" Target="{escape(each)}" TargetMode="External"/>'
        for number, each in enumerate(targets)
    )
    parts = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
        for name in ("styles", "numbering")
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{parts}{links}</Relationships>'


def _core(sheet: Sheet) -> str:
    made = "2026-11-01T09:00:00Z"
    stamp = f'xsi:type="dcterms:W3CDTF">{made}'
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(sheet.words['title'])}</dc:title><dc:creator>{escape(sheet.name)}</dc:creator>"
        f"<dcterms:created {stamp}</dcterms:created><dcterms:modified {stamp}</dcterms:modified></cp:coreProperties>"
    )


def _styles(sheet: Sheet) -> str:
    colour = sheet.accent.removeprefix("#")
    fonts = 'w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial" w:eastAsia="Noto Sans CJK JP"'
    usual = f'<w:rPr><w:rFonts {fonts}/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>'
    return (
        f"{_XML}<w:styles {_W}><w:docDefaults><w:rPrDefault>{usual}</w:rPrDefault>"
        '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        + _paragraph_style("Title", '<w:spacing w:after="20"/>', f'<w:color w:val="{colour}"/>{_size(48)}')
        + _paragraph_style("Subtitle", '<w:spacing w:after="60"/>', f'<w:color w:val="5D6270"/>{_size(24)}')
        + _paragraph_style("Contact", '<w:spacing w:after="0"/>', _size(19))
        + _paragraph_style(
            "Heading1",
            f'<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="2" w:color="{colour}"/></w:pBdr>'
            '<w:spacing w:before="300" w:after="100"/><w:outlineLvl w:val="0"/>',
            f'<w:b/><w:color w:val="{colour}"/>{_size(24)}',
        )
        + _paragraph_style(
            "Heading2", '<w:keepNext/><w:spacing w:before="140" w:after="0"/>', f"<w:b/>{_size(22)}"
        )
        + _paragraph_style("Dates", '<w:spacing w:after="40"/>', f'<w:color w:val="5D6270"/>{_size(20)}')
        + _paragraph_style(
            "ListBullet",
            '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="30"/>',
            "",
            "List Bullet",
        )
        + '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="1F4E9E"/><w:u w:val="single"/></w:rPr></w:style></w:styles>'
    )


def _paragraph_style(key: str, paragraph: str, run: str, name: str = "") -> str:
    named = f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/><w:basedOn w:val="Normal"/>'
    return f"{named}<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


_CONTENT_TYPES = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_ROOT_RELATIONS = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="document" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    "</Relationships>"
)
_NUMBERING = (
    f'{_XML}<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
