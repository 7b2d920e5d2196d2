"""Plans for the open jobs with kits and criteria, scorecards about people who were interviewed, decisions."""

from datetime import timedelta
from hashlib import sha256
from uuid import UUID

from django.db.models import Count

from rolecall.accounts.models import Member
from rolecall.demo.stage import Scene
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.access import can_decide
from rolecall.evaluation.actions import QuestionRow, Rated, Said
from rolecall.evaluation.models import PlannedInterview, Pool
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock
from rolecall.pipeline.models import Application

CALLED, EARLIER = 10, 12
"""How many of the latest people are scored after each talk, and how many of before after one."""
PLANNED_AGO = 85
HABITS = (0, -1, 1)
"""How interviewers differ, by their place in the cast: some are strict now and then, some generous."""
SCREEN = [
    QuestionRow("What made you apply?", "Names something about the work.", "Speaks of any job.", 10),
    QuestionRow("What do you do now, in an ordinary week?", "Says what is theirs.", "Only says 'we'.", 15),
]
CRAFT = [
    QuestionRow("Show us something you made and are proud of.", "Explains choices.", "Cannot say why.", 25),
    QuestionRow("What went wrong the last time?", "Says what they changed since.", "Blames others.", 15),
]
PANEL = [
    ("Working together", 45, "How they disagree, and what they do when they were wrong."),
    ("The whole system", 60, "What they look at first when something is slow, and why."),
]
EVIDENCE = [
    "Could not say what their own part was.",
    "Got there after a hint.",
    "Told of a case like ours, with numbers.",
    "Asked what we had not thought of ourselves.",
]
SUMMARY = [
    "Not what the work needs.",
    "Kind and eager, but a year too early.",
    "Would do this work well.",
    "I would like to learn from this person.",
]


def evaluate(scene: Scene) -> None:
    """Plan the interviews of the open jobs, score those who came that far, and decide about some."""
    recruiter = next(each for each in scene.members.values() if each.is_recruiter)
    trained = [each for each in scene.members.values() if each.role == "hiring_manager"]
    learning = [each for each in scene.members.values() if each.role == "interviewer"][:1]
    with clock.at(scene.ago(90)):
        pool = evaluation.keep_pool(
            None, by=recruiter, name="Experienced interviewers", trained=trained, in_training=learning
        )
    plans = {job.id: _plan(scene, job, recruiter) for job in scene.jobs.values() if job.takes_applications}
    _plan_a_panel(scene, pool, recruiter)
    for number, application in enumerate(_interviewed(scene, list(plans))):
        planned = plans[application.job_id]
        _score(scene, application, planned if number < CALLED else planned[-1:], number)
        if application.stage.kind == "offer" and application.is_active:
            _decide(scene, application)


def _plan(scene: Scene, job: Job, by: Member) -> list[PlannedInterview]:
    stages = {stage.kind: stage for stage in reversed(job.current_stages())}
    mates = [mate.member for mate in job.team.select_related("member").order_by("id")] or [by]
    needs = list(job.requirements.all())
    planned = []
    with clock.at(scene.ago(PLANNED_AGO)):
        for kind, name, asked, assessed in (
            ("screen", "First call", SCREEN, needs[1:3]),
            ("interview", "Craft", CRAFT, needs[:4]),
        ):
            if kind in stages:
                interview = _interview(job, stages[kind], name, mates, by)
                evaluation.set_kit(interview, asked, by=by)
                for need in assessed:
                    evaluation.assess(interview, need, by=by)
                planned.append(interview)
    return planned


def _plan_a_panel(scene: Scene, pool: Pool, by: Member) -> None:
    """More interviews of the fullest stage, held by whoever of the pool has time: a panel to be planned."""
    waiting = Application.objects.active().filter(stage__kind="interview", job__state="open")
    fullest = waiting.values("stage").annotate(count=Count("id")).order_by("-count", "stage")
    stage = Stage.objects.select_related("job").filter(id__in=fullest.values("stage")[:1]).first()
    if stage is None:
        return
    with clock.at(scene.ago(PLANNED_AGO)):
        for name, minutes, guide in PANEL:
            evaluation.plan_interview(
                stage.job,
                by=by,
                stage=stage,
                name=name,
                kind="on_site",
                minutes=minutes,
                guide=guide,
                who=[pool],
            )


def _interview(job: Job, stage: Stage, name: str, mates: list[Member], by: Member) -> PlannedInterview:
    called = stage.kind == "screen"
    return evaluation.plan_interview(
        job,
        by=by,
        stage=stage,
        name=name,
        kind="phone" if called else "video",
        minutes=30 if called else 60,
        seats=1 if called else 2,
        guide="What draws them, and what they do now." if called else "How they work, on a piece of theirs.",
        who=mates[:1] if called else mates[-2:],
    )


def _interviewed(scene: Scene, job_ids: list[UUID]) -> list[Application]:
    came_far = Application.objects.filter(stage__kind__in=["interview", "offer", "hired"], job__in=job_ids)
    since = came_far.filter(stage_entered_at__gt=scene.ago(PLANNED_AGO)).exclude(state="withdrawn")
    rows = since.select_related("candidate", "job", "stage")
    in_order = list(rows.order_by("-stage_entered_at", "id"))
    return [*in_order[:CALLED], *in_order[CALLED:][-EARLIER:]]


def _decide(scene: Scene, application: Application) -> None:
    """What the scorecards say, by the first who may: not whoever still owes one."""
    team = [each.member for each in application.job.team.select_related("member").order_by("id")]
    those = [*team, *(each for each in scene.members.values() if each.is_recruiter)]
    decider = next((each for each in those if can_decide(each, application)), None)
    if decider is not None:
        with clock.at(min(application.stage_entered_at + timedelta(days=2), scene.ago(0.005))):
            evaluation.decide(
                application,
                outcome="offer",
                reason="All who met them say yes, each with something they saw. The notice period is short.",
                people=team or [decider],
                by=decider,
            )


def _score(scene: Scene, application: Application, plans: list[PlannedInterview], number: int) -> None:
    cast = [each.id for each in scene.members.values()]
    for planned in plans:
        authors = [
            each.member
            for each in planned.interviewers.select_related("member").order_by("id")
            if each.member
        ]
        missing = number % 4 == 3 and application.stage.kind == "interview" and planned.seats > 1
        for turn, author in enumerate(authors[:-1] if missing else authors):
            when = min(application.stage_entered_at + timedelta(days=1, hours=turn), scene.ago(0.01))
            said = _said(application, planned, author, HABITS[cast.index(author.id) % len(HABITS)])
            with clock.at(when):
                evaluation.submit(application, planned, said, by=author)


def _said(application: Application, planned: PlannedInterview, author: Member, habit: int) -> Said:
    """What all see in a person, and how this one differs in seeing it."""
    person = application.candidate.name
    leaning = 2 if application.state == "rejected" else 3

    def points(what: str) -> int:
        shared, own = _dice(person, what), _dice(person, what, author.name)
        differs = (own > 84) - (own < 15) + (habit if own % 3 == 0 else 0)
        return max(1, min(4, leaning + (shared > 70) - (shared < 30) + differs))

    criteria = planned.criteria.filter(removed_at=None)
    ratings = {each.id: Rated(at, EVIDENCE[at - 1]) for each in criteria for at in [points(each.name)]}
    verdict = points("all in all")
    return Said(ratings, verdict, SUMMARY[verdict - 1])


def _dice(*words: str) -> int:
    """A number below 100 that is the same every time."""
    return sha256("/".join(words).encode()).digest()[0] * 100 // 256
