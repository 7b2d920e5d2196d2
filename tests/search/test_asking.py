"""The language of questions: what is wrong in one is said at its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.search.asking import All, Any, Mistake, Not, Words, meant, read
from rolecall.search.words import indexed, tokens

WRONG = [
    ("(python java", "(", "The bracket opened here is not closed."),
    ("(", "(", "The bracket opened here is not closed."),
    ("python (", "(", "The bracket opened here is not closed."),
    ("python) java", ")", "closes nothing"),
    ("python OR", "OR", "Something must follow OR."),
    ("AND python", "AND", "Something must stand before AND."),
    ("a ()", "()", "nothing in these brackets"),
    ('say "machine learning', '"', "is not closed"),
    ("titel:engineer", "titel:", "Did you mean title:?"),
    ("colour:red", "colour:", "There is no colour:"),
    ("title: engineer", "title:", "right after title:"),
    ("after:yesterday", "yesterday", "2026-03-01"),
    ("after:2026-02-31", "2026-02-31", "2026-03-01"),
    ("d*", "d*", "at least two letters"),
    ("de*elop", "de*elop", "at the end of a word only"),
    ("python & java", "&", "nothing to look for"),
    ("NOT", "NOT", "what should not be there"),
    ("tag:source:x", "tag:source:", "One field is enough"),
    ("(" * 60 + "a" + ")" * 60, "(", "more brackets"),
    ("a " * 300, "a " * 100, "more words"),
]


@pytest.mark.parametrize(("question", "place", "sentence"), WRONG)
def test_a_mistake_is_told_where_it_was_made(question: str, place: str, sentence: str) -> None:
    with pytest.raises(Mistake) as told:
        read(question)
    assert told.value.parts(question)[1].strip() == place.strip()
    assert sentence in told.value.sentence


def test_and_binds_stronger_than_or_and_a_dash_leaves_out() -> None:
    word = {name: Words((name,), said=name) for name in "abcd"}
    assert read("a b OR c -d") == Any((All((word["a"], word["b"])), All((word["c"], Not(word["d"])))))
    assert read("a AND (b OR c)") == All((word["a"], Any((word["b"], word["c"]))))
    assert read("a and b") == All((word["a"], Words(("and",), said="and"), word["b"]))


@pytest.mark.parametrize("dash", ["-", "–", "—", "−"])
def test_a_dash_leaves_out_whatever_a_program_of_text_made_of_it(dash: str) -> None:
    assert read(f"a {dash}b") == All((Words(("a",), said="a"), Not(Words(("b",), said="b"))))
    assert read(f"a{dash}b") == Words(("a", "b"), said=f"a{dash}b")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("python or java not php", "python OR java NOT php"),
        ("(a or b) and title:c", "(a OR b) AND title:c"),
        ('"this or that" Or', ""),
        ("a OR b", ""),
        ("or", ""),
        ("search and", ""),
    ],
)
def test_what_may_be_meant_by_and_or_and_not_in_small_letters(question: str, said: str) -> None:
    assert meant(question) == said


def test_a_number_as_it_is_dialled_is_somebodys_phone_or_stands_in_a_text() -> None:
    asked = read("+46 70-123 45 67")

    assert isinstance(asked, Any)
    assert asked.parts[0] == Words(("+46 70-123 45 67",), "phone", said="+46 70-123 45 67")
    assert read("(030) 5550/0042") != read("030 5550/0042")
    assert read("2019") == Words(("2019",), said="2019")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("C++, C# and .NET; R&D (CI/CD) node.js", ["c++", "c#", "and", ".net", "r&d", "ci/cd", "node.js"]),
        ("O'Brien-Smith José Łódź Straße", ["obrien", "smith", "jose", "lodz", "strasse"]),
        ("東京大学 で", ["東京", "京大", "大学", "で"]),
        ("हिन्दी में; محمد علي; Ἀθῆναι", ["हिन्दी", "में", "محمد", "علي", "αθηναι"]),
        ("Python 3.11. x/y/z 2019/2020", ["python", "3.11", "x", "y", "z", "2019", "2020"]),
    ],
)
def test_terms_and_scripts_stay_whole(text: str, words: list[str]) -> None:
    assert tokens(text) == words


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet='ab(") -:*ANDORT东é"+#.&\0\ud800', max_size=40))
def test_whatever_is_typed_is_read_or_refused_in_words(question: str) -> None:
    mistake = mistake_in(question)
    if mistake is not None:
        assert mistake.sentence
        assert 0 <= mistake.start <= mistake.end <= len(question)
    assert set(tokens(question)) <= set(indexed(question))


def mistake_in(question: str) -> Mistake | None:
    try:
        read(question)
    except Mistake as mistake:
        return mistake
    return None
