"""What browsers print: slanted letters where a font has no italic, and fonts whose letters are drawings."""

from rolecall.candidates.reading import read
from rolecall.candidates.reading.formats.pdf_glyphs import is_same_word
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading import hostile
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

WIDTHS = {"Threadneedle": 61.8, "Sofas": 25.6, "Ltd": 13.9}


def leaning(words: list[str]) -> bytes:
    """Words of Helvetica that lean over, each placed by itself without a space between."""
    at, shown = 72.0, b""
    for word in words:
        shown += b"BT /F1 10 Tf 1 0 0.25 1 %.1f 700 Tm (%s) Tj ET " % (at, word.encode())
        at += WIDTHS[word] + 2.8
    return hostile.one_page(shown + b"BT /F1 10 Tf 1 0 0 1 72 680 Tm (Upholsterer) Tj ET")


def test_words_that_a_program_leans_over_keep_the_white_between_them() -> None:
    reading = read(leaning(["Threadneedle", "Sofas", "Ltd"]))

    assert reading.text.splitlines()[0] == "Threadneedle Sofas Ltd"
    # Their boxes are those of upright letters.
    one, other = reading.pages[0].words[:2]
    assert one.x1 + 2 < other.x0


def test_a_letter_that_reaches_below_its_line_is_no_word_of_its_own() -> None:
    exam, ple = Piece("exam", 10, 90, 40, 100, 9), Piece("ple", 40.1, 90, 52, 100.9, 9)

    assert is_same_word(exam, ple)
    assert not is_same_word(exam, Piece("ple", 43, 90, 55, 100.9, 9))
    assert not is_same_word(exam, Piece("2", 40.1, 84, 45, 95, 9))


def test_a_bracket_is_set_as_the_text_around_it_and_its_words_as_they_are() -> None:
    posts = r"""
    #text(size: 20pt)[Maren Oskarsdotter] \
    maren\@example.org

    *Berufserfahrung* \
    Küchenhilfe (*Zum Anker*) \
    04/2021 – 08/2024

    Erzieherin (*Kita Sonnenkäfer*) \
    11/2018 – 03/2021

    *Kenntnisse* \
    Kochen
    """

    assert [short(each) for each in read(compiled(posts)).profile.experience] == [
        ("Küchenhilfe", "Zum Anker", "2021-04/2024-08"),
        ("Erzieherin", "Kita Sonnenkäfer", "2018-11/2021-03"),
    ]


SQUARE, DASH = b"600 0 0 -250 500 700 d1 0 -250 500 950 re f", b"600 0 0 250 500 310 d1 0 250 500 60 re f"
TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <20> <7e> "
    b"endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange endcmap end end"
)


def drawn_font(glyph: int) -> bytes:
    """A font without a name, each of whose letters is one drawing."""
    names = b" ".join(b"/g%d" % code for code in range(32, 127))
    drawings = b" ".join(b"/g%d %d 0 R" % (code, glyph) for code in range(32, 127))
    return (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<%s>>"
        b"/Encoding<</Type/Encoding/Differences[32 %s]>>/FirstChar 32/LastChar 126"
        b"/Widths[%s]/ToUnicode 8 0 R>>"
    ) % (drawings, names, b" ".join([b"600"] * 95))


def test_a_drawn_dash_stands_on_the_line_of_its_date() -> None:
    content = b"BT /F1 10 Tf 72 700 Td (May 2021 ) Tj /F2 10 Tf (-) Tj /F1 10 Tf ( Jun 2023) Tj ET"
    streams = [hostile.stream(each) for each in (SQUARE, DASH, TO_UNICODE)]
    page = hostile.one_page(content, *streams, drawn_font(7))
    page = page.replace(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", drawn_font(6))
    words = read(page.replace(b"/F1 5 0 R", b"/F1 5 0 R/F2 9 0 R")).pages[0].words

    assert [word.text for word in words] == ["May", "2021", "-", "Jun", "2023"]
    assert max(word.y1 for word in words) - min(word.y1 for word in words) < 1
