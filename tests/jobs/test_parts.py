"""The parts of a job: words of the post, questions, requirements, stages, team, openings, pins."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts.models import Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.events import (
    JobPostChanged,
    OpeningsChanged,
    RequirementsChanged,
    StageAdded,
    StageRenamed,
    StagesReordered,
    TeamChanged,
)
from rolecall.jobs.models import Job, PinnedJob
from rolecall.kit import clock, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Event
from rolecall.questions.actions import Row

Told = Callable[[Any], list[Event]]
PYTHON = RequirementRow("Python", "skill", "must", "strong")
GREEK = RequirementRow("Greek", "language", "nice", "B1")


# The words


def test_the_words_of_the_post_are_sanitised(draft: Job, rae: Member, told: Told) -> None:
    post = jobs.write_post(
        draft, by=rae, summary="Two\r\nlines \x00", resume_required=False,
        sections=[{"heading": " The  work ", "html": "<p onclick=x()>Fly<script>alert(1)</script></p>"}, {}],
        faq=[{"question": "Why?", "answer": "Because\n\nkites"}],
    )  # fmt: skip

    assert post.summary == "Two\nlines"
    assert post.sections == [{"heading": "The work", "html": "<p>Fly</p>"}]
    assert post.faq == [{"question": "Why?", "answer": "<p>Because</p><p>kites</p>"}]
    assert told(draft)[-1] == JobPostChanged(
        draft.id, post.id,
        {
            "summary": ["", "Two\nlines"],
            "sections": [[], ["The work\nFly"]],
            "faq": [[], ["Why?\nBecause\n\nkites"]],
            "resume_required": [True, False],
        },
    )  # fmt: skip


def test_what_is_not_given_stays(backend_job: Job, rae: Member, told: Told) -> None:
    before = backend_job.post

    jobs.write_post(backend_job, by=rae, title=before.title, faq=before.faq)

    assert backend_job.post.sections == before.sections
    assert not isinstance(told(backend_job)[-1], JobPostChanged)


@pytest.mark.parametrize(
    ("words", "field", "says"),
    [
        ({"title": " "}, "title", "Give the post a title."),
        ({"summary": "x" * 2_001}, "summary", "Shorten this to 2,000 characters; it has 2,001."),
        ({"sections": [{"heading": "", "html": "<p>x</p>"}]}, "sections.0.heading", "Write the heading."),
        (
            {"sections": [{"heading": "x", "html": "<p> </p>"}]},
            "sections.0.html",
            "Write the text, or remove",
        ),
        ({"sections": [{"heading": "x" * 121, "html": "x"}]}, "sections.0.heading", "Shorten this to 120"),
        ({"sections": [{"heading": "x", "html": "x" * 20_001}]}, "sections.0.html", "Shorten this to 20,000"),
        ({"sections": [{"heading": "x", "html": "x"}] * 21}, "sections", "Keep it to 20"),
        ({"faq": [{"question": "", "answer": "x"}]}, "faq.0.question", "Write the question."),
        ({"summary": "", "sections": []}, "summary", "The job is open: leave a summary"),
    ],
)
def test_words_that_cannot_be_are_refused(
    backend_job: Job, rae: Member, words: Any, field: str, says: str
) -> None:
    with pytest.raises(Invalid) as refused:
        jobs.write_post(backend_job, by=rae, **words)

    assert refused.value.fields[field].startswith(says)
    assert Job.objects.get(id=backend_job.id).post.summary.startswith("You will design")


def test_questions_are_replaced_and_told(draft: Job, rae: Member, told: Told) -> None:
    jobs.set_questions(draft, [Row("Permit?", "yes_no", required=True, must_have="yes")], by=rae)
    jobs.set_questions(draft, [Row("Permit?", "yes_no", required=True, must_have="yes")], by=rae)

    assert told(draft)[1:] == [
        JobPostChanged(
            draft.id, draft.post.id, {"questions": [[], ["Permit? (yes or no; required; must have yes)"]]}
        )
    ]


def test_other_limits_of_an_answer_are_told(draft: Job, rae: Member, told: Told) -> None:
    jobs.set_questions(draft, [Row("Years?", "number", limits={"min": 0})], by=rae)
    jobs.set_questions(draft, [Row("Years?", "number", limits={"min": 0, "max": 40})], by=rae)

    before, after = "Years? (number; enter 0 or more)", "Years? (number; enter a number from 0 to 40)"
    assert told(draft)[-1] == JobPostChanged(draft.id, draft.post.id, {"questions": [[before], [after]]})


# Requirements


def test_requirements_are_one_list_that_is_told(draft: Job, rae: Member, told: Told) -> None:
    python, _ = jobs.set_requirements(draft, [PYTHON, GREEK], by=rae)
    stricter = RequirementRow("Python", "experience", "must", "expert", 4)

    after = jobs.set_requirements(draft, [RequirementRow("Go", necessity="nice"), stricter], by=rae)

    assert [(r.text, r.level, r.years) for r in after] == [("Go", "", None), ("Python", "expert", 4)]
    assert after[1].id == python.id
    assert told(draft)[1:] == [
        RequirementsChanged(draft.id, added=["Python", "Greek"], removed=[]),
        RequirementsChanged(
            draft.id, added=["Go"], removed=["Greek"],
            changes={"Python": [
                "Python, skill, strong, must have", "Python, experience, expert, 4 years, must have",
            ]},
        ),
    ]  # fmt: skip


def test_a_requirement_in_new_words_stays_beside_a_new_one_in_its_old_words(draft: Job, rae: Member) -> None:
    [python] = jobs.set_requirements(draft, [PYTHON], by=rae)
    renamed = RequirementRow("Django", id=python.id)

    after = jobs.set_requirements(draft, [renamed, PYTHON], by=rae)

    assert [each.text for each in after] == ["Django", "Python"]
    assert after[0].id == python.id
    with pytest.raises(Invalid) as refused:
        jobs.set_requirements(draft, [renamed, RequirementRow("Flask", id=python.id)], by=rae)
    assert refused.value.fields == {"requirements.1.id": "This one is named twice. Leave one id out."}


@pytest.mark.parametrize(
    ("row", "field", "says"),
    [
        (RequirementRow(" "), "text", "Say what the work needs."),
        (RequirementRow("x" * 301), "text", "Shorten this to 300 characters."),
        (RequirementRow("Python"), "text", "This is on the list already."),
        (RequirementRow("x", kind="magic"), "kind", "Choose one of skill"),
        (RequirementRow("x", necessity="maybe"), "necessity", "Choose must or nice."),
        (RequirementRow("x", level="x" * 61), "level", "Shorten this to 60 characters."),
        (RequirementRow("x", years=61), "years", "Enter 0 to 60 years."),
        (RequirementRow("x", id=uuid7()), "id", "This job has no such requirement."),
    ],
)
def test_a_requirement_that_cannot_be_is_refused(
    draft: Job, rae: Member, row: RequirementRow, field: str, says: str
) -> None:
    with pytest.raises(Invalid) as refused:
        jobs.set_requirements(draft, [PYTHON, row], by=rae)

    assert refused.value.fields[f"requirements.1.{field}"].startswith(says)
    assert not draft.requirements.exists()


# Stages


def names(job: Job) -> list[str]:
    return [stage.name for stage in Job.objects.get(id=job.id).current_stages()]


def test_a_stage_is_added_before_the_last(draft: Job, rae: Member, told: Told) -> None:
    stage = jobs.add_stage(draft, by=rae, name=" Take-home  task ", kind="assessment", days_limit=5)

    assert names(draft) == ["Applied", "Phone screen", "Interview", "Offer", "Take-home task", "Hired"]
    assert told(draft)[-1] == StageAdded(draft.id, stage.id, "Take-home task", "assessment")


def test_a_stage_is_added_at_its_place_and_sourced_people_come_first(draft: Job, rae: Member) -> None:
    jobs.add_stage(draft, by=rae, name="Portfolio", kind="screen", position=1)
    jobs.add_stage(draft, by=rae, name="Sourced", kind="sourced")

    assert names(draft)[:3] == ["Sourced", "Applied", "Portfolio"]


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"name": "OFFER", "kind": "offer"}, jobs.NameTaken),
        ({"name": " ", "kind": "screen"}, Invalid),
        ({"name": "x" * 61, "kind": "screen"}, Invalid),
        ({"name": "x", "kind": "dance"}, Invalid),
        ({"name": "x", "kind": "screen", "days_limit": 0}, Invalid),
        ({"name": "x", "kind": "applied"}, jobs.OneOfAKind),
        ({"name": "x", "kind": "hired"}, jobs.OneOfAKind),
        ({"name": "x", "kind": "screen", "position": 0}, jobs.OutOfOrder),
        ({"name": "x", "kind": "screen", "position": 5}, jobs.OutOfOrder),
        ({"name": "x", "kind": "sourced", "position": 2}, jobs.OutOfOrder),
    ],
)
def test_a_stage_that_cannot_be_is_refused(
    draft: Job, rae: Member, fields: Any, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        jobs.add_stage(draft, by=rae, **fields)

    assert names(draft) == ["Applied", "Phone screen", "Interview", "Offer", "Hired"]


def test_thirty_stages_are_the_most(draft: Job, rae: Member) -> None:
    for number in range(25):
        jobs.add_stage(draft, by=rae, name=f"Round {number}", kind="interview")

    with pytest.raises(Invalid):
        jobs.add_stage(draft, by=rae, name="One more", kind="interview")


def test_a_stage_gets_another_name_limit_and_kind(draft: Job, rae: Member, told: Told) -> None:
    screen = draft.current_stages()[1]

    jobs.rename_stage(screen, by=rae, name="Portfolio", days_limit=2, kind="assessment")

    assert told(draft)[-1] == StageRenamed(
        draft.id, screen.id, "Portfolio",
        {"name": ["Phone screen", "Portfolio"], "days_limit": [3, 2], "kind": ["screen", "assessment"]},
    )  # fmt: skip


def test_a_stage_is_made_blind_and_stays_so_until_it_is_said(draft: Job, rae: Member, told: Told) -> None:
    screen = draft.current_stages()[1]

    jobs.rename_stage(screen, by=rae, name="Phone screen", days_limit=3, blind=True)
    jobs.rename_stage(screen, by=rae, name="Call", days_limit=3)
    copy = jobs.duplicate(draft, by=rae)

    assert [stage.blind for stage in Job.objects.get(id=draft.id).current_stages()][:3] == [
        False,
        True,
        False,
    ]
    assert [stage.blind for stage in copy.current_stages()][:3] == [False, True, False]
    assert told(draft)[-3].told() == "made the stage Phone screen blind"
    with pytest.raises(Invalid):
        jobs.rename_stage(draft.current_stages()[-1], by=rae, name="Hired", blind=True)


def test_whoever_may_not_write_a_job_makes_no_stage_blind(draft: Job, cleo: Member) -> None:
    with pytest.raises(NotAllowed):
        jobs.rename_stage(draft.current_stages()[1], by=cleo, name="Phone screen", blind=True)

    assert not draft.stages.filter(blind=True).exists()


@pytest.mark.parametrize(
    ("number", "fields", "refusal"),
    [
        (1, {"name": "applied"}, jobs.NameTaken),
        (1, {"name": ""}, Invalid),
        (1, {"name": "x", "days_limit": 366}, Invalid),
        (1, {"name": "x", "kind": "hired"}, jobs.OneOfAKind),
        (0, {"name": "x", "kind": "screen"}, jobs.OneOfAKind),
        (1, {"name": "x", "kind": "sourced"}, jobs.OutOfOrder),
    ],
)
def test_a_name_that_cannot_be_is_refused(
    draft: Job, rae: Member, number: int, fields: Any, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        jobs.rename_stage(draft.current_stages()[number], by=rae, **fields)

    assert names(draft) == ["Applied", "Phone screen", "Interview", "Offer", "Hired"]


def test_stages_are_put_in_order(draft: Job, rae: Member, told: Told) -> None:
    applied, screen, interview, offer, hired = (stage.id for stage in draft.current_stages())

    jobs.reorder_stages(draft, [applied, interview, screen, offer, hired], by=rae)

    assert names(draft) == ["Applied", "Interview", "Phone screen", "Offer", "Hired"]
    assert told(draft)[-1] == StagesReordered(
        draft.id,
        before=["Applied", "Phone screen", "Interview", "Offer", "Hired"],
        after=["Applied", "Interview", "Phone screen", "Offer", "Hired"],
    )


def test_applied_stays_first_and_hired_last(draft: Job, rae: Member, backend_job: Job) -> None:
    applied, screen, interview, offer, hired = (stage.id for stage in draft.current_stages())
    foreign = backend_job.current_stages()[0].id

    for wrong in ([screen, applied, interview, offer, hired], [applied, screen, interview, hired, offer]):
        with pytest.raises(jobs.OutOfOrder):
            jobs.reorder_stages(draft, wrong, by=rae)
    for wrong in (
        [applied, screen],
        [applied, applied, interview, offer, hired],
        [foreign, screen, interview, offer, hired],
    ):
        with pytest.raises(Invalid):
            jobs.reorder_stages(draft, wrong, by=rae)

    assert names(draft) == ["Applied", "Phone screen", "Interview", "Offer", "Hired"]


# Team, openings, pins


def test_the_team_is_set_and_told(draft: Job, rae: Member, cleo: Member, ivo: Member, told: Told) -> None:
    jobs.set_team(draft, [(rae, "lead_recruiter"), (ivo, "interviewer")], by=rae)
    jobs.set_team(draft, [(rae, "coordinator"), (cleo, "hiring_manager")], by=rae)

    assert [(mate.member, mate.part) for mate in draft.team.all()] == [
        (rae, "coordinator"),
        (cleo, "hiring_manager"),
    ]
    assert told(draft)[-1] == TeamChanged(
        draft.id,
        {
            "Ivo Interviewer": ["interviewer", None],
            "Rae Recruiter": ["lead_recruiter", "coordinator"],
            "Cleo Manager": [None, "hiring_manager"],
        },
        added=[cleo.id],
    )


def test_who_is_on_the_team_sees_the_job(draft: Job, rae: Member, cleo: Member) -> None:
    assert not Job.objects.visible_to(cleo).exists()

    jobs.set_team(draft, [(cleo, "hiring_manager")], by=rae)

    assert list(Job.objects.visible_to(cleo)) == [draft]


def test_a_team_that_cannot_be_is_refused(draft: Job, rae: Member, cleo: Member, ivo: Member) -> None:
    ivo.left_at = clock.now()
    wrong: list[Any] = [
        [(cleo, "lead_recruiter")], [(cleo, "hiring_manager"), (cleo, "interviewer")], [(ivo, "interviewer")],
        [(cleo, "mascot")], [(rae, "coordinator")] * 51,
    ]  # fmt: skip

    for team in wrong:
        with pytest.raises((Invalid, jobs.CannotLead)):
            jobs.set_team(draft, team, by=rae)

    assert [mate.member for mate in draft.team.all()] == [rae]


def test_openings_grow_and_shrink(draft: Job, rae: Member, told: Told) -> None:
    jobs.set_openings(draft, 3, by=rae, target_date=date(2027, 3, 1))
    seats = jobs.set_openings(draft, 2, by=rae, target_date=date(2027, 3, 1))

    assert [seat.target_date for seat in seats] == [date(2027, 3, 1)] * 2
    assert draft.openings.unfilled().count() == 2
    assert told(draft)[1:] == [
        OpeningsChanged(draft.id, {"openings": [1, 3], "target_date": [None, "2027-03-01"]}),
        OpeningsChanged(draft.id, {"openings": [3, 2]}),
    ]


def test_filled_seats_stay(draft: Job, rae: Member) -> None:
    jobs.set_openings(draft, 2, by=rae)
    draft.openings.update(filled_at=clock.now())

    with pytest.raises(jobs.SeatsFilled, match="2 people are hired already"):
        jobs.set_openings(draft, 1, by=rae)
    for wrong in (0, 501):
        with pytest.raises(Invalid):
            jobs.set_openings(draft, wrong, by=rae)

    assert draft.openings.count() == 2


def test_a_member_pins_the_jobs_they_see(draft: Job, rae: Member, cleo: Member) -> None:
    jobs.pin(draft, by=rae)
    jobs.pin(draft, by=rae)
    with pytest.raises(NotAllowed):
        jobs.pin(draft, by=cleo)
    assert [pinned.member for pinned in PinnedJob.objects.all()] == [rae]

    jobs.unpin(draft, by=rae)
    assert not PinnedJob.objects.exists()


# Who may not


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_only_recruiters_change_the_parts(
    who: str, draft: Job, request: pytest.FixtureRequest, told: Told
) -> None:
    by = request.getfixturevalue(who)
    stage = draft.current_stages()[1]
    acts: list[Callable[[], object]] = [
        lambda: jobs.write_post(draft, by=by, summary="Mine"),
        lambda: jobs.set_questions(draft, [Row("?", "short")], by=by),
        lambda: jobs.set_requirements(draft, [PYTHON], by=by),
        lambda: jobs.set_team(draft, [(by, "interviewer")], by=by),
        lambda: jobs.set_openings(draft, 2, by=by),
        lambda: jobs.add_stage(draft, by=by, name="Mine", kind="screen"),
        lambda: jobs.rename_stage(stage, by=by, name="Mine"),
        lambda: jobs.reorder_stages(draft, [], by=by),
    ]

    for act in acts:
        with pytest.raises(NotAllowed):
            act()

    assert len(told(draft)) == 1
    assert (draft.post.summary, draft.openings.count(), draft.team.count()) == ("", 1, 1)


def test_another_organization_sees_nothing(backend_job: Job, elsewhere: UUID) -> None:
    with tenancy.acting_in(elsewhere):
        assert not Job.objects.filter(id=backend_job.id).exists()
        with pytest.raises(Job.DoesNotExist):
            backend_job.take_turn()
