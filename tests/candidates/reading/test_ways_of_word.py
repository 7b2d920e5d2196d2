"""What word processors write beside plain paragraphs: each way says the same as the paragraph would."""

import pytest

from rolecall.candidates.reading import Reading, read
from rolecall.candidates.reading.formats import docx
from rolecall.candidates.reading.results import Limits
from tests.candidates.reading import hostile, papers

REACHED = ["+441134960123"], ["alex.morgan@example.org"]
OF_DRAWINGS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
JOBS = "".join(
    map(
        hostile.paragraph,
        ("Experience", "Welder, Northwind Works, 2019 – 2023", "Built ships and mended them"),
    )
)
NAME, PHONE, MAIL, TOWN = map(
    hostile.paragraph, ("Alex Morgan", "0113 496 0123", "alex.morgan@example.org", "Leeds")
)


def of(inner: str, **members: str) -> Reading:
    return read(
        hostile.docx(
            hostile.body(inner + JOBS).replace("<w:document ", f"<w:document {OF_DRAWINGS} "), **members
        )
    )


def run(text: str, looks: str = "") -> str:
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def who(reading: Reading) -> tuple[str | None, list[str], list[str]]:
    name = reading.profile.name
    return (
        name.value if name else None,
        [each.value for each in reading.profile.phones],
        [each.value for each in reading.profile.emails],
    )


WHITE = '<w:color w:val="FFFFFF"/>'
CONTACTS = "Leeds | 0113 496 0123 | alex.morgan@example.org"
HEAD = f"<w:p>{run('Alex Morgan', WHITE)}</w:p><w:p>{run(CONTACTS, WHITE)}</w:p>"


def shape(fill: str, behind: int = 1) -> str:
    """A rectangle as wide as the page, half an inch high."""
    colour = f"<a:solidFill>{fill}</a:solidFill>"
    return (
        f'<w:r><w:drawing><wp:anchor behindDoc="{behind}"><wp:extent cx="7000000" cy="457200"/>'
        f"<wps:wsp><wps:spPr>{colour}</wps:spPr></wps:wsp></wp:anchor></w:drawing></w:r>"
    )


DARK = '<a:srgbClr val="1F3864"/>'
OLD_SHAPE = '<w:r><w:pict><v:rect style="{style}" fillcolor="{fill}"/></w:pict></w:r>'


@pytest.mark.parametrize(
    "drawn",
    [
        shape(DARK),
        shape('<a:schemeClr val="accent1"/>'),
        OLD_SHAPE.format(style="height:60pt;z-index:-25", fill="#1f3864 [3204]"),
    ],
    ids=["a colour", "a colour of the theme", "as Word drew until 2007"],
)
def test_what_is_white_on_a_shape_behind_the_text_is_seen(drawn: str) -> None:
    reading = of(f"<w:p>{drawn}</w:p>{HEAD}")

    assert who(reading) == ("Alex Morgan", *REACHED)
    assert reading.profile.hidden == []


def test_what_is_white_on_a_shape_in_the_head_of_the_page_is_seen() -> None:
    header = f"<w:hdr {hostile.WORD} {OF_DRAWINGS}><w:p>{shape(DARK, 0)}</w:p></w:hdr>"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="h" Type="{RELATIONS}/header" Target="header1.xml"/></Relationships>'
    )

    reading = of(HEAD, word__header1_dot_xml=header, word___rels__document_dot_xml_dot_rels=relations)

    assert who(reading) == ("Alex Morgan", *REACHED)


@pytest.mark.parametrize(
    ("drawn", "between"),
    [
        (shape('<a:srgbClr val="FFFFFF"/>'), 0),
        (shape('<a:schemeClr val="bg1"/>'), 0),
        (shape(DARK, 0), 0),
        (OLD_SHAPE.format(style="height:60pt;z-index:-25", fill="white"), 0),
        (shape(DARK), 30),
    ],
    ids=["white too", "of paper", "before the text", "white as Word drew it", "far away"],
)
def test_what_is_white_on_paper_is_hidden_whatever_is_drawn(drawn: str, between: int) -> None:
    apart = hostile.paragraph("A line of text") * between

    reading = of(f"{NAME}<w:p>{drawn}</w:p>{apart}<w:p>{run('Kubernetes', WHITE)}</w:p>")

    assert [hidden.because for hidden in reading.profile.hidden] == ["colour"]
    assert "Kubernetes" not in reading.text


def field(*codes: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{0}"/></w:r>'.format
    written = "".join(f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>' for code in codes)
    return f"<w:p>{mark('begin')}{written}{mark('separate')}{run('E-mail')}{mark('end')}</w:p>"


@pytest.mark.parametrize(
    "codes",
    [
        (' HYPERLINK "mailto:alex.morgan@example.org" ',),
        (" HYPERL", 'INK "mailto:alex.mor', 'gan@example.org" '),
        (" HYPERLINK mailto:alex.morgan@example.org ",),
        (' HYPERLINK "mailto:alex.morgan@example.org" \\o "Write" ',),
    ],
    ids=["whole", "in pieces", "without quotes", "with a tip"],
)
def test_an_address_in_the_code_of_a_field_is_read(codes: tuple[str, ...]) -> None:
    assert who(of(NAME + PHONE + field(*codes) + TOWN)) == ("Alex Morgan", *REACHED)


def boxed(inner: str) -> str:
    return f"<w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict>"


def either(first: str, second: str) -> str:
    """The same in the way of today, and for programs that do not know it."""
    ways = f"<mc:Choice>{first}</mc:Choice><mc:Fallback>{second}</mc:Fallback>"
    return f"<mc:AlternateContent>{ways}</mc:AlternateContent>"


def test_of_two_ways_to_say_a_thing_one_is_read() -> None:
    whole = NAME + PHONE + MAIL + TOWN
    lines = ["Alex Morgan", "0113 496 0123", "alex.morgan@example.org", "Leeds"]

    for inner in (
        f"<w:p><w:r>{either('<w:drawing/>', boxed(whole))}</w:r></w:p>",
        f"<w:p><w:r>{either(boxed(whole), boxed(whole))}</w:r></w:p>",
        f"{NAME}<w:p>{either(run('0113 496 0123'), run('0113 496 0123'))}</w:p>{MAIL}{TOWN}",
    ):
        assert [line for line in of(inner).text.splitlines() if line][:5] == [*lines, "Experience"]


def test_a_first_letter_set_large_belongs_to_its_word() -> None:
    drop = '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>' + run("A") + "</w:p>"

    assert who(of(f"{drop}<w:p>{run('lex Morgan')}</w:p>{PHONE}{MAIL}{TOWN}")) == ("Alex Morgan", *REACHED)


def test_a_name_in_the_letters_of_old_templates_is_read() -> None:
    drawn = '<w:p><w:r><w:pict><v:shape><v:textpath string="Alex Morgan"/></v:shape></w:pict></w:r></w:p>'

    assert who(of(drawn + PHONE + MAIL + TOWN)) == ("Alex Morgan", *REACHED)


def test_what_stands_above_eastern_signs_for_their_sound_is_no_text() -> None:
    base = f"<w:rubyBase>{run('山田太郎')}</w:rubyBase>"
    ruby = f"<w:p><w:r><w:ruby><w:rt>{run('やまだたろう')}</w:rt>{base}</w:ruby></w:r></w:p>"

    assert of(ruby).text.splitlines()[0] == "山田太郎"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "page.html",
            f"<html><body><h1>Alex Morgan</h1><p>{CONTACTS}</p></body></html>",
        ),
        ("page.rtf", f"{{\\rtf1\\ansi Alex Morgan\\par {CONTACTS}\\par}}"),
    ],
)
def test_a_page_that_a_program_put_in_whole_is_read(name: str, content: str) -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="c" Type="{RELATIONS}/aFChunk" Target="{name}"/></Relationships>'
    )
    members = {
        f"word__{name.replace('.', '_dot_')}": content,
        "word___rels__document_dot_xml_dot_rels": relations,
    }

    assert who(of('<w:altChunk r:id="c"/>', **members)) == ("Alex Morgan", *REACHED)


def test_a_file_within_a_file_within_itself_is_not_opened() -> None:
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="c" Type="{RELATIONS}/aFChunk" Target="document.xml"/></Relationships>'
    )

    assert (
        of(NAME + '<w:altChunk r:id="c"/>' * 99, word___rels__document_dot_xml_dot_rels=relations).state
        == "read"
    )


LARGE = '<w:sz w:val="44"/>'


def test_lines_of_one_paragraph_have_each_its_own_size() -> None:
    lines = "".join(
        f"<w:br/><w:t>{text}</w:t>" for text in ("Leeds", "0113 496 0123", "alex.morgan@example.org")
    )
    data = hostile.docx(hostile.body(f"<w:p>{run('Alex Morgan', LARGE)}<w:r>{lines}</w:r></w:p>{JOBS}"))

    document = docx.load(data, Limits())

    assert [(line.text, line.size) for line in document.lines[:2]] == [("Alex Morgan", 22.0), ("Leeds", 10.0)]
    assert who(read(data)) == ("Alex Morgan", *REACHED)


def test_what_many_spaces_set_apart_is_apart() -> None:
    name = f"<w:p>{run('Alex Morgan' + 30 * ' ' + 'Tel: 0113 496 0123')}</w:p>"

    assert who(of(name + MAIL + TOWN)) == ("Alex Morgan", *REACHED)


def test_letters_that_stand_apart_are_one_name_however_many_spaces_part_them() -> None:
    assert (
        who(of(f"<w:p>{run('A L E X     M O R G A N', LARGE)}</w:p>{PHONE}{MAIL}{TOWN}"))[0] == "ALEX MORGAN"
    )


@pytest.mark.parametrize("kind", ["header", "header-first", "footer-first", "header-left"])
def test_margins_of_every_page_of_an_odt_are_read_once(kind: str) -> None:
    def page(display: str) -> str:
        margin = f"<style:{kind}{display}><text:p>Alex Morgan</text:p></style:{kind}>"
        return f"<style:master-page>{margin}</style:master-page>"

    pages = page("") + page("") + page(' style:display="false"').replace("Alex", "Old")
    shown = {"styles.xml": f"<office:master-styles>{pages}</office:master-styles>"}

    assert read(papers.odt("<text:p>body</text:p>", **shown)).text == "body\nAlex Morgan"


def test_signs_of_fonts_of_pictures_part_what_stands_around_them() -> None:
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>'
    line = f"<w:p>{run('Leeds')}{sign}{run('0113 496 0123')}{sign}{run('alex.morgan@example.org')}</w:p>"

    reading = of(NAME + line)

    assert reading.text.splitlines()[1] == "Leeds • 0113 496 0123 • alex.morgan@example.org"
    assert who(reading) == ("Alex Morgan", *REACHED)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("\uf095 0113", "0113"),
        ("Python \uf005\uf005", "Python"),
        ("ef\uf001cient", "efcient"),
        ("a \uf0b7 b", "a • b"),
    ],
)
def test_a_sign_at_an_end_or_in_a_word_parts_nothing(text: str, read_as: str) -> None:
    assert of(hostile.paragraph(text)).text.splitlines()[0] == read_as
