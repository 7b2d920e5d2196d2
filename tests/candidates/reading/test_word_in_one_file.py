"""What is named .doc and is none: Word's XML without a zip, and pages saved as web archives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.candidates.reading import Kind, Reason, read, sniff

W2003 = "http://schemas.microsoft.com/office/word/2003/wordml"
W2006 = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PKG = "http://schemas.microsoft.com/office/2006/xmlPackage"
BODY = """
<w:p><w:r><w:t>Ada Müller</w:t></w:r></w:p>
<w:p><w:r><w:t>ada@example.org</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tools</w:t></w:r></w:p></w:tc>
<w:tc><w:p><w:r><w:t>Python, k8s</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
"""
OF_2003 = f"""<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="{W2003}" xmlns:wx="{W2003}/auxHint">
<w:styles><w:style w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>
<w:body><wx:sect><wx:sub-section>{BODY}</wx:sub-section></wx:sect></w:body></w:wordDocument>"""
FLAT = f"""<?xml version="1.0"?><pkg:package xmlns:pkg="{PKG}"><pkg:part><pkg:xmlData>
<w:document xmlns:w="{W2006}"><w:body>{BODY}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>"""
ARCHIVE = b"""MIME-Version: 1.0
Content-Type: multipart/related;
 boundary="edge"

--edge
Content-Type: text/html; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

<html><body><p>Ada M=FCller</p><p>ada@example=
.org</p><h2>Skills</h2><p>Python, k8s</p></body></html>
--edge
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--edge--
""".replace(b"\n", b"\r\n")
FILES = {"2003": OF_2003.encode(), "flat": FLAT.encode(), "archive": ARCHIVE}


@pytest.mark.parametrize("name", FILES)
def test_word_in_one_file_is_read(name: str) -> None:
    reading = read(FILES[name])

    assert (reading.state, reading.kind) == ("read", Kind.HTML if name == "archive" else Kind.DOC)
    assert reading.text.splitlines()[0] == "Ada Müller"
    assert reading.facts.emails == ["ada@example.org"]
    assert [skill.known_as for skill in reading.profile.skills] == ["Python", "Kubernetes"]


def test_an_archive_without_a_page_and_xml_that_is_cut_off_say_so() -> None:
    assert read(ARCHIVE.replace(b"text/html", b"text/css")).reason == Reason.DAMAGED
    assert read(OF_2003[:-30].encode()).reason == Reason.DAMAGED


def test_entities_of_such_xml_are_not_filled_in() -> None:
    bomb = OF_2003.replace("<?mso-application", '<!DOCTYPE x [<!ENTITY a "aaaa">]><?mso-application')

    assert "aaaa" not in read(bomb.replace("Python", "&a;").encode()).text


def test_a_mail_and_other_xml_are_no_word_files() -> None:
    assert sniff(b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nAda Example") is Kind.TXT
    assert sniff(b"MIME-Version: 1.0\r\nContent-Type: multipart/related; x=1\r\n\r\nAda Example") is Kind.TXT
    assert sniff(b'<?xml version="1.0"?><rss><channel/></rss>') is None


@settings(max_examples=100, deadline=None)
@given(
    name=st.sampled_from(sorted(FILES)),
    patches=st.lists(st.tuples(st.integers(0, 900), st.binary(min_size=1, max_size=8)), max_size=5),
)
def test_a_spoiled_one_ends_in_a_state(name: str, patches: list[tuple[int, bytes]]) -> None:
    data = bytearray(FILES[name])
    for place, patch in patches:
        data[place : place + len(patch)] = patch

    assert read(bytes(data)).state in ("read", "unreadable")
