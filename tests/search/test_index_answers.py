"""The index, asked by itself: the order of its pages, and what it counts."""

import contextlib
import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from rolecall.accounts.models import Organization
from rolecall.kit.db import uuid7
from rolecall.search.engine import (
    NEWEST,
    And,
    AnyOf,
    Document,
    Everybody,
    Not,
    Phrase,
    Question,
    embedded,
    paging,
)
from rolecall.search.engine.chosen import engine
from rolecall.search.engine.embedded import Embedded
from tests.runtime.rolecalls import until


def test_pages_by_relevance_hold_everybody_once_while_better_ones_are_added_and_others_go(
    organization: Organization,
) -> None:
    here = organization.id
    engine().switch_to(here, engine().begin_generation(here))
    people = [_document(uuid7(), ["word", *["other"] * (number % 7)]) for number in range(60)]
    with engine().writer(here) as writer:
        writer.put(people)
        writer.commit()
    question = Question(Phrase("shared", ("word",)), limit=20)
    first = engine().ask(here, question)
    with engine().writer(here) as writer:
        writer.put([_document(uuid7(), ["word"] * 3) for _ in range(70)])
        writer.remove([first.ids[3]])
        writer.commit()
    second = engine().ask(here, replace(question, after=first.next))
    third = engine().ask(here, replace(question, after=second.next))
    seen = [*first.ids, *second.ids, *third.ids]
    assert sorted(seen) == sorted(document.id for document in people)
    assert third.next is None


def test_the_newest_stand_in_order_where_many_were_added_in_the_same_moment(
    organization: Organization,
) -> None:
    here = organization.id
    engine().switch_to(here, engine().begin_generation(here))
    people = [UUID(int=moment << 64 | one) for moment in (1, 2, 3, 4) for one in range(9, 9 + 10 * moment)]
    with engine().writer(here) as writer:
        for some in (people[1::2], people[::2]):
            writer.put(_document(id_, ["word"]) for id_ in some)
            writer.commit()
    seen: list[UUID] = []
    question = Question(Phrase("shared", ("word",)), order=NEWEST, limit=7)
    while (answer := engine().ask(here, question)).next:
        seen += answer.ids
        question = replace(question, after=answer.next)
    seen += answer.ids
    assert answer.total == len(people)
    assert seen == sorted(people, reverse=True)


def test_an_index_is_in_another_state_when_somebody_in_it_changes(organization: Organization) -> None:
    """What is remembered of an index is remembered of one state of it, and of one organization's."""
    asked, here, there = Embedded(), organization.id, uuid7()
    people = {place: [_document(uuid7(), ["word"]) for _ in range(3)] for place in (here, there)}
    for place, some in people.items():
        asked.switch_to(place, asked.begin_generation(place))
        with asked.writer(place) as writer:
            writer.put(some)
            writer.commit()
    question = Question(Phrase("shared", ("word",)), order=NEWEST)

    before = [asked.state(place) for place in (here, here, there, uuid7())]
    first, elsewhere = (asked.ask(place, question) for place in (here, there))
    with asked.writer(here) as writer:
        writer.remove([people[here][0].id])
        writer.commit()
    after = asked.ask(here, question)

    assert before[0] == before[1] != before[2]
    assert (before[3], asked.state(here) == before[0], asked.state(there) == before[2]) == (None, False, True)
    assert {*first.ids} == {each.id for each in people[here]}
    assert {*elsewhere.ids} == {each.id for each in people[there]}
    assert {*after.ids} == {each.id for each in people[here][1:]}


def test_indexes_of_many_organizations_are_asked_in_turn_with_few_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(embedded, "MOST_OPEN", 2)
    asked, before = Embedded(), threads_of_indexes()
    people = {uuid7(): uuid7() for _ in range(9)}
    for place, person in people.items():
        asked.switch_to(place, asked.begin_generation(place))
        with asked.writer(place) as writer:
            writer.put([_document(person, ["word"])])
            writer.commit()
        del writer  # or the last one, which is an index too, would be counted

    for place, person in [*people.items()] * 2:
        assert asked.ask(place, Question(Everybody())).ids == [person]
    until(lambda: threads_of_indexes() <= before + 2, 30)


def threads_of_indexes() -> int:
    gc.collect()  # what a test before held in a circle is let go when Python looks for it
    names: list[str] = []
    for each in Path("/proc/self/task").iterdir():
        with contextlib.suppress(OSError):  # it has ended meanwhile
            names.append((each / "comm").read_text())
    return sum("tantivy" in name for name in names)


def test_values_are_counted_exactly_however_many_of_them_a_person_has(
    organization: Organization, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, tags = organization.id, ["red", "green", "blue", "red and green"]
    engine().switch_to(here, engine().begin_generation(here))
    people = [_document(uuid7(), ["word"], tags[: number % 5]) for number in range(50)]

    def counted(*more: Document) -> dict[str, int]:
        with engine().writer(here) as writer:
            writer.put([*people, *more])
            writer.commit()
        return engine().counts(here, (("tag", Everybody()), ("stage", Everybody())))["tag"]

    expected = {"red": 40, "green": 30, "blue": 20, "red and green": 10}
    assert counted() == expected
    odd = _document(uuid7(), ["word"], ["red", "blue\x1fgreen"])  # together they could be three
    assert counted(odd) == {**expected, "red": 41, "blue\x1fgreen": 1}
    monkeypatch.setattr(paging, "MOST_TOGETHER", 3)
    many = _document(odd.id, ["word"])
    assert counted(many) == expected


def test_a_question_is_counted_under_each_of_some_conditions_as_if_it_were_asked_with_it(
    organization: Organization,
) -> None:
    here, asked = organization.id, Embedded()
    word, nobody = Phrase("shared", ("word",)), Phrase("shared", ("nothing",))
    by_tag = {tag: AnyOf("tag", (tag,)) for tag in ("red", "green", "blue")}
    assert asked.count_each(here, word, by_tag) == {"red": 0, "green": 0, "blue": 0}
    asked.switch_to(here, asked.begin_generation(here))
    with asked.writer(here) as writer:
        writer.put([_document(uuid7(), ["word"], ["red", "green"]), _document(uuid7(), ["other"], ["red"])])
        writer.commit()

    for question in (word, nobody, Not(word), Everybody()):
        each = {tag: asked.count(here, And((question, more))) for tag, more in by_tag.items()}
        assert asked.count_each(here, question, by_tag) == each
    assert asked.count_each(here, word, by_tag) == {"red": 1, "green": 1, "blue": 0}


def _document(id_: UUID, words: list[str], tags: Sequence[str] = ()) -> Document:
    return Document(id_, "x", {"shared": " ".join(words)}, {"tag": [*tags]}, {"added": [0]})
