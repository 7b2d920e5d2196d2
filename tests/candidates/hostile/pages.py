"""PDFs that are locked, broken, endless, huge or full of things that want to be run."""

import zlib

from rolecall.candidates.reading import Limits, Reason
from tests.candidates.hostile.case import BRIEF, READ, Case, case, endless
from tests.candidates.hostile.locks import locked
from tests.candidates.reading.hostile import long_pdf, one_page, pdf, said, stream

ADA = said(b"Ada Example")
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def chain_of_pages() -> bytes:
    """A tree of pages that is one long line down."""
    nodes = [b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % (number + 1) for number in range(2, 20_000)]
    return pdf(b"<</Type/Catalog/Pages 2 0 R>>", *nodes)


def boastful_count() -> bytes:
    return one_page(ADA).replace(b"/Count 1", b"/Count 2147483647")


def fifty_megapixels() -> bytes:
    looks = b"/Type/XObject/Subtype/Image/Width 7000/Height 7200/BitsPerComponent 8"
    looks += b"/ColorSpace/DeviceGray/Filter/FlateDecode"
    image = stream(zlib.compress(b"\x7f" * 50_400_000, 1), looks)
    return one_page(b"q 500 0 0 700 40 40 cm /I Do Q", image, page=b"/XObject<</I 6 0 R>>")


def crowd_of_objects() -> bytes:
    return one_page(ADA, *[b"null"] * 200_000)


def broken_font() -> bytes:
    """A font whose program is noise and whose map of letters covers everything many times."""
    ranges = b"\n".join([b"<0000> <FFFF> <0041>"] * 5_000)
    words = b"BT /F2 12 Tf 50 600 Td <0041004200430044> Tj ET " + ADA
    kin = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(A)/Ordering(B)/Supplement 0>>"
    )
    return one_page(
        words,
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 9 0 R>>",
        kin + b"/FontDescriptor 8 0 R/W[0 65535 -99999]>>",
        b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 10 0 R>>",
        stream(b"begincmap 5000 beginbfrange\n" + ranges + b"\nendbfrange endcmap"),
        stream(bytes(range(256)) * 400),
    ).replace(b"<</F1 5 0 R>>", b"<</F1 5 0 R/F2 6 0 R>>")


def packed(content: bytes) -> bytes:
    return one_page(b"").replace(stream(b""), stream(zlib.compress(content, 9), b"/Filter/FlateDecode"))


def packed_many_times() -> bytes:
    content = ADA
    for _ in range(60):
        content = zlib.compress(content)
    filters = b"/Filter[" + b"/FlateDecode" * 60 + b"]"
    return one_page(b"").replace(stream(b""), stream(content, filters))


def tables_in_a_circle() -> bytes:
    """Its table of contents says that the one before it is itself."""
    data = one_page(ADA)
    at = len(data)
    return (
        data
        + b"\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 6/Prev %d>>\nstartxref\n%d\n%%%%EOF"
        % (
            at + 1,
            at + 1,
        )
    )


def broken_pictures() -> bytes:
    shape = (
        b"/Type/XObject/Subtype/Image/Width 9000/Height 9000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter"
    )
    made = [
        stream(b"\xff\xd8\xff\xe0garbage" * 50, shape + each)
        for each in (b"/DCTDecode", b"/JPXDecode", b"/JBIG2Decode")
    ]
    drawn = ADA + b" q 200 0 0 200 0 0 cm /A Do /B Do /C Do Q"
    return one_page(drawn, *made, page=b"/XObject<</A 6 0 R/B 7 0 R/C 8 0 R>>")


def forbidden_links() -> bytes:
    """Its links would run a script, show a file of ours, and start a program."""
    targets = (
        b"/S/URI/URI(javascript:alert\\(1\\))",
        b"/S/URI/URI(file:///etc/passwd)",
        b"/S/Launch/F(/bin/sh)",
    )
    links = [b"<</Type/Annot/Subtype/Link/Rect[50 690 300 720]/A<<%s>>>>" % each for each in targets]
    return one_page(ADA, *links).replace(b"/Contents", b"/Annots[6 0 R 7 0 R 8 0 R]/Contents")


def forms_with_entities() -> bytes:
    laughs = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
    return one_page(ADA, stream(laughs), catalog=b"/AcroForm<</XFA 6 0 R/Fields[]>>")


HIDDEN = (
    b"BT /F1 12 Tf 50 700 Td (Ada Example) Tj 0 -20 Td (ada@example.org) Tj ET "
    b"1 1 1 rg BT /F1 12 Tf 50 500 Td (white@example.org) Tj ET 0 g "
    b"BT /F1 0.4 Tf 50 480 Td (tiny@example.org) Tj ET "
    b"BT /F1 12 Tf 50 -400 Td (below@example.org) Tj ET "
    b"BT 3 Tr /F1 12 Tf 50 460 Td (unseen@example.org) Tj ET"
)

PAGES: dict[str, Case] = {
    "a PDF with a password": case(lambda: locked(b"secret", b"Ada Example"), Reason.ENCRYPTED),
    "a PDF with an empty password": case(lambda: locked(b"", b"Ada Example"), READ, says="Ada Example"),
    "a tree of pages without end": endless(chain_of_pages, Reason.DAMAGED, READ),
    "two thousand million pages": endless(boastful_count, READ, Reason.DAMAGED),
    "two hundred pages": case(lambda: long_pdf(200), READ, says="A page like any other"),
    "fifty megapixels": case(fifty_megapixels, Reason.NO_TEXT),
    "hundreds of thousands of objects": endless(crowd_of_objects, READ),
    "a broken font": case(broken_font, READ, says="Ada Example"),
    "three million operators": endless(lambda: packed(ADA + b" 0 0 m" * 3_000_000), READ, Reason.DAMAGED),
    "states saved and never given back": endless(
        lambda: packed(b"q " * 1_500_000 + ADA), READ, Reason.DAMAGED, Reason.NO_TEXT
    ),
    "brackets in brackets": endless(
        lambda: packed(b"[" * 2_000_000 + ADA), READ, Reason.DAMAGED, Reason.NO_TEXT
    ),
    "packed sixty times": case(packed_many_times, READ, Reason.NO_TEXT, Reason.DAMAGED),
    "tables in a circle": case(tables_in_a_circle, READ, Reason.DAMAGED),
    "pictures of noise": case(broken_pictures, READ, says="Ada Example"),
    "links that act": case(forbidden_links, READ, says="Ada Example"),
    "forms with entities": case(forms_with_entities, READ, says="Ada Example"),
    "a stream of a gigabyte, it says": case(
        lambda: one_page(ADA).replace(b"/Length ", b"/Length 1073741824 %"),
        READ,
        Reason.NO_TEXT,
        Reason.DAMAGED,
    ),
    "a page of a mile": case(
        lambda: one_page(ADA, box=b"-9e9 -9e9 9e9 9e9"), READ, Reason.DAMAGED, Reason.NO_TEXT
    ),
    "a page in units of a thousand": case(
        lambda: one_page(ADA).replace(b"/MediaBox", b"/UserUnit 1e9/MediaBox"), READ
    ),
    "noise before the PDF": case(lambda: b"\r\n" * 400 + one_page(ADA), READ, says="Ada Example"),
    "words that nobody sees": case(lambda: one_page(HIDDEN), READ, says="ada@example.org"),
    "a PDF cut in the middle": case(lambda: long_pdf(300)[:9_000], Reason.DAMAGED, READ),
    "a page drawn a thousand times": Case(
        lambda: one_page(b"/P gs " + ADA * 20_000),
        frozenset({READ, Reason.TOO_SLOW, Reason.TOO_LARGE}),
        BRIEF,
    ),
    "a PDF over the limit": Case(
        lambda: one_page(ADA) + b"%" * 2**20, frozenset({Reason.TOO_LARGE}), Limits(file_bytes=2**20)
    ),
}
