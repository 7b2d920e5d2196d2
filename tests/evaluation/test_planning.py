import pytest

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation import queries
from rolecall.evaluation.anchors import anchors_for
from rolecall.evaluation.errors import (
    AlreadyAssessed,
    NoFurther,
    OtherJobsRequirement,
    OtherJobsStage,
    PoolInUse,
    StageRemoved,
    StillPlanned,
)
from rolecall.evaluation.models import Criterion, PlannedInterview, Pool
from rolecall.jobs.models import Job, Requirement, Stage
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from tests.evaluation.conftest import Plan
from tests.pipeline.conftest import open_job, stage


def last_event() -> EventRow:
    return EventRow.objects.order_by("-id")[0]


def test_a_recruiter_plans_an_interview(rae: Member, job: Job, plan: Plan, ivo: Member) -> None:
    planned = plan("Code review", minutes=60, seats=2, who=[ivo])

    assert list(PlannedInterview.objects.current().filter(job=job)) == [planned]
    assert [each.member for each in queries.interviewers_of(planned)] == [ivo]
    assert last_event().type == "interview_planned"


def test_the_jobs_hiring_manager_plans_too(cleo: Member, team: Job, plan: Plan) -> None:
    assert plan(by=cleo).name == "Panel talk"


def test_a_manager_of_another_job_plans_nothing(cleo: Member, job: Job, plan: Plan) -> None:
    with pytest.raises(NotAllowed):
        plan(by=cleo)

    assert not PlannedInterview.objects.exists()


def test_an_interviewer_of_the_team_plans_nothing(ivo: Member, team: Job, plan: Plan) -> None:
    with pytest.raises(NotAllowed):
        plan(by=ivo)

    assert not PlannedInterview.objects.exists()


def test_an_interview_needs_a_stage_of_its_own_job(plan: Plan) -> None:
    with pytest.raises(OtherJobsStage):
        plan(stage=stage(open_job("Sail Maker"), "Panel"))


@pytest.mark.parametrize(
    ("field", "value"), [("name", " "), ("minutes", 0), ("seats", 13), ("kind", "seance")]
)
def test_what_is_malformed_is_said_by_its_field(plan: Plan, field: str, value: object) -> None:
    with pytest.raises(Invalid) as refused:
        plan(**{field: value}) if field != "name" else plan(str(value))

    assert list(refused.value.fields) == [field]


def test_a_change_tells_what_was_before(rae: Member, job: Job, panel: PlannedInterview, cleo: Member) -> None:
    evaluation.change_interview(
        panel, by=rae, stage=panel.stage, name="Final talk", kind="video", minutes=45, seats=1, who=[cleo]
    )

    assert last_event().data["changes"] == {
        "name": ["Panel talk", "Final talk"],
        "interviewers": ["Ivo Interviewer", "Cleo Manager"],
    }


def test_interviews_change_places_within_their_stage(rae: Member, job: Job, plan: Plan) -> None:
    first = plan("First")
    plan("Elsewhere", stage=stage(job, "Phone screen"))
    second = plan("Second")

    evaluation.move_interview(second, earlier=True, by=rae)

    panel = next(each for each in queries.plan_of(job) if each.stage.name == "Panel")
    assert panel.interviews == [second, first]
    with pytest.raises(NoFurther):
        evaluation.move_interview(second, earlier=True, by=rae)


def test_a_removed_interview_is_out_of_the_plan(rae: Member, job: Job, panel: PlannedInterview) -> None:
    evaluation.remove_interview(panel, by=rae)

    assert not PlannedInterview.objects.current().exists()
    assert last_event().type == "planned_interview_removed"


def test_a_requirement_becomes_a_criterion_with_the_anchors_of_its_kind(
    rae: Member, panel: PlannedInterview, needs: list[Requirement]
) -> None:
    criterion = evaluation.assess(panel, needs[1], by=rae)

    assert (criterion.name, criterion.anchors) == ("German", anchors_for("language"))
    with pytest.raises(AlreadyAssessed):
        evaluation.assess(panel, needs[1], by=rae)


def test_a_requirement_of_another_job_is_refused(rae: Member, panel: PlannedInterview) -> None:
    foreign = Requirement.objects.create(job=open_job("Sail Maker"), text="Sewing")

    with pytest.raises(OtherJobsRequirement):
        evaluation.assess(panel, foreign, by=rae)
    with pytest.raises(OtherJobsRequirement):
        evaluation.set_criteria(panel, [evaluation.CriterionRow("Sewing", requirement=foreign)], by=rae)
    assert not Criterion.objects.exists()


def test_a_removed_interview_is_put_back_where_it_was_with_its_criteria(
    rae: Member, ivo: Member, job: Job, plan: Plan, panel: PlannedInterview, needs: list[Requirement]
) -> None:
    evaluation.assess(panel, needs[0], by=rae)
    last = plan("Last talk")
    evaluation.remove_interview(panel, by=rae)
    with pytest.raises(NotAllowed):
        evaluation.put_back_interview(panel, by=ivo)
    assert list(PlannedInterview.objects.current()) == [last]

    evaluation.put_back_interview(panel, by=rae)

    assert list(PlannedInterview.objects.current()) == [panel, last]
    assert [each.name for each in queries.kit_of(panel).criteria] == ["Python"]
    assert last_event().type == "planned_interview_put_back"
    with pytest.raises(StillPlanned):
        evaluation.put_back_interview(panel, by=rae)


def test_no_interview_is_put_back_into_a_stage_that_is_gone(rae: Member, panel: PlannedInterview) -> None:
    evaluation.remove_interview(panel, by=rae)
    Stage.objects.filter(id=panel.stage_id).update(removed_at=clock.now())

    with pytest.raises(StageRemoved):
        evaluation.put_back_interview(panel, by=rae)
    assert not PlannedInterview.objects.current().exists()


def test_criteria_that_are_left_out_are_removed_and_others_keep_their_identity(
    rae: Member, panel: PlannedInterview, needs: list[Requirement]
) -> None:
    python, german = (evaluation.assess(panel, each, by=rae) for each in needs[:2])

    rows = [
        evaluation.CriterionRow("Calm under pressure"),
        evaluation.CriterionRow("Clean Python", ["a", "b", "c", "d"], id=python.id),
    ]
    evaluation.set_criteria(panel, rows, by=rae)

    calm, clean = queries.kit_of(panel).criteria
    assert (calm.name, clean.id, clean.requirement, clean.anchors) == (
        "Calm under pressure",
        python.id,
        needs[0],
        ["a", "b", "c", "d"],
    )
    german.refresh_from_db()
    assert german.removed_at is not None


def test_a_criterion_needs_four_anchors(rae: Member, panel: PlannedInterview) -> None:
    with pytest.raises(Invalid):
        evaluation.set_criteria(panel, [evaluation.CriterionRow("Calm", ["low", "high"])], by=rae)


def test_a_kit_says_by_how_much_its_questions_exceed_the_interview(rae: Member, plan: Plan) -> None:
    planned = plan(minutes=30)

    evaluation.set_kit(planned, [evaluation.QuestionRow("Why?", minutes=20)] * 2, by=rae)

    kit = queries.kit_of(planned)
    assert (kit.minutes, kit.over) == (40, 10)


def test_coverage_names_the_must_haves_nobody_assesses(
    rae: Member, job: Job, panel: PlannedInterview, needs: list[Requirement]
) -> None:
    evaluation.assess(panel, needs[0], by=rae)

    coverage = queries.coverage_of(job)
    assert coverage.missed == [needs[1]]
    assert coverage.twice == []


def test_coverage_names_what_two_interviews_would_ask(
    rae: Member, job: Job, plan: Plan, needs: list[Requirement]
) -> None:
    for planned in (plan("One"), plan("Two")):
        python = evaluation.assess(planned, needs[0], by=rae)
        kept = evaluation.CriterionRow(python.name, python.anchors, id=python.id)
        evaluation.set_criteria(planned, [kept, evaluation.CriterionRow("Calm")], by=rae)

    twice = queries.coverage_of(job).twice
    assert [(each.name, each.interviews) for each in twice] == [
        ("Python", ["One", "Two"]),
        ("Calm", ["One", "Two"]),
    ]


def test_people_of_a_pool_can_hold_an_interview_and_those_in_training_stand_last(
    rae: Member, plan: Plan, ivo: Member, cleo: Member, ada: Member
) -> None:
    pool = evaluation.keep_pool(None, by=rae, name="Engineers", trained=[ivo, cleo], in_training=[ada])

    eligible = queries.interviewers_of(plan(who=[cleo, pool]))

    assert [(each.member, each.in_training, each.from_pool) for each in eligible] == [
        (cleo, False, None),
        (ivo, False, pool),
        (ada, True, pool),
    ]


def test_an_interviewer_keeps_no_pools(ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        evaluation.keep_pool(None, by=ivo, name="Friends", trained=[ivo])

    assert not Pool.objects.exists()


def test_two_pools_have_two_names(rae: Member) -> None:
    evaluation.keep_pool(None, by=rae, name="Engineers", trained=[])

    with pytest.raises(Invalid):
        evaluation.keep_pool(None, by=rae, name="engineers", trained=[])


def test_a_pool_that_interviews_need_stays(rae: Member, plan: Plan) -> None:
    pool = evaluation.keep_pool(None, by=rae, name="Engineers", trained=[])
    planned = plan(who=[pool])

    with pytest.raises(PoolInUse):
        evaluation.remove_pool(pool, by=rae)

    evaluation.remove_interview(planned, by=rae)
    evaluation.remove_pool(pool, by=rae)
    assert not Pool.objects.current().exists()
    assert last_event().type == "pool_changed"
