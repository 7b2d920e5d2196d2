"""A hundred made panels: every plan is valid, every 'impossible' is explained and true."""

from itertools import combinations

import pytest

from rolecall.interviews.solving import (
    Answer,
    Engine,
    Request,
    are_different,
    check,
    chosen,
    constraints_of,
    relaxed,
    solve,
)
from rolecall.interviews.solving.cpsat import CpSat
from rolecall.interviews.solving.grid import Grid
from tests.interviews.solving.made import panel

SECONDS = 600.0
SAMPLE = range(0, 100, 16)


@pytest.fixture(scope="module")
def answers() -> dict[int, tuple[Request, Answer]]:
    search = chosen("search")
    return {seed: (panel(seed), answer_to(seed, search)) for seed in range(100)}


Answers = dict[int, tuple[Request, Answer]]


def test_every_plan_of_a_hundred_panels_is_valid(answers: Answers) -> None:
    broken = {
        (seed, number): found
        for seed, (request, answer) in answers.items()
        for number, plan in enumerate(answer.plans)
        if (found := check(plan, request))
    }

    assert not broken
    assert sum(bool(answer.plans) for _, answer in answers.values()) > 50


def test_the_plans_of_one_answer_are_really_different_and_the_best_is_first(answers: Answers) -> None:
    for _, answer in answers.values():
        for one, other in combinations(answer.plans, 2):
            assert are_different(one.bookings, other.bookings)
            assert one.cost.total <= other.cost.total


def test_every_impossible_panel_is_explained_and_the_explanation_is_true(answers: Answers) -> None:
    impossible = [each for each in answers.values() if not each[1].plans]

    assert len(impossible) > 3
    for request, answer in impossible:
        assert not answer.is_cut
        assert answer.give_up
        assert_smallest(request, answer, chosen("search"))


def test_cp_sat_finds_plans_as_good_and_the_same_explanations(answers: Answers) -> None:
    cp_sat = CpSat(head_start=0)
    for seed in SAMPLE:
        request, by_search = answers[seed]
        found = cp_sat.best(Grid(request), unlike=(), until=float("inf")) if by_search.plans else None
        if found is None:
            assert solve(request, engine=cp_sat, seconds=SECONDS).give_up == by_search.give_up
            continue
        assert found.is_proven
        assert found.plan is not None
        assert check(found.plan, request) == []
        assert found.plan.cost.total == by_search.plans[0].cost.total


def test_one_question_has_one_answer() -> None:
    request = panel(2)

    for name in ("search", "cp-sat"):
        first, again = (solve(request, engine=chosen(name), seconds=SECONDS, plans=1) for _ in range(2))
        assert first == again


def answer_to(seed: int, engine: Engine) -> Answer:
    """All three plans of every fifth panel, the best of the others."""
    return solve(panel(seed), engine=engine, seconds=SECONDS, plans=1 if seed % 5 else 3)


def assert_smallest(request: Request, answer: Answer, engine: Engine) -> None:
    """Without the named constraints there is a plan; with fewer, whichever, there is none."""
    named = [each.constraint for each in answer.give_up]
    freed = relaxed(request, named)
    plan = engine.best(Grid(freed), unlike=(), until=float("inf")).plan
    assert plan is not None
    assert check(plan, freed) == []
    for fewer in combinations(constraints_of(request), len(named) - 1):
        assert engine.is_possible(Grid(relaxed(request, fewer)), until=float("inf")) is False, fewer
