"""Pages without spaces, as browsers and TeX set them: white alone says where words end."""

import pytest

from rolecall.candidates.reading import read

PAGE = b"""%%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length %d>>stream
%s
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
trailer<</Root 1 0 R>>"""


def text_of(shown: str) -> str:
    """What is read of a line of Helvetica; its numbers are the white before what follows, in thousandths."""
    more = "-260".join("(word)" for _ in range(20))
    drawn = f"BT /F1 10 Tf 20 170 Td [{more}] TJ 0 -50 Td [{shown}] TJ ET".encode("latin-1")
    return read(PAGE % (len(drawn), drawn)).text.splitlines()[-1]


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("(Tulsa)-260(Universit)10(y)-128(of)-128(the)-250(Brazos)", "Tulsa University of the Brazos"),
        ("(the)-250(communit)10(y)-128(college)-250(of)-260(Ada)", "the community college of Ada"),
        ("(a)-250(nat)-125(ional)-250(park)", "a national park"),
        ("(three)-250(Z)-125(aalwachten)-250(there)", "three Zaalwachten there"),
    ],
)
def test_two_words_with_more_white_between_than_inside_are_two(shown: str, text: str) -> None:
    assert text_of(shown) == text


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("(St)-160(aff)-260(Nurse)-260(for)-260(Port)-160(uguese)", "Staff Nurse for Portuguese"),
        ("(HOT)-160(EL)-260(AURORA)", "HOTEL AURORA"),
        ("(First)-165(Aid)-260(course)", "First Aid course"),
        ("(ZT)-165(GmbH)-260(Nord)", "ZT GmbH Nord"),
    ],
)
def test_white_behind_a_t_that_a_font_has_of_itself_parts_no_word(shown: str, text: str) -> None:
    assert text_of(shown) == text


def test_small_letters_set_wide_are_words_as_headings_are() -> None:
    bits = ["Ho", "telfac", "h", "mit", "Herz", "f\xfc", "r", "S", "tammg\xe4ste"]
    joints = [-160, -160, -330, -330, -330, -160, -330, -160, 0]
    wide = ("-80".join(f"({letter})" for letter in bit) for bit in bits)

    shown = "".join(f"{bit}{joint}" for bit, joint in zip(wide, joints, strict=True))

    assert text_of(shown) == "Hotelfach mit Herz für Stammgäste"
