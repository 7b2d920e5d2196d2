import pytest

from rolecall.candidates.reading import Facts, Link, Reading, believable, read
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.layout_direction import is_leftward_page, spoken
from rolecall.candidates.reading.owner import Died
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.papers import compiled


def drawn(*words: str) -> list[Piece]:
    """Words side by side, from the left edge to the right."""
    return [Piece(word, 50.0 * place, 0.0, 50.0 * place + 40, 10.0, 10.0) for place, word in enumerate(words)]


def written(lines: list[str], x0: float, y0: float) -> list[Piece]:
    """Lines of words from a left edge down."""
    return [
        Piece(word, x0 + 45.0 * place, y0 + 14.0 * row, x0 + 45.0 * place + 42, y0 + 14.0 * row + 10, 10.0)
        for row, line in enumerate(lines)
        for place, word in enumerate(line.split())
    ]


def test_a_column_goes_on_where_the_one_beside_it_has_ended() -> None:
    main = written(["Education", "Licence in Foreign Languages 2013", "Vauban School of Trade"], 40.0, 40.0)
    later = written(["Licence in Foreign Languages 2010", "National Institute of Clairval"], 40.0, 160.0)
    bar = written(["Skills", "Rust", "Welding", "Rigging", "Hoisting", "Painting"], 340.0, 40.0)

    lines = [line for _, line in lines_on(main + bar + later, 1) if line.text]

    assert [line.text for line in lines][-2:] == [
        "Licence in Foreign Languages 2010",
        "National Institute of Clairval",
    ]
    assert lines[-1].band == lines[0].band


def said(pieces: list[Piece], *, from_right: bool) -> str:
    return " ".join(piece.text for piece in spoken(pieces, from_right))


def test_leftward_line_is_read_from_the_right() -> None:
    assert said(drawn("בע״מ", "רובוטיקה", "מהנדסת"), from_right=True) == "מהנדסת רובוטיקה בע״מ"


def test_rightward_words_in_a_leftward_line_keep_their_order() -> None:
    assert (
        said(drawn("2024", "Nordwind", "Robotics", "מהנדסת"), from_right=True)
        == "מהנדסת 2024 Nordwind Robotics"
    )


def test_leftward_name_in_a_rightward_line_is_turned() -> None:
    assert said(drawn("Name:", "כהן", "נועה"), from_right=False) == "Name: נועה כהן"


def test_number_drawn_along_with_leftward_words_is_turned_back() -> None:
    line = drawn("0142", "555", "3", "972+", "•", ",ישראל", "noa@example.org")

    assert said(line, from_right=False) == "ישראל, • +972 3 555 0142 noa@example.org"


def test_page_runs_as_most_of_its_words_do() -> None:
    assert is_leftward_page(drawn("כהן", "נועה", "Node.js"))
    assert not is_leftward_page(drawn("Noa", "Cohen", "נועה"))


def test_answer_with_a_link_that_acts_is_not_believed() -> None:
    facts = Facts(links=[Link("website", "javascript:alert(1)")])

    with pytest.raises(Died):
        believable(Reading("read", None, None, "", 0, [], facts))


@pytest.mark.parametrize("tracking", [0.08, 0.12, 0.135, 0.14, 0.145, 0.18, 0.25])
def test_headings_set_wide_are_whole_words_in_the_text(tracking: float) -> None:
    headings = ["SKILLS", "LANGUAGES", "WORK EXPERIENCE", "FURTHER EDUCATION"]
    wide = "\n\n".join(f"#text(tracking: {tracking}em)[{heading}]\n\nAda wrote this." for heading in headings)

    text = read(compiled(wide)).text

    assert [line for line in text.splitlines() if line.isupper()] == headings
