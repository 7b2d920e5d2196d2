"""Letters that a PDF has no characters for are read by the names of their glyphs, or left out."""

import pytest

from rolecall.candidates.reading import Reading, read
from tests.candidates.reading.hostile import pdf, stream

LETTERS = ["C", "h", "r", "i", "s", "t", "a", "f", "k", "e", "n", "g"]


def paper(ligature: bytes, *, filler: bytes = b"") -> bytes:
    """Christa Caffekening, whose 'ff' is one glyph of a font that says its letters by names alone."""
    names = b"/".join(letter.encode() for letter in LETTERS)
    code = {letter: b"%02x" % number for number, letter in enumerate(LETTERS, 2)}
    given, family = ("".join(code[letter].decode() for letter in word) for word in ("Christa", "ekening"))
    drawn = (
        f"BT /F1 18 Tf 50 700 Td <{given}> Tj ET "
        f"BT /F1 18 Tf 135 700 Td <{code['C'].decode()}{code['a'].decode()}01{family}> Tj ET "
        "BT /F2 10 Tf 50 680 Td (christa@example.org) Tj ET "
    )
    widths = b"/FirstChar 1/LastChar 13/Widths[%s]" % b" ".join([b"600"] * 13)
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
        stream(drawn.encode() + filler),
        b"<</Type/Font/Subtype/Type1/BaseFont/Unheard%s/Encoding<</Type/Encoding/Differences[1 /%s/%s]>>>>"
        % (widths, ligature, names),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )


def name_in(reading: Reading) -> str | None:
    return reading.profile.name.value if reading.profile.name else None


@pytest.mark.parametrize(
    ("ligature", "name"),
    [
        (b"f_f", "Christa Caffekening"),
        (b"ff", "Christa Caffekening"),
        (b"g45", "Christa Caekening"),
        (b"f_f\\000" * 40, "Christa Caekening"),
    ],
    ids=["parts of a name", "a name", "a number", "no name at all"],
)
def test_letters_without_characters_are_read_by_their_names(ligature: bytes, name: str) -> None:
    assert name_in(read(paper(ligature))) == name


def test_a_page_that_would_keep_the_second_reader_busy_is_read_once() -> None:
    reading = read(paper(b"f_f", filler=b"0 0 1 1 re f " * 40_000))

    assert (reading.state, name_in(reading)) == ("read", "Christa Caekening")
