"""What an old TeX draws: letters dot by dot in fonts without names, and accents that hang over others."""

from rolecall.candidates.reading import read
from tests.candidates.reading import hostile

BOX = b"600 0 0 0 500 700 d1 0 0 500 700 re f"


def dotted_font(glyph: int) -> bytes:
    """A font whose letters are drawings that have numbers for names, as TeX's pictures of letters do."""
    codes = range(1, 256)
    return (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<%s>>"
        b"/Encoding<</Type/Encoding/Differences[1 %s]>>/FirstChar 1/LastChar 255/Widths[%s]>>"
    ) % (
        b" ".join(b"/a%d %d 0 R" % (code, glyph) for code in codes),
        b" ".join(b"/a%d" % code for code in codes),
        b" ".join([b"600"] * 255),
    )


def test_letters_drawn_dot_by_dot_are_those_of_the_table_of_tex() -> None:
    said = b"BT /F1 10 Tf 72 700 Td (2005\x152009 \xa2ukasz Gro\xffe \x88 M\xfcller) Tj ET"
    page = hostile.one_page(said, hostile.stream(BOX))
    page = page.replace(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", dotted_font(6))

    assert read(page).text == "2005–2009 ćukasz Große • Müller"


def test_an_accent_is_of_the_narrow_letter_that_it_hangs_over() -> None:
    """TeX sets the accent of a slanted 'ı' so far right that its middle is over the next letter."""
    said = (
        b"BT /F1 20 Tf 1 0 0 1 72 700 Tm (Garc) Tj 200 Tz 1 0 0 1 113.4 700 Tm (\x01) Tj "
        b"100 Tz 1 0 0 1 115.3 700 Tm (\x02a) Tj ET"
    )
    font = (
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica"
        b"/Encoding<</Type/Encoding/Differences[1/acute/dotlessi]>>>>"
    )
    page = hostile.one_page(said).replace(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", font)

    assert read(page).text == "García"
