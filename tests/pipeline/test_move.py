from uuid import UUID

import pytest

from rolecall.accounts.models import Member
from rolecall.audit.queries import timeline_of
from rolecall.jobs.models import Job
from rolecall.kit.errors import NotAllowed
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import AlreadyRejected, HiredByHiring, StageIsGone, StageOfAnotherJob
from rolecall.pipeline.events import ApplicationMoved
from rolecall.pipeline.models import Application, StageVisit
from tests.cast import join
from tests.pipeline.conftest import Apply, open_job, stage


def place_of(application: Application) -> str:
    return Application.objects.get(id=application.id).stage.name


def test_a_recruiter_moves_a_person(amara: Application, rae: Member) -> None:
    moved = pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    assert (moved.count, place_of(amara), amara.stage.name) == (1, "Panel", "Panel")


def test_a_move_ends_the_time_in_the_stage_before(amara: Application, rae: Member) -> None:
    pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    before, now = StageVisit.objects.filter(application=amara).order_by("entered_at")
    assert (before.left_at, before.seconds, now.left_at) == (now.entered_at, 0, None)
    assert now.entered_at == Application.objects.get(id=amara.id).stage_entered_at


def test_a_move_is_told_with_before_and_after(amara: Application, rae: Member) -> None:
    pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    told = timeline_of(amara.id)[0]
    assert isinstance(told.event, ApplicationMoved)
    assert (told.actor_name, told.sentence) == ("Rae Recruiter", "moved from Applied to Panel")
    assert ("Stage", "Applied", "Panel") in told.details


def test_a_hiring_manager_moves_people_of_their_own_jobs_only(
    team: Job, amara: Application, cleo: Member
) -> None:
    pipeline.move(amara, to=stage(team, "Panel"), by=cleo)
    other = pipeline.add(open_job("Designer"), amara.candidate, by=join("Robin Recruiter", "recruiter"))

    with pytest.raises(NotAllowed):
        pipeline.move(other, to=stage(other.job, "Panel"), by=cleo)

    assert (place_of(amara), place_of(other)) == ("Panel", "Applied")


def test_an_interviewer_moves_nobody(team: Job, amara: Application, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        pipeline.move(amara, to=stage(team, "Panel"), by=ivo)

    assert place_of(amara) == "Applied"
    assert [entry.type for entry in timeline_of(amara.id)] == ["application_received"]


def test_a_rejected_application_cannot_be_moved(amara: Application, rae: Member) -> None:
    pipeline.reject(amara, by=rae)

    with pytest.raises(AlreadyRejected):
        pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)


def test_nobody_is_moved_to_another_job_or_hired_by_a_move(amara: Application, rae: Member) -> None:
    with pytest.raises(StageOfAnotherJob):
        pipeline.move(amara, to=stage(open_job("Designer"), "Panel"), by=rae)
    with pytest.raises(HiredByHiring):
        pipeline.move(amara, to=stage(amara.job, "Hired"), by=rae)

    assert place_of(amara) == "Applied"


def test_a_removed_stage_takes_nobody(amara: Application, rae: Member) -> None:
    panel = stage(amara.job, "Panel")
    pipeline.remove_stage(panel, by=rae)

    with pytest.raises(StageIsGone):
        pipeline.move(amara, to=panel, by=rae)


def test_to_where_they_are_is_no_move(amara: Application, rae: Member) -> None:
    moved = pipeline.move(amara, to=stage(amara.job, "Applied"), by=rae)

    assert moved.count == 0
    assert len(timeline_of(amara.id)) == 1


def test_many_go_together_and_it_is_said_who_could_not(job: Job, apply: Apply, rae: Member) -> None:
    first, second, third = (apply(job, number) for number in range(3))
    pipeline.reject(second, by=rae)

    moved = pipeline.move_many([first, second, third], to=stage(job, "Panel"), by=rae)

    assert moved.count == 2
    assert {who: type(why) for who, why in moved.refused.items()} == {second.id: AlreadyRejected}
    assert [place_of(each) for each in (first, second, third)] == ["Panel", "Applied", "Panel"]


def test_a_hundred_take_as_many_statements_as_two(
    job: Job, apply: Apply, rae: Member, django_assert_max_num_queries: object
) -> None:
    people = [apply(job, number) for number in range(100)]

    with django_assert_max_num_queries(12):  # type: ignore[operator]
        pipeline.move_many(people, to=stage(job, "Panel"), by=rae)

    assert Application.objects.filter(stage__name="Panel").count() == 100


def test_undone_moves_leave_no_trace_but_their_events(amara: Application, rae: Member) -> None:
    entered: UUID | object = amara.stage_entered_at
    moved = pipeline.move(amara, to=stage(amara.job, "Panel"), by=rae)

    undone = pipeline.undo(moved.batch_id, by=rae)

    again = Application.objects.get(id=amara.id)
    assert (undone.count, undone.left_alone) == (1, 0)
    assert (again.stage.name, again.stage_entered_at) == ("Applied", entered)
    assert [visit.left_at for visit in StageVisit.objects.filter(application=amara)] == [None]
    assert [entry.type for entry in timeline_of(amara.id)][:2] == ["move_undone", "application_moved"]
