"""Text, RTF, HTML, and files that are two things at once or not what they are called."""

from rolecall.candidates.reading import Reason
from tests.candidates.hostile.case import READ, Case, case, endless
from tests.candidates.reading.hostile import body, docx, one_page, paragraph, said

ADA_PDF = one_page(said(b"Ada Example"))
MEGABYTES = 9_000_000
SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">'
    b"<script>alert(2)</script></svg>"
)
RTF_OBJECT = (
    b"{\\rtf1\\ansi Ada Example\\par{\\object\\objemb\\objupdate{\\*\\objclass Package}{\\*\\objdata "
    + b"4d5a9000" * 50_000
    + b'}}{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/passwd"}{\\fldrslt x}}}'
)
LAUGHING_PAGE = (
    b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<html><body><p>Ada Example &b;</p></body></html>"
)
WANDERING_PAGE = (
    b'<!doctype html><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><base href="http://127.0.0.1:9/">'
    b'<body><link rel="stylesheet" href="x.css"><iframe src="file:///etc/passwd"></iframe><p>Ada Example</p>'
)

FLOWS: dict[str, Case] = {
    "one byte": case(lambda: b"a", READ, Reason.NOT_A_DOCUMENT, Reason.NO_TEXT),
    "one zero": case(lambda: b"\0", Reason.NOT_A_DOCUMENT),
    "zeros in a text": case(lambda: b"Ada\0Example\0" * 500, Reason.NOT_A_DOCUMENT),
    "UTF-16 without its mark": case(
        lambda: "Ada Example\n".encode("utf-16-le") * 20, READ, Reason.NOT_A_DOCUMENT
    ),
    "half a letter in UTF-16": case(
        lambda: b"\xff\xfe" + b"\x00\xd8" * 400, READ, Reason.NOT_A_DOCUMENT, Reason.DAMAGED
    ),
    "a page without end": endless(
        lambda: b"<!doctype html><body>" + b"<p>x" * (MEGABYTES // 4), READ, Reason.TOO_LARGE, Reason.DAMAGED
    ),
    "a million attributes": endless(
        lambda: b"<!doctype html><body><p " + b"a=b " * 1_000_000 + b">Ada Example",
        READ,
        Reason.NO_TEXT,
        Reason.DAMAGED,
    ),
    "a page of entities": case(lambda: LAUGHING_PAGE, READ, says="Ada Example"),
    "a page that wanders": case(lambda: WANDERING_PAGE, READ, says="Ada Example"),
    "nine megabytes of spaces": endless(lambda: b"Ada" + b" " * MEGABYTES + b"@", READ, Reason.TOO_LARGE),
    "nine megabytes of digits": endless(lambda: b"1" * MEGABYTES, READ, Reason.TOO_LARGE),
    "nine megabytes of at signs": endless(lambda: b"@" * MEGABYTES, READ, Reason.NO_TEXT, Reason.TOO_LARGE),
    "a line of dots and dashes": endless(lambda: b"2019 - -. " * 400_000, READ, Reason.TOO_LARGE),
    "months without end": endless(lambda: b"January 2019 to " * 500_000, READ, Reason.TOO_LARGE),
    "headings without end": endless(lambda: b"EXPERIENCE\n\n" * 700_000, READ, Reason.TOO_LARGE),
    "marks upon marks": endless(("Ada Example a" + "\u0301" * 1_000_000).encode, READ, Reason.TOO_LARGE),
    "text that runs both ways": case(
        ("Ada Example " + "\u202e\u2066\u202d" * 5_000).encode, READ, says="Ada Example"
    ),
    "an RTF with a program in it": case(lambda: RTF_OBJECT, READ, says="Ada Example"),
    "an RTF of a gigabyte, it says": case(
        lambda: b"{\\rtf1 Ada Example\\par{\\pict\\bin1073741824 x}}", READ, Reason.DAMAGED
    ),
    "a million braces": endless(lambda: b"{\\rtf1 " + b"{" * 1_000_000, READ, Reason.DAMAGED, Reason.NO_TEXT),
    "a drawing": case(lambda: SVG, Reason.NOT_A_DOCUMENT),
    "a GIF that is a zip": case(
        lambda: b"GIF89a" + b"\1" * 40 + docx(body(paragraph("Eve"))), Reason.NOT_A_DOCUMENT
    ),
    "a JPEG that is a PDF": case(lambda: b"\xff\xd8\xff\xe0" + b"\0" * 30 + ADA_PDF, Reason.PICTURE),
    "a PDF that is a zip": case(lambda: ADA_PDF + docx(body(paragraph("Eve"))), READ, says="Ada Example"),
    "a page called PDF": case(
        lambda: b"<html><body><p>Ada Example</p></body></html>", READ, says="Ada Example"
    ),
    "PostScript": case(lambda: b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file", Reason.NOT_A_DOCUMENT),
    "a mail with a page in it": case(
        lambda: b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\nAda Example", READ
    ),
}
