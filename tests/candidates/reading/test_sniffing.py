import pytest

from rolecall.candidates.reading import Kind, sniff
from tests.candidates.reading import hostile, papers
from tests.candidates.reading.papers import LENA


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (papers.classic(LENA), Kind.PDF),
        (b"\r\n" + papers.classic(LENA), Kind.PDF),
        (b"Content-Type: application/pdf\r\n\r\n" + papers.classic(LENA), Kind.PDF),
        (papers.titled_docx(LENA), Kind.DOCX),
        (papers.odt("<text:p>Ada</text:p>"), Kind.ODT),
        (papers.rtf(LENA), Kind.RTF),
        (papers.html(LENA), Kind.HTML),
        (b"\xef\xbb\xbf<!-- made by hand -->\n<HTML><body>Ada", Kind.HTML),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', Kind.HTML),
        (b"<div>a</div><p>b</p><p>c</p>", Kind.HTML),
        (papers.text(LENA), Kind.TXT),
        ("Łukasz".encode("utf-16"), Kind.TXT),
        ("<html><p>Łukasz".encode("utf-16"), Kind.HTML),
        ("Café résumé".encode("cp1252"), Kind.TXT),
        (hostile.OLD_WORD, Kind.DOC),
        (hostile.LOCKED_DOCX, Kind.DOCX),
        (hostile.PICTURE, Kind.PNG),
        (b"\xff\xd8\xff\xe0" + b"\0" * 20, Kind.JPEG),
    ],
)
def test_kind_is_told_by_content(data: bytes, kind: Kind) -> None:
    assert sniff(data) is kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n ",
        b"\0" * 100,
        hostile.PROGRAM,
        hostile.noise(),
        b"\x7fELF" + b"\0" * 60,
        b"GIF89a" + b"\0" * 60 + b"%PDF-1.7",
        b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml",
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"<svg onload=alert(1)>",
        b"%!PS-Adobe-3.0\nshowpage",
    ],
)
def test_what_is_no_document_has_no_kind(data: bytes) -> None:
    assert sniff(data) is None


def test_only_some_kinds_are_read() -> None:
    assert [kind for kind in Kind if not kind.is_readable] == [Kind.PNG, Kind.JPEG]
    assert all(kind.media_type for kind in Kind)
