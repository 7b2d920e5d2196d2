"""Words set from the foot of a page towards its head, whose letters come one by one."""

from rolecall.candidates.reading.formats.pdf_upright import with_upright_words
from rolecall.candidates.reading.pieces import Piece

SIZE, ADVANCE = 20.0, 10.0


def upwards(*words: str, begin: float = 400.0) -> list[Piece]:
    pieces, foot = [], begin
    for word in words:
        for letter in word:
            pieces.append(Piece(letter, 40.0, foot - ADVANCE, 66.0, foot, SIZE))
            foot -= ADVANCE
        foot -= 5.0
    return pieces


def test_letters_that_go_up_are_one_stretch_before_the_first_line() -> None:
    mail = Piece("ada@example.org", 100.0, 60.0, 180.0, 70.0, 9.0)

    first, name = with_upright_words([mail, *upwards("Ada", "Example")])

    assert first is mail
    assert name.text == "Ada Example"
    assert name.y1 < mail.y1
    assert (name.x0, name.size) == (40.0, SIZE)


def test_letters_that_stand_one_below_the_other_stay_as_they_are() -> None:
    down = [
        Piece(letter, 40.0, 100.0 + 30 * at, 50.0, 120.0 + 30 * at, SIZE) for at, letter in enumerate("ABCDE")
    ]

    assert with_upright_words(down) == down


def test_three_letters_that_go_up_are_no_words() -> None:
    few = upwards("Ada")

    assert with_upright_words(few) == few
