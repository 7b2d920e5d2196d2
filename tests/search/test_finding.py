"""Finding people: what is looked in, for whom, and how soon."""

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.kit.events import Actor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from rolecall.search.queries import Wanted, find
from tests.search.conftest import Fed


def names(actor: Actor, q: str, **more: object) -> list[str]:
    return sorted(hit.person.name for hit in find(actor, Wanted(q, **more)).hits)  # type: ignore[arg-type]


def test_somebody_is_found_by_what_was_said_of_them_after_the_index_was_told(
    rae: Member, amara: Application, fed: Fed
) -> None:
    fed()
    assert names(rae, "amara") == ["Amara Nwosu"]
    pipeline.comment(amara.candidate, by=rae, body="Plays the harpsichord")
    assert names(rae, "harpsichord") == []
    assert fed() == 1
    assert names(rae, "harpsichords") == ["Amara Nwosu"]
    candidates.tag(amara.candidate, ["silver medal"], by=rae)
    fed()
    assert names(rae, 'tag:"silver medal" job:backend stage:applied') == ["Amara Nwosu"]
    assert names(rae, "amarra") == ["Amara Nwosu"]
    assert find(rae, Wanted("amarra")).forgiven == ("amarra",)
    assert names(rae, "-amara") == []


@pytest.mark.parametrize("beside", ["", " Ökonom"])
def test_what_was_asked_for_is_lit_wherever_it_stands_in_a_text_of_any_letters(
    rae: Member, amara: Application, fed: Fed, beside: str
) -> None:
    said = f"Knows (Python), django/flask and .NET;\nspoke of pythons' care in O'Brien's_zoo.{beside}"
    pipeline.comment(amara.candidate, by=rae, body=said)
    fed()

    def lit(q: str) -> list[str]:
        passage = find(rae, Wanted(q)).hits[0].passage
        return [text for text, is_match in passage.pieces if is_match] if passage else []

    assert lit("python") == ["(Python),", "pythons'"]
    assert lit("flask") == ["django/flask"]
    assert lit(".net") == [".NET;"]
    assert lit("obriens") == ["O'Brien's_zoo."]
    assert lit('"and .net"') == ["and", ".NET;"]
    assert lit("spok*") == ["spoke"]


@pytest.mark.parametrize(
    ("said", "marked"),
    [
        ("I took the order of the day with Python, or as it is.", ["Python,", "or"]),
        ("Python. Order. Or.", ["Python.", "Or."]),
        ("She met pythons and or. Orders by the day.", ["pythons", "or."]),
    ],
)
def test_a_word_is_marked_as_the_language_of_its_text_has_it(
    rae: Member, amara: Application, fed: Fed, said: str, marked: list[str]
) -> None:
    pipeline.comment(amara.candidate, by=rae, body=said)
    fed()

    passage = find(rae, Wanted("python or")).hits[0].passage

    assert passage
    assert [text for text, is_match in passage.pieces if is_match] == marked
