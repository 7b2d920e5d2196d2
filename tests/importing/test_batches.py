"""Batches of a run hold the run, so that nobody is acted on twice, and wait for nothing else."""

from typing import Any

from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.importing import actions as importing
from rolecall.importing.models import Run
from rolecall.importing.selecting import Selection
from rolecall.importing.tasks.acting import act_batch
from rolecall.kit import tenancy
from rolecall.kit.models import EventRow
from tests.candidates.test_at_once import at_once
from tests.cast import join
from tests.errands import do_errands

__all__ = ["at_once"]


def test_sixteen_workers_at_one_run_act_on_each_person_once(at_once: Any) -> None:
    with tenancy.acting_in(at_once.organization_id):
        rae = join("Rae Recruiter", roles.RECRUITER)
        people = [candidates.add(by=rae, name=f"Person {number}").id for number in range(5)]
        run = importing.act_on_many(Selection(ids=people), "tag", {"tags": ["Kites"]}, by=rae)

    at_once(lambda number: act_batch(run_id=str(run.id)))

    with tenancy.acting_in(at_once.organization_id):
        done = Run.objects.get(id=run.id)
        assert (done.progress, done.counts) == (5, {"done": 5})
        assert EventRow.objects.filter(type="candidate_tagged").count() == 5
        assert EventRow.objects.filter(type="many_acted").count() == 1


def test_no_batch_waits_for_a_lock_of_the_queue_of_which_no_worker_hears(rae: Any) -> None:
    people = [candidates.add(by=rae, name=f"Person {number}").id for number in range(2)]
    run = importing.act_on_many(Selection(ids=people), "tag", {"tags": ["Kites"]}, by=rae)
    asked = ProcrastinateJob.objects.filter(task_name__startswith="importing.")
    locks = set(asked.values_list("lock", flat=True))

    act_batch(run_id=str(run.id))
    locks |= set(asked.values_list("lock", flat=True))
    do_errands("importing.act_batch")
    importing.undo(Run.objects.get(id=run.id), by=rae)
    locks |= set(asked.values_list("lock", flat=True))

    assert asked.count() == 3
    assert locks == {None}
