"""Files that mean harm, or look as if they did, each made here and small enough to be sent."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

CONTENT_TYPES = """<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/></Types>"""
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def pdf(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of numbered objects without a table of contents, which readers rebuild."""
    numbered = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, body) for number, body in enumerate(objects, 1))
    return b"%PDF-1.7\n" + numbered + b"trailer<</Root %d 0 R>>\n%%%%EOF" % root


def stream(content: bytes, extra: bytes = b"") -> bytes:
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), extra, content)


def one_page(
    content: bytes, *more: bytes, page: bytes = b"", catalog: bytes = b"", box: bytes = b"0 0 595 842"
) -> bytes:
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>%s>>>>"
        % (box, page),
        stream(content),
        font,
        *more,
    )


def said(text: bytes) -> bytes:
    return b"BT /F1 12 Tf 50 700 Td (%s) Tj ET" % text


def docx(document: str, **members: str | bytes) -> bytes:
    """A DOCX around a body; further members by name, with __ for a slash and _dot_ for a dot."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", document)
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return file.getvalue()


def body(inner: str, prolog: str = "") -> str:
    return f'<?xml version="1.0"?>{prolog}<w:document {WORD}><w:body>{inner}</w:body></w:document>'


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def entity_docx(address: str) -> bytes:
    """A DOCX that asks its reader to fetch something."""
    prolog = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{address}">]>'
    return docx(body(paragraph("Ada Example") + paragraph("&x;"), prolog))


def billion_laughs() -> bytes:
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return docx(body(paragraph("&l11;"), f'<!DOCTYPE d [<!ENTITY l0 "laugh">{levels}]>'))


@cache
def zip_bomb() -> bytes:
    return docx(body(paragraph("a" * 90_000_000)))


def lying_zip() -> bytes:
    """A member that states one byte and inflates to ninety million."""
    data = bytearray(zip_bomb())
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.find(b"word/document.xml")
        header = data.rfind(mark, 0, place if mark == b"PK\x03\x04" else len(data))
        data[header + offset : header + offset + 4] = b"\x01\0\0\0"
    return bytes(data)


@cache
def crowded_zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("word/document.xml", body(paragraph("Ada Example")))
        for number in range(30_000):
            archive.writestr(f"word/{number}", "")
    return file.getvalue()


def circular_styles() -> bytes:
    style = (
        '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
    )
    styles = f"<w:styles {WORD}>{style.format('A', 'B')}{style.format('B', 'A')}</w:styles>"
    styled = '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Ada Example</w:t></w:r></w:p>'
    return docx(body(styled), word__styles_dot_xml=styles)


def nested_tables() -> bytes:
    return docx(body("<w:tbl><w:tr><w:tc>" * 80 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 80))


def locked_pdf() -> bytes:
    keys = b"/O<%s>/U<%s>" % (b"ab" * 32, b"cd" * 32)
    locked = one_page(said(b"secret"), b"<</Filter/Standard/V 1/R 2/P -4%s>>" % keys)
    identity = b"/ID[<%s><%s>]" % (b"01" * 16, b"01" * 16)
    return locked.replace(b"trailer<<", b"trailer<</Encrypt 6 0 R" + identity)


@cache
def long_pdf(pages: int = 2_000) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(5, pages + 5))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        stream(said(b"A page like any other")),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[page] * pages,
    )


def pdf_that_acts() -> bytes:
    """A PDF with a script that runs when opened, and a program inside."""
    return one_page(
        said(b"Ada Example, engineer"),
        b"<</S/JavaScript/JS(app.alert\\('x'\\);this.exportDataObject\\({cName:'x.exe',nLaunch:2}\\))>>",
        b"<</Type/Filespec/F(x.exe)/EF<</F 8 0 R>>>>",
        stream(b"MZ\x90\0", b"/Type/EmbeddedFile"),
        b"<</S/Launch/F(/bin/sh)>>",
        catalog=b"/OpenAction 6 0 R/AA<</O 9 0 R>>/Names<</EmbeddedFiles<</Names[(x.exe)7 0 R]>>>>",
    )


def circular_pages() -> bytes:
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")


def circular_forms() -> bytes:
    form = stream(
        b"/X Do " * 50, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"
    )
    return one_page(said(b"Ada Example") + b" /X Do", form, page=b"/XObject<</X 6 0 R>>")


def doubling_forms() -> bytes:
    """Forms that each draw the next one thirty times: more drawing than there is time for."""
    looks = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>"
    forms = [stream(b"/X Do " * 30, looks % following) for following in range(7, 27)]
    drawn = said(b"Ada Example") + b" /X Do"
    return one_page(drawn, *forms, stream(b"0 0 5 5 re f"), page=b"/XObject<</X 6 0 R>>")


@cache
def image_bomb() -> bytes:
    packed = zlib.compress(b"\0" * 60_000_000, 9)
    image = (
        b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8"
        b"/ColorSpace/DeviceRGB/Filter/FlateDecode"
    )
    drawn = b" q 500 0 0 700 0 0 cm /I Do Q"
    return one_page(said(b"Ada Example") + drawn, stream(packed, image), page=b"/XObject<</I 6 0 R>>")


@cache
def inflating_pdf() -> bytes:
    packed = zlib.compress(b" " * 300_000_000, 9)
    return one_page(b"").replace(stream(b""), stream(packed, b"/Filter/FlateDecode"))


def deep_arrays() -> bytes:
    return one_page(said(b"Ada Example"), b"[" * 100_000 + b"]" * 100_000)


@cache
def noise() -> bytes:
    return random.Random(7).randbytes(200_000)


LOCKED_DOCX = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")
PROGRAM = b"MZ\x90\0\x03\0\0\0" + b"\0" * 120 + b"This program cannot be run in DOS mode.\r\n%PDF-1.7"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 60
HTML_WITH_SCRIPT = b"""<!doctype html><html><head><title>t</title><script>alert(1)</script></head>
<body onload="alert(2)"><h1>Ada Example</h1><img src=x onerror="alert(3)"><a href="javascript:alert(4)">me</a>
<script>alert(5)</script><svg><script>alert(5)</script></svg><iframe src="https://example.org/alert6"></iframe>
<p style="x">Engineer &lt;script&gt;alert(7)&lt;/script&gt;</p></body></html>"""

SLOW_TEXTS = {
    "names": b"\n".join([b"A" * 55 + b"!", b"Ab'" * 18 + b"?", b"A." * 28 + b"1"] * 20),
    "addresses": b"a." * 2_000_000 + b"@",
    "signs": b"a@" * 2_000_000,
    "numbers": b"+49 30 5550 0142 " * 300_000,
    "digits": b"1 2 3 - " * 600_000,
    "links": b"http://" * 600_000,
    "hosts": b"a.b.c-d." * 600_000,
    "dates": b"2019 - " * 600_000,
    "lines": b"a\n" * 4_000_000,
    "angles": b"<p" * 2_000_000,
}
MADE: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "white space": lambda: b" \r\n\t " * 100,
    "zeros": lambda: b"\0" * 5000,
    "noise": noise,
    "a program": lambda: PROGRAM,
    "a picture": lambda: PICTURE,
    "an old Word file": lambda: OLD_WORD,
    "a DOCX with a password": lambda: LOCKED_DOCX,
    "a PDF with a password": locked_pdf,
    "a PDF cut off": lambda: long_pdf(30)[:300],
    "a PDF header": lambda: b"%PDF-1.7",
    "a PDF that acts": pdf_that_acts,
    "pages in a circle": circular_pages,
    "forms in a circle": circular_forms,
    "doubling forms": doubling_forms,
    "deep arrays": deep_arrays,
    "an image bomb": image_bomb,
    "an inflating PDF": inflating_pdf,
    "a huge page": lambda: one_page(said(b"Ada Example"), box=b"0 0 1000000000 1000000000"),
    "a page of no size": lambda: one_page(said(b"Ada Example"), box=b"0 0 0 0"),
    "two thousand pages": long_pdf,
    "a zip bomb": zip_bomb,
    "a lying zip": lying_zip,
    "a crowded zip": crowded_zip,
    "a DOCX without a body": lambda: docx("<x/>"),
    "a DOCX of broken XML": lambda: docx("<w:document"),
    "a DOCX cut off": lambda: docx(body(paragraph("Ada Example")))[:300],
    "a DOCX asking for a file": lambda: entity_docx("file:///etc/passwd"),
    "a billion laughs": billion_laughs,
    "deep XML": lambda: docx(body("<w:sdt>" * 100_000)),
    "nested tables": nested_tables,
    "circular styles": circular_styles,
    "deep HTML": lambda: b"<!doctype html><body>" + b"<div>" * 500_000 + b"Ada",
    "deep tables": lambda: b"<!doctype html><body>" + b"<table><tr><td>" * 50_000 + b"Ada",
    "HTML with script": lambda: HTML_WITH_SCRIPT,
    "deep RTF": lambda: b"{\\rtf1 " + b"{" * 500_000 + b"Ada Example",
    "RTF of bad numbers": lambda: b"{\\rtf1\\ansicpg99999999 \\u99999999999? \\'zz \\bin999999999 Ada}",
    "broken UTF-8": lambda: b"Ada Example\nada@example.org\n\xff\xfe\xfa caf\xe9 \xe2\x82",
    "half a UTF-16": lambda: b"\xff\xfeA\0d\0a",
    "a PDF that is also a DOCX": lambda: pdf_that_acts() + docx(body(paragraph("Eve Other"))),
    "a page that is also a PDF": lambda: b"<!doctype html><body><p>Eve Other</p>" + pdf_that_acts(),
}
