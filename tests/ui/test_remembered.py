"""Pieces that are remembered are found again by all that they are made from."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from django.utils import timezone
from jinja2 import Environment

from rolecall.kit import clock
from rolecall.ui import filters, remembered
from rolecall.ui.remembered import remembered as remember

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
    assert len(remembered._pieces) == remembered.MOST
