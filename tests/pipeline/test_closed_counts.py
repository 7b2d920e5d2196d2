"""What a board says of the rejected and the withdrawn is what there is, whatever happened to them."""

import random
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import pytest

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit.errors import RuleBroken
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.closed_counts import ClosedCount, put_together
from rolecall.pipeline.models import ACTIVE, REJECTED, WITHDRAWN, Application
from rolecall.pipeline.queries.board import board_of, counts_of
from rolecall.pipeline.queries.columns import Filters
from rolecall.pipeline.schedule import put_counts_together
from tests.pipeline.conftest import EVERYTHING, Apply, open_job, stage

CLOSED = (REJECTED, WITHDRAWN)
Counts = dict[tuple[str, str], int]


def said(job: Job) -> Counts:
    """How many there are in each column of a board of the rejected and of one of the withdrawn."""
    found: Counts = {}
    for state in CLOSED:
        board = board_of(job, Filters(state=state), EVERYTHING)
        found |= {(column.name, state): column.count for column in board.columns if column.count}
        in_all = sum(column.count for column in board.columns)
        assert (board.states.get(state, 0), counts_of(job, EVERYTHING).states.get(state, 0)) == (
            in_all,
            in_all,
        )
    return found


def there(job: Job) -> Counts:
    rows = Application.objects.filter(job=job, state__in=CLOSED)
    return dict(Counter(rows.values_list("stage__name", "state")))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_the_counts_are_right(job: Job, apply: Apply, rae: Member, seed: int) -> None:
    chance = random.Random(seed)
    for number in range(14):
        apply(job, number)
    names = [each.name for each in job.stages.all() if each.kind != "hired"]
    most = 0
    for _ in range(50):
        one = chance.choice(list(Application.objects.filter(job=job)))
        some = list(Application.objects.filter(job=job, state=ACTIVE)[:3]) or [one]
        acts: list[Callable[[], object]] = [
            lambda one=one: pipeline.reject(one, by=rae),
            lambda one=one: pipeline.withdraw(one, by=rae),
            lambda one=one: pipeline.reopen(one, by=rae),
            lambda one=one: pipeline.move(one, to=stage(job, chance.choice(names)), by=rae),
            lambda some=some: pipeline.reject_many(some, by=rae),
            lambda some=some: pipeline.undo(pipeline.reject_many(some, by=rae).batch_id, by=rae),
            put_together,
        ]
        with suppress(RuleBroken):
            chance.choice(acts)()
        assert said(job) == there(job)
        most = max(most, *there(job).values(), 0)
    assert most > 2


def test_who_is_removed_for_good_is_counted_no_more(job: Job, apply: Apply, rae: Member) -> None:
    people = [apply(job, number) for number in range(3)]
    pipeline.reject_many(people, by=rae)
    people[0].candidate.delete()

    assert said(job) == {("Applied", REJECTED): 2}


def test_a_stage_that_is_removed_takes_its_counts_along(job: Job, apply: Apply, rae: Member) -> None:
    one, two = apply(job, 1), apply(job, 2)
    pipeline.move_many([one, two], to=stage(job, "Panel"), by=rae)
    pipeline.reject(one, by=rae)
    pipeline.remove_stage(stage(job, "Panel"), people_to=stage(job, "Phone screen"), by=rae)

    assert said(job) == there(job)


def test_the_clock_makes_few_of_many_and_the_sums_stay(job: Job, apply: Apply, rae: Member) -> None:
    other = open_job("Nurse")
    for number in range(25):
        pipeline.reject(apply(job, number), by=rae)
    pipeline.withdraw(apply(other, 1), by=rae)
    pipeline.reopen(Application.objects.filter(job=job)[0], by=rae)
    before = said(job), said(other)

    put_counts_together(0)

    assert sorted(ClosedCount.objects.values_list("change", flat=True)) == [1, 24]
    assert (said(job), said(other)) == before
