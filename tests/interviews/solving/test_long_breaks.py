"""A day more is weighed against a long wait, in either direction."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from rolecall.interviews.solving import Person, Place, Request, Session, chosen, solve
from tests.interviews.solving.made import day

BERLIN, FIRST = ZoneInfo("Europe/Berlin"), date(2031, 5, 5)
SECOND = FIRST + timedelta(days=1)


@pytest.mark.parametrize("name", ["search", "cp-sat"])
@pytest.mark.parametrize(("closes", "days", "waiting"), [(16, 1, 480), (18, 2, 0)])
def test_a_second_day_is_dearer_than_eight_hours_of_waiting(
    name: str, closes: int, days: int, waiting: int
) -> None:
    early = Person("early", "Early", (day(FIRST, 7, 8, BERLIN),))
    late = Person("late", "Late", (day(FIRST, closes, closes + 1, BERLIN), day(SECOND, 7, 8, BERLIN)))
    sessions = tuple(
        Session(each.key, each.name, 60, (Place("one", each.name, (each.key,)),)) for each in (early, late)
    )
    free = (day(FIRST, 7, 20, BERLIN), day(SECOND, 7, 20, BERLIN))
    request = Request(sessions, (early, late), free, BERLIN, FIRST, SECOND, days=2, most_break=None)

    best = solve(request, engine=chosen(name), seconds=60).plans[0]

    assert (best.cost.days, best.cost.waiting) == (days, waiting)
