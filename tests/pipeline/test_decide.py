from datetime import timedelta

import pytest

from rolecall.accounts.models import Member
from rolecall.audit.queries import timeline_of
from rolecall.jobs.models import Job, Opening
from rolecall.kit import clock
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import (
    AlreadyActive,
    AlreadyHired,
    AlreadyRejected,
    AlreadyWithdrawn,
    AppliedAgain,
    NothingToUndo,
    OpeningIsTaken,
)
from rolecall.pipeline.models import Application, Hire, Rejection, RejectionReason, StageVisit, Withdrawal
from rolecall.pipeline.queries.board import board_of
from rolecall.pipeline.queries.columns import Filters
from tests.pipeline.conftest import Apply, open_job, stage


def as_stored(application: Application) -> Application:
    return Application.objects.get(id=application.id)


def sentences(application: Application) -> list[str]:
    return [entry.sentence for entry in timeline_of(application.id)]


@pytest.fixture
def reason(organization: object) -> RejectionReason:
    return RejectionReason.objects.create(name="Skills do not match")


def test_a_rejection_says_who_when_and_why(amara: Application, rae: Member, reason: RejectionReason) -> None:
    rejection = pipeline.reject(amara, by=rae, reason=reason, note="No Python.")

    assert (as_stored(amara).state, rejection.reason, rejection.note) == ("rejected", reason, "No Python.")
    assert (rejection.by_name, rejection.undone_at) == ("Rae Recruiter", None)
    assert sentences(amara)[0] == "rejected in Applied: skills do not match"
    assert StageVisit.objects.get(application=amara).left_at == rejection.rejected_at


def test_an_interviewer_rejects_nobody(team: Job, amara: Application, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        pipeline.reject(amara, by=ivo)

    assert as_stored(amara).state == "active"
    assert not Rejection.objects.exists()


def test_nobody_is_rejected_twice(amara: Application, rae: Member) -> None:
    pipeline.reject(amara, by=rae)

    with pytest.raises(AlreadyRejected):
        pipeline.reject(amara, by=rae)


def test_many_are_rejected_with_as_many_statements_as_two(
    job: Job, apply: Apply, rae: Member, django_assert_max_num_queries: object
) -> None:
    people = [apply(job, number) for number in range(40)]

    with django_assert_max_num_queries(10):  # type: ignore[operator]
        rejected = pipeline.reject_many(people, by=rae)

    assert rejected.count == Application.objects.filter(state="rejected").count() == 40
    assert pipeline.undo(rejected.batch_id, by=rae).count == 40


def test_a_rejection_taken_back_is_as_if_it_had_never_been(amara: Application, rae: Member) -> None:
    before = as_stored(amara)
    rejection = pipeline.reject(amara, by=rae)

    pipeline.undo(rejection.id, by=rae)

    now = as_stored(amara)
    assert (now.state, now.stage, now.stage_entered_at) == ("active", before.stage, before.stage_entered_at)
    assert [visit.left_at for visit in amara.visits.all()] == [None]
    assert Rejection.objects.get().undone_at is not None
    assert sentences(amara)[0] == "took back the rejection: in Applied again"


def test_a_reopened_application_begins_a_new_time_in_its_stage(amara: Application, rae: Member) -> None:
    pipeline.reject(amara, by=rae)

    pipeline.reopen(amara, by=rae)

    assert (as_stored(amara).state, amara.visits.filter(left_at=None).count(), amara.visits.count()) == (
        "active",
        1,
        2,
    )
    assert Rejection.objects.get().undone_at is not None
    assert sentences(amara)[0] == "reopened, in Applied"
    with pytest.raises(AlreadyActive):
        pipeline.reopen(amara, by=rae)


def test_an_old_application_does_not_come_back_beside_a_new_one(job: Job, apply: Apply, rae: Member) -> None:
    old = apply(job)
    rejection = pipeline.reject(old, by=rae)
    apply(job)

    with pytest.raises(AppliedAgain):
        pipeline.reopen(old, by=rae)
    with pytest.raises(AppliedAgain):
        pipeline.undo(rejection.id, by=rae)


def test_a_candidate_withdraws(amara: Application, rae: Member) -> None:
    pipeline.withdraw(amara, by=Visitor("Amara Nwosu"), note="Found something else.")

    assert (as_stored(amara).state, Withdrawal.objects.get().note) == ("withdrawn", "Found something else.")
    assert sentences(amara)[0] == "withdrew their application"
    with pytest.raises(AlreadyWithdrawn):
        pipeline.withdraw(amara, by=rae)


def test_an_interviewer_withdraws_nobody(team: Job, amara: Application, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        pipeline.withdraw(amara, by=ivo)

    assert as_stored(amara).state == "active"


def test_a_hire_fills_an_opening_and_stops_the_clock(amara: Application, rae: Member) -> None:
    with clock.at(clock.now() + timedelta(days=21, hours=1)):
        hire = pipeline.hire(amara, by=rae)

    hired = as_stored(amara)
    assert (hired.state, hired.stage.name, hired.days_to_hire) == ("hired", "Hired", 21)
    assert (hire.opening, hire.opening.filled_at) == (Opening.objects.get(), hire.hired_at)
    assert sentences(amara)[0] == "hired after 21 days; every opening of the job is filled"
    assert hired.visits.get(left_at=None).stage.name == "Hired"
    with pytest.raises(AlreadyHired):
        pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)


def test_a_hire_takes_the_oldest_opening_unless_another_is_named(
    organization: object, apply: Apply, rae: Member
) -> None:
    job = open_job("Nurse", openings=3)
    oldest, _, newest = job.openings.order_by("opened_at", "id")

    named = pipeline.hire(apply(job, 1), by=rae, opening=newest)
    other = pipeline.hire(apply(job, 2), by=rae)

    assert (named.opening, other.opening) == (newest, oldest)
    assert sentences(other.application)[0] == "hired after 0 days"
    with pytest.raises(OpeningIsTaken):
        pipeline.hire(apply(job, 3), by=rae, opening=newest)


def test_without_an_opening_left_a_person_can_still_be_hired(job: Job, apply: Apply, rae: Member) -> None:
    pipeline.hire(apply(job, 1), by=rae)

    assert pipeline.hire(apply(job, 2), by=rae).opening is None


def test_an_interviewer_hires_nobody(team: Job, amara: Application, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        pipeline.hire(amara, by=ivo)

    assert (as_stored(amara).state, Hire.objects.count()) == ("active", 0)


@pytest.mark.parametrize("way", ["undo", "reopen"])
def test_a_hire_taken_back_opens_the_seat_again(amara: Application, rae: Member, way: str) -> None:
    pipeline.move(amara, to=stage(amara.job, "Offer"), by=rae)
    hire = pipeline.hire(amara, by=rae)

    pipeline.undo(hire.id, by=rae) if way == "undo" else pipeline.reopen(amara, by=rae)

    now = as_stored(amara)
    assert (now.state, now.stage.name, now.days_to_hire) == ("active", "Offer", None)
    assert (Opening.objects.get().filled_at, Hire.objects.get().undone_at is None) == (None, False)
    assert sentences(amara)[0] == "took back the hire: in Offer again"


def test_a_hire_taken_back_after_its_stage_went_leads_to_the_stage_beside(
    amara: Application, rae: Member
) -> None:
    pipeline.move(amara, to=stage(amara.job, "Offer"), by=rae)
    hire = pipeline.hire(amara, by=rae)
    pipeline.remove_stage(stage(amara.job, "Offer"), by=rae)
    assert pipeline.undo(hire.id, by=rae).left_alone == 1

    pipeline.reopen(amara, by=rae)

    now = as_stored(amara)
    assert (now.state, now.stage.name, now.stage.removed_at) == ("active", "Panel", None)
    assert [visit.stage.name for visit in amara.visits.filter(left_at=None)] == ["Panel"]
    assert sentences(amara)[0] == "took back the hire: in Panel again"
    shown = {column.name: column.count for column in board_of(amara.job, Filters(), rae).columns}
    assert shown["Panel"] == 1


def test_undo_leaves_alone_what_has_gone_on_since(job: Job, apply: Apply, rae: Member) -> None:
    stayed, went_on = apply(job, 1), apply(job, 2)
    moved = pipeline.move_many([stayed, went_on], to=stage(job, "Panel"), by=rae)
    pipeline.move(went_on, to=stage(job, "Offer"), by=rae)

    undone = pipeline.undo(moved.batch_id, by=rae)

    assert (undone.count, undone.left_alone) == (1, 1)
    assert (as_stored(stayed).stage.name, as_stored(went_on).stage.name) == ("Applied", "Offer")


def test_an_act_is_taken_back_once_even_when_the_same_is_done_again(amara: Application, rae: Member) -> None:
    panel = stage(amara.job, "Panel")
    first = pipeline.move(amara, to=panel, by=rae)
    pipeline.undo(first.batch_id, by=rae)
    pipeline.move(amara, to=panel, by=rae)

    undone = pipeline.undo(first.batch_id, by=rae)

    assert (undone.count, undone.left_alone, as_stored(amara).stage.name) == (0, 1, "Panel")


def test_an_event_can_be_named_instead_of_its_batch(amara: Application, rae: Member) -> None:
    pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    pipeline.undo(timeline_of(amara.id)[0].id, by=rae)

    assert as_stored(amara).stage.name == "Applied"


def test_what_was_no_act_cannot_be_undone(amara: Application, rae: Member) -> None:
    for what in (amara.id, amara.job_id, amara.candidate_id, timeline_of(amara.id)[0].id):
        with pytest.raises(NothingToUndo):
            pipeline.undo(what, by=rae)


def test_an_interviewer_takes_nothing_back(team: Job, amara: Application, rae: Member, ivo: Member) -> None:
    moved = pipeline.move(amara, to=stage(team, "Panel"), by=rae)

    with pytest.raises(NotAllowed):
        pipeline.undo(moved.batch_id, by=ivo)

    assert as_stored(amara).stage.name == "Panel"
