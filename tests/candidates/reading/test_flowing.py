import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from rolecall.candidates.reading import html_rendition, read
from rolecall.candidates.reading.formats import markup, odt
from rolecall.candidates.reading.results import Limits
from tests.candidates.reading import hostile, papers
from tests.candidates.reading.papers import LENA

LINKED = """<w:p><w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
<w:r><w:t>my code</w:t></w:r></w:hyperlink></w:p>"""
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
Target="https://github.com/lena-b" TargetMode="External"/></Relationships>"""
BOX = """<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>
<w:txbxContent>{0}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback>
</mc:AlternateContent>"""


def test_docx_is_read_in_order_with_its_tables() -> None:
    document = docx.Document()
    document.add_paragraph("before")
    table = document.add_table(2, 2)
    for cell, word in zip(table._cells, ("one", "two", "three", "four"), strict=True):
        cell.text = word
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "inner"
    document.add_paragraph("after")

    assert read(papers.saved(document)).text.split() == [
        "before",
        "one",
        "two",
        "three",
        "four",
        "inner",
        "after",
    ]


def test_docx_headers_and_footers_follow_the_body() -> None:
    document = docx.Document()
    document.add_paragraph("body")
    document.sections[0].header.paragraphs[0].text = "top"
    document.sections[0].footer.paragraphs[0].text = "bottom"

    assert read(papers.saved(document)).text == "body\ntop\nbottom"


def test_docx_link_targets_are_read_and_shown() -> None:
    data = hostile.docx(hostile.body(LINKED), word___rels__document_dot_xml_dot_rels=RELATIONS)

    assert read(data).text == "my code\nhttps://github.com/lena-b"
    assert 'href="https://github.com/lena-b"' in html_rendition(data)


def test_docx_text_boxes_are_read_once() -> None:
    box = BOX.format(hostile.paragraph("boxed"))
    data = hostile.docx(hostile.body(f"<w:p><w:r><w:t>said</w:t></w:r><w:r>{box}</w:r></w:p>"))

    assert read(data).text == "said\nboxed"


def test_docx_deleted_and_hidden_text_is_left_out() -> None:
    gone = "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    kept = "<w:ins><w:r><w:t>kept</w:t></w:r></w:ins>"

    assert read(hostile.docx(hostile.body(f"<w:p>{gone}{hidden}{kept}</w:p>"))).text == "kept"


def test_docx_structure_becomes_plain_html() -> None:
    document = docx.Document()
    document.add_heading("Ada Example", 0)
    document.add_heading("Work", 1)
    paragraph = document.add_paragraph("She ")
    paragraph.add_run("built <it>").bold = True
    document.add_paragraph("an item", style="List Bullet")
    document.add_paragraph("another", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "2019", "Engineer"

    assert html_rendition(papers.saved(document)).splitlines() == [
        "<h2>Ada Example</h2>",
        "<h2>Work</h2>",
        "<p>She <strong>built &lt;it&gt;</strong></p>",
        "<ul><li>an item</li><li>another</li></ul>",
        "<table><tbody><tr><td>2019</td><td>Engineer</td></tr></tbody></table>",
    ]


def test_docx_name_by_size_alone() -> None:
    document = docx.Document()
    document.add_paragraph("Confidential application")
    document.add_paragraph().add_run("Ada Example").font.size = Pt(26)
    document.add_paragraph("Berlin, ada@example.org")
    document.paragraphs[1].runs[0]._r.find(qn("w:rPr"))

    assert read(papers.saved(document)).facts.name == "Ada Example"


def test_odt_is_read_in_order_with_lists_tables_and_links() -> None:
    data = papers.odt(
        '<text:h text:outline-level="1">Ada Example</text:h>'
        '<text:p>An <text:span text:style-name="B">engineer</text:span><text:tab/>of<text:s text:c="3"/>old'
        "</text:p>"
        "<text:list><text:list-item><text:p>one</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>left</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="99999999"><text:p>right</text:p></table:table-cell>'
        '</table:table-row></table:table><text:p><text:a xlink:href="https://ada.example.org">site</text:a></text:p>'
        "<text:p>frame<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>"
    )

    assert read(data).text.splitlines() == [
        "Ada Example", "An engineer\tof old", "one", "left\tright", "site", "frame", "boxed", "top",
        "https://ada.example.org",
    ]  # fmt: skip
    assert "<p>An <strong>engineer</strong>" in html_rendition(data)


def test_locked_odt_says_so() -> None:
    manifest = "<manifest:manifest xmlns:manifest='m'><manifest:encryption-data/></manifest:manifest>"

    assert read(papers.odt("", **{"META-INF/manifest.xml": manifest})).reason.startswith("The file is locked")


def test_rtf_keeps_characters_of_every_plane_and_links() -> None:
    link = '{\\field{\\*\\fldinst{HYPERLINK "https://github.com/ada-e"}}{\\fldrslt{code}}}'
    data = ("{\\rtf1\\ansi\\uc1 Ada \\u-10179?\\u-8704? \\'e9\\par " + link + "}").encode()

    reading = read(data)

    assert reading.text.splitlines()[0] == "Ada 😀 é"
    assert [link.url for link in reading.facts.links] == ["https://github.com/ada-e"]


def test_items_of_an_rtf_stay_where_they_stand() -> None:
    item = "{\\listtext\\pard \\u8226?\\tab}"
    data = (
        "{\\rtf1\\ansi Ada Example\\par Skills\\par " + item + "Welding\\par " + item + "Rigging\\par "
        "Languages\\par German (native)\\par}"
    ).encode()

    reading = read(data)

    assert reading.text.splitlines()[2:5] == ["Welding", "Rigging", "Languages"]
    assert [skill.written.value for skill in reading.profile.skills] == ["Welding", "Rigging"]
    assert html_rendition(data).count("<li>") == 2


def test_html_is_read_as_it_is_seen() -> None:
    data = b"""<html><head><meta charset="iso-8859-1"><style>p{}</style></head><body><h1>Ada   Ex\xe4mple</h1>
    <p>One<br>two &amp; <i>three</i></p><table><tr><td>a</td><td>b</td></tr></table><!-- no --></html>"""

    assert read(data).text == "Ada Exämple\nOne\ntwo & three\na\tb"


def test_what_only_the_style_of_a_page_sets_apart_is_apart() -> None:
    data = b"""<html><body><div><span>Excel</span><span>Expert</span></div>
    <div><span>SQL</span><span>85%</span></div><div><span>2022</span>Praktik</div>
    <p><span>W</span><span>Ork</span> <span>Pro</span><span>ject</span></p></body></html>"""

    assert read(data).text == "Excel\tExpert\nSQL\t85%\n2022\tPraktik\nWOrk Project"


def test_text_in_any_usual_charset() -> None:
    for charset in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        assert read("Zoë Weiß\nKöln".encode(charset)).text == "Zoë Weiß\nKöln"


def test_what_spaces_set_apart_in_a_text_is_apart() -> None:
    text = b"Lena Brandt\n\nEngineer, Nordwind Robotics            2019 - 2024\n  Built two  things.\n"

    assert "Engineer, Nordwind Robotics\t2019 - 2024\nBuilt two things." in read(text).text


def test_a_rule_behind_a_heading_is_no_word_of_it() -> None:
    skills = b"Lena Brandt\n\nSKILLS " + 70 * b"-" + b"\n\n- Welding\n- Rigging\n"
    text = skills + b"\nEMPLOYMENT " + 66 * b"=" + b"\n\nRigger, Nordwind 2019 - 2024\n"

    found = read(text).profile

    assert [skill.written.value for skill in found.skills] == ["Welding", "Rigging"]
    assert [position.title and position.title.value for position in found.experience] == ["Rigger"]


def test_text_becomes_paragraphs_and_items() -> None:
    html = html_rendition("Ada\nExample\n\nWork\n- one\n• two\n".encode())

    assert html.splitlines() == ["<p>Ada<br>Example</p>", "<p>Work</p>", "<ul><li>one</li><li>two</li></ul>"]


def test_pdf_has_no_rendition() -> None:
    assert html_rendition(papers.classic(LENA)) == ""


def test_lines_and_gaps_of_a_page_of_html_that_are_kept_are_kept() -> None:
    data = b"<html><body><pre>Ada Example\nCook          2019 - 2024\n</pre><p>one\n two</p></body></html>"

    assert [*filter(None, read(data).text.splitlines())] == ["Ada Example", "Cook\t2019 - 2024", "one two"]


def test_tabs_that_word_wrote_into_a_page_of_html_are_tabs() -> None:
    tab = b"<span style='mso-tab-count:1'>&nbsp; </span>"

    assert read(b"<html><body><p>Cook" + tab + b"2019</p></body></html>").text == "Cook\t2019"


def test_what_word_processors_write_as_html_keeps_sizes_tabs_and_items() -> None:
    data = (
        b'<html><body>\n<p><font size="5" style="font-size: 20pt">Ada</font> <font size="6">Example</font> '
        b'<span style="font-size:16px">Cook</span></p>\n\t<p>2019\tWorks\n\tand more</p>'
        b"<ul>\n\t<li><p>one</p>\n\t<li><div>two</div><p>three</p></ul></body></html>"
    )

    lines = markup.load(data, Limits()).lines

    assert [(line.text, line.is_item) for line in lines] == [
        ("Ada Example Cook", False), ("2019\tWorks and more", False),
        ("one", True), ("two", True), ("three", False),
    ]  # fmt: skip
    assert [(span.text, span.size) for span in lines[0].spans] == [
        ("Ada", 20.0),
        ("Example", 24.0),
        ("Cook", 12.0),
    ]


def test_words_of_an_odt_look_as_the_paragraph_around_them_unless_their_own_style_says_more() -> None:
    def style(name: str, family: str, looks: str, kind: str = "style") -> str:
        named = f' style:name="{name}"' * bool(name)
        return f'<style:{kind}{named} style:family="{family}"><style:text-properties {looks}/></style:{kind}>'

    styles = (
        style("", "paragraph", 'fo:font-size="11pt"', "default-style")
        + style("", "table", 'fo:font-size="40pt"', "default-style")
        + style("Small", "paragraph", 'fo:font-size="9.5pt" fo:font-weight="bold"')
        + style("Large", "text", 'fo:font-size="22pt"')
        + style("Slanted", "text", 'fo:font-style="italic"')
    )
    body = (
        '<text:p><text:span text:style-name="Large">Ada</text:span><text:line-break/>Leeds</text:p>'
        '<text:p text:style-name="Small">one <text:span text:style-name="Slanted">two</text:span></text:p>'
    )
    data = papers.odt(body, **{"styles.xml": f"<office:styles>{styles}</office:styles>"})

    lines = odt.load(data, Limits()).lines

    assert [(line.text, line.size) for line in lines] == [("Ada", 22.0), ("Leeds", 11.0), ("one two", 9.5)]
    assert [(span.bold, span.italic) for span in lines[2].spans] == [(True, False), (True, True)]


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("Ada <del>01234</del><ins>Example</ins>", "Ada Example"),
        (
            "12 <st1:street>Quay Street</st1:street>, <st1:city>Leeds</st1:city><o:p></o:p>",
            "12 Quay Street, Leeds",
        ),
        ("<ruby>山田<rp>(</rp><rt>やまだ</rt><rp>)</rp></ruby>太郎", "山田太郎"),
    ],
)
def test_what_stands_within_a_line_of_a_page_of_html_parts_none(inner: str, said: str) -> None:
    assert read(f"<html><meta charset=utf-8><body><p>{inner}</p></body></html>".encode()).text == said
