"""What an RTF says by its looks: bold and slanted words, and the dots that old programs are shown."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Run
from rolecall.candidates.reading.formats import rtf
from rolecall.candidates.reading.results import Limits
from tests.candidates.reading.test_experience import short

POINT = "\\pard\\fi-284\\li567{\\pntext\\f1\\'b7\\tab}"
WORK = (
    "{\\rtf1\\ansi\\uc1 Ada Example\\par ada\\'40example.org\\par {\\b WORK EXPERIENCE}\\par "
    "{\\b Moodley Baxter Inc.}, Durban\\par {\\i Partner}\\tab 1 March 2021 to date\\par "
    + POINT + "Head of conveyancing: a team of nine\\par " + POINT + "Township registers\\par "
    "\\pard {\\i Senior Associate}\\tab 1 July 2017 to 28 February 2021\\par "
    + POINT + "Transfers of four banks\\par "
    "\\pard\\b Van Heerden & Khumalo\\b0 , Pietermaritzburg\\par \\i Associate\\plain\\tab 2013 to 2017\\par "
    + POINT + "Some trials and applications\\par " + POINT + "Divorce matters at legal aid rates\\par "
    "\\pard {\\i Candidate Attorney}\\tab 2011 to 2013\\par " + POINT + "Articles\\par }"
)  # fmt: skip


def test_posts_in_an_rtf_stand_below_the_employer_in_bold() -> None:
    found = read(WORK.encode()).profile.experience

    assert [short(each) for each in found] == [
        ("Partner", "Moodley Baxter Inc.", "2021-03/now"),
        ("Senior Associate", "Moodley Baxter Inc.", "2017-07/2021-02"),
        ("Associate", "Van Heerden & Khumalo", "2013/2017"),
        ("Candidate Attorney", "Van Heerden & Khumalo", "2011/2013"),
    ]
    assert [len(each.points) for each in found] == [2, 1, 2, 1]


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        ("a {\\b b} c", [Run("a "), Run("b", True), Run(" c")]),
        ("\\b b\\b0 c", [Run("b", True), Run("c")]),
        ("\\b\\i b\\plain  c", [Run("b", True, True), Run(" c")]),
        ("{\\b {\\i b}c}", [Run("b", True, True), Run("c", True)]),
        ("\\brdrb\\insrsid9 a", [Run("a")]),
        ("\\{\\b b\\}\\b0 c", [Run("{"), Run("b}", True), Run("c")]),
        ("a\\bin4 {\\b b", [Run("ab")]),
        ("a}}} {\\b0 b}", [Run("a")]),
    ],
)
def test_each_word_has_its_look(source: str, runs: list[Run]) -> None:
    document = rtf.load(f"{{\\rtf1\\ansi {source}}}".encode(), Limits())

    assert document.blocks[0].runs == runs


def test_a_sign_of_the_private_area_that_a_file_brings_says_nothing() -> None:
    assert read(b"{\\rtf1\\ansi\\uc1\\u-7951?Ad\\u-7951?a Example\\par}").text == "Ada Example"
