"""Pieces that are remembered are found again by all that they are made from."""

from dataclasses import dataclass, replace
from datetime import timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.test import RequestFactory
from django.utils import timezone
from jinja2 import Environment

from rolecall.kit import clock
from rolecall.ui import filters, remembered
from rolecall.ui.remembered import remembered as remember
from rolecall.ui.remembered import remembered_part, remembered_run

SOURCE = (
    "{% macro row(person) %}<b>{{ person.name }} {{ person.came|clock }}</b>{{ told(person) }}{% endmacro %}"
)


@dataclass(frozen=True)
class Somebody:
    name: str
    came: object


def row_of(told: list[object]) -> object:
    environment = Environment(autoescape=True)
    environment.filters["clock"] = filters.moment
    template = environment.from_string(SOURCE, globals={"told": lambda person: told.append(person) or ""})
    return template.module.row  # type: ignore[attr-defined]


def test_the_same_is_written_once_and_a_change_anew() -> None:
    told: list[object] = []
    row, ada = row_of(told), Somebody("Ada", clock.now())

    first, again = remember(row, "now", ada), remember(row, "now", ada)
    changed = remember(row, "now", replace(ada, name="Ada Lovelace"))
    later = remember(row, "1 min", ada)

    assert first == again == later
    assert "Ada Lovelace" in changed
    assert len(told) == 3


def test_readers_in_other_zones_have_their_own() -> None:
    row, ada = row_of([]), Somebody("Ada", clock.now())

    with timezone.override(ZoneInfo("Asia/Kolkata")):
        there = remember(row, "now", ada)
    with timezone.override(ZoneInfo("America/Lima")):
        here = remember(row, "now", ada)

    assert there != here


def test_what_a_person_is_called_stays_escaped() -> None:
    row, bad = row_of([]), Somebody("<script>", clock.now())
    remember(row, "now", bad)
    assert "&lt;script&gt;" in remember(row, "now", bad)


def test_no_more_is_kept_than_there_is_room_for() -> None:
    row = row_of([])
    for number in range(remembered.MOST + 10):
        remember(row, "now", Somebody(str(number), clock.now()))
    assert len(remembered._pieces) <= remembered.MOST


def test_what_is_used_stays_and_what_was_not_used_for_long_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_pieces", {})
    monkeypatch.setattr(remembered, "MOST", 8)
    told: list[object] = []
    row, people = row_of(told), [Somebody(str(number), clock.now()) for number in range(9)]
    for person in people[:8]:
        remember(row, "now", person)
    remember(row, "now", people[0])
    remember(row, "now", people[8])  # one too many
    told.clear()

    remember(row, "now", people[0])
    assert told == []
    remember(row, "now", people[1])
    assert told == [people[1]]


def test_a_run_is_written_once_until_it_says_that_something_was_longer_ago(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[object] = []
    row, now = row_of(told), clock.now()
    ada = Somebody("Ada", now - timedelta(minutes=10))
    before = [now - timedelta(minutes=10, seconds=20), now - timedelta(days=3)]

    def after(seconds: float) -> None:
        monkeypatch.setattr(timezone, "now", lambda: now + timedelta(seconds=seconds))
        remembered_run(row, before, "ada", ada)

    after(0)
    after(39)
    assert len(told) == 1
    after(40)
    assert len(told) == 2
    after(0)
    assert len(told) == 3


def test_a_run_is_found_by_what_it_is_made_from_and_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_runs", {})
    monkeypatch.setattr(remembered, "MOST_RUN_BYTES", 10_000)
    told: list[object] = []
    row, ada = row_of(told), Somebody("Ada" * 300, clock.now())
    for number in range(12):
        remembered_run(row, [], number, ada)
        remembered_run(row, [], 0, ada)  # it stays, as it is used
    assert len(told) == 12
    assert 8 <= len(remembered._runs) < 12

    remembered_run(row, [], 11, ada)
    with timezone.override(ZoneInfo("Asia/Kolkata")):
        remembered_run(row, [], 11, ada)
    assert len(told) == 13
    remembered_run(row, [], 1, ada)
    assert len(told) == 14


def test_a_part_is_each_organizations_own(rf: RequestFactory) -> None:
    bars = []
    for slug in ("northwind", "brightwater", "northwind"):
        request = rf.get("/")
        request.organization = SimpleNamespace(slug=slug)  # type: ignore[attr-defined]
        values = {
            "filters": (),
            "shown": (1, 2),
            "key": 1,
            "most": 5,
            "everybody": "all",
            "acts": (("tag", "Tag"),),
        }
        bars.append(remembered_part("importing/_many_bar.html", request, **values))

    assert bars[0] is bars[2]
    assert 'action="/northwind/' in bars[0]
    assert 'action="/brightwater/' in bars[1]
