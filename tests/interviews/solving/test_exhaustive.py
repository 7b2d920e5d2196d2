"""Both engines against the slow truth, on small panels across changes of the clocks."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings

from rolecall.interviews.solving import Engine, Kind, Request, check, chosen, relaxed, solve
from rolecall.interviews.solving.cpsat import CpSat
from tests.interviews.solving import exhaustive
from tests.interviews.solving.small import panels

ENGINES = ["search", "model alone"]
few = settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("name", ENGINES)
@few
@given(request=panels())
def test_an_engine_is_as_good_as_exhaustive_search(name: str, request: Request) -> None:
    answer = solve(request, engine=engine_named(name), seconds=600, plans=1)

    least = exhaustive.least_cost(request)
    assert not answer.is_cut
    assert (answer.plans[0].cost.total if answer.plans else None) == least
    assert all(check(plan, request) == [] for plan in answer.plans)


@few
@given(request=panels())
def test_what_is_to_be_given_up_is_the_smallest_set_that_helps(request: Request) -> None:
    answers = [
        solve(request, engine=engine_named(name), seconds=600, plans=1) for name in ("search", "cp-sat")
    ]

    assert answers[0].give_up == answers[1].give_up
    if answers[0].give_up:
        named = [each.constraint for each in answers[0].give_up]
        freed = relaxed(request, named)
        assert check(solve(freed, seconds=600, plans=1).plans[0], freed) == []
        for fewer in combinations(named, len(named) - 1):
            # a candidate who is free all day and night leaves too much to try one by one
            if Kind.CANDIDATE not in {each.kind for each in fewer}:
                assert exhaustive.least_cost(relaxed(request, fewer)) is None


def engine_named(name: str) -> Engine:
    """An engine; CP-SAT also without the head start, so that every answer is the model's own."""
    return CpSat(head_start=0) if name == "model alone" else chosen(name)
