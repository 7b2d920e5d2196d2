import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.candidates.reading import vocabulary
from rolecall.candidates.reading.vocabulary import broader_of, known_as, mentions_of, ways_to_write


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("k8s", "Kubernetes"), ("Postgres", "PostgreSQL"), ("MS Excel", "Microsoft Excel"), ("C++", "C++"),
        ("c#", "C#"), ("C", "C"), (".net", ".NET"), ("R&D", "Research and development"),
        ("node JS", "Node.js"),
        ("Python 3.11", "Python"), ("Excel (fortgeschritten)", "Microsoft Excel"), ("HTML5", "HTML"),
        ("Buchhaltung", "Accounting"), ("comptabilité", "Accounting"), ("contabilidad", "Accounting"),
        ("Teamfähigkeit", "Teamwork"), ("Trabajo en equipo", "Teamwork"),
        ("Staplerschein", "Forklift operation"), ("WIG-Schweißen", "TIG welding"),
        ("Wound care", "Wound care"), ("CPR certified", "CPR"),
        ("basket weaving under water", None), ("", None), ("x" * 5_000, None),
    ],
)  # fmt: skip
def test_a_skill_has_one_name_however_it_is_written(written: str, name: str | None) -> None:
    assert known_as(written) == name


def test_the_vocabulary_is_large_and_whole() -> None:
    entries = vocabulary.entries()

    assert len(entries) >= 800
    assert all(above in entries for entry in entries.values() for above in entry.broader)
    assert [name for name, above in vocabulary.implied().items() if name in above] == []
    assert all(known_as(name) == name for name in entries)


def test_no_word_means_two_skills() -> None:
    owners: dict[str, set[str]] = {}
    for entry in vocabulary.entries().values():
        for word in entry.written:
            owners.setdefault(vocabulary.key_of(word), set()).add(entry.name)

    assert {key: names for key, names in owners.items() if len(names) > 1 or not key} == {}


def test_what_a_skill_implies_is_known_also_at_second_hand() -> None:
    assert {"React", "JavaScript", "Programming"} <= broader_of("NextJS")
    assert broader_of("basket weaving") == frozenset()


def test_mentions_are_found_by_every_name_and_by_what_implies_the_skill() -> None:
    text = "Moved the shop from PHP to react.js; JS and node since. Nobody scripts java here."

    mentions = mentions_of("ECMAScript", text)

    assert [text[mention.start : mention.end] for mention in mentions] == ["react.js", "JS", "node"]
    assert [mention.known_as for mention in mentions_of("JavaScript", text, implied_too=False)] == [
        "JavaScript"
    ]
    assert "JS" in ways_to_write("JavaScript")


@pytest.mark.parametrize(
    ("skill", "text"),
    [
        ("Go", "ready to go anywhere"), ("Microsoft Excel", "I excel at this"), ("C", "C++, C# and C-level"),
        ("R", "R&D, A.R. Other, R2"), ("Java", "JavaScript"), ("SQL", "NoSQLite"),
        (".NET", "network, ASP.NETTO"),
    ],
)  # fmt: skip
def test_ordinary_words_are_no_mentions(skill: str, text: str) -> None:
    assert mentions_of(skill, text, implied_too=False) == []


def test_a_skill_that_is_not_in_the_vocabulary_is_found_as_it_is_written() -> None:
    assert [mention.start for mention in mentions_of("Basket weaving", "Taught basket-weaving.")] == [7]


@given(skill=st.text(max_size=40), text=st.text(max_size=200))
def test_any_text_is_looked_through(skill: str, text: str) -> None:
    mentions = mentions_of(skill, text)

    assert all(0 <= mention.start <= mention.end <= len(text) for mention in mentions)
    assert mentions_of(skill, text) == mentions
