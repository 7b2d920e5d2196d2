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
