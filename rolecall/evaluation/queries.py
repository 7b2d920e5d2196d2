"""What the screens of interview plans and scorecards show."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.models import (
    Criterion,
    KitQuestion,
    PlannedInterview,
    PlannedInterviewer,
    Pool,
    PoolMember,
    Rating,
    Scorecard,
)
from rolecall.evaluation.sitting import seats_of
from rolecall.jobs.models import Job, Requirement, Stage
from rolecall.kit.ahead import Asking
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor
from rolecall.kit.written import written
from rolecall.pipeline.models import Application


@dataclass(frozen=True)
class Eligible:
    """Somebody who can hold an interview; whoever is in training only shadows."""

    member: Member
    in_training: bool
    from_pool: Pool | None


@dataclass(frozen=True)
class Twice:
    """A criterion that several interviews of a job assess."""

    name: str
    interviews: list[str]


@dataclass(frozen=True)
class Coverage:
    """What a plan leaves out, and what it asks twice."""

    requirements: list[tuple[Requirement, list[PlannedInterview]]]
    twice: list[Twice]

    @property
    def missed(self) -> list[Requirement]:
        """The must-haves that no interview assesses."""
        return [each for each, by in self.requirements if each.necessity == "must" and not by]


@dataclass(frozen=True)
class Kit:
    """What an interviewer takes along."""

    planned: PlannedInterview
    questions: list[KitQuestion]
    criteria: list[Criterion]

    @property
    def minutes(self) -> int:
        """How long the questions take together."""
        return sum(each.minutes for each in self.questions)

    @property
    def over(self) -> int:
        """By how many minutes the questions exceed the interview; 0 when they fit."""
        return max(0, self.minutes - self.planned.minutes)


@dataclass
class PlannedStage:
    """A stage of a job with its interviews, in order."""

    stage: Stage
    interviews: list[PlannedInterview] = field(default_factory=list)


@dataclass(frozen=True)
class OnPerson:
    """A planned interview on the candidate's page: who handed in a scorecard, and where mine stands."""

    planned: PlannedInterview
    authors: list[str]
    mine: str
    """none, draft or submitted."""


@dataclass(frozen=True)
class Version:
    """A submitted scorecard, and how it differs from the version before it."""

    card: Scorecard
    differs: list[tuple[str, str, str]]
    """What, before, now."""


def plan_of(job: Job) -> list[PlannedStage]:
    """The interviews of a job by stage, with who holds them, what they ask and assess, in few queries."""
    stages = {stage.id: PlannedStage(stage) for stage in Stage.objects.current().filter(job=job)}
    for planned in _with_everything(
        PlannedInterview.objects.current().filter(job=job, stage__removed_at=None)
    ):
        stages[planned.stage_id].interviews.append(planned)
    return list(stages.values())


def coverage_of(job: Job) -> Coverage:
    """Which requirement is assessed where, and which criterion more than once."""
    criteria = list(
        Criterion.objects.current()
        .filter(planned__job=job, planned__removed_at=None, planned__stage__removed_at=None)
        .select_related("planned")
        .order_by("planned__position", "position", "id")
    )
    by_requirement: dict[UUID | None, list[PlannedInterview]] = defaultdict(list)
    for each in criteria:
        by_requirement[each.requirement_id].append(each.planned)
    requirements = list(Requirement.objects.filter(job=job))
    return Coverage([(each, by_requirement[each.id]) for each in requirements], _twice(criteria))


def kit_of(planned: PlannedInterview) -> Kit:
    """The kit of an interview: its questions and current criteria, in order."""
    criteria = planned.criteria.filter(removed_at=None).select_related("requirement")
    return Kit(planned, list(planned.questions.all()), list(criteria))


def interviewers_of(planned: PlannedInterview) -> list[Eligible]:
    """Who can hold an interview: those named first, then people of its pools; each once, none who left."""
    holders = list(planned.interviewers.select_related("member", "pool"))
    named = [
        Eligible(each.member, False, None) for each in holders if each.member and not each.member.left_at
    ]
    pools = [each.pool_id for each in holders if each.pool_id and each.pool.removed_at is None]
    people = PoolMember.objects.filter(pool__in=pools, member__left_at=None)
    found = {each.member.id: each for each in named}
    for one in people.select_related("member", "pool").order_by("in_training", "member__name", "id"):
        found.setdefault(one.member_id, Eligible(one.member, one.in_training, one.pool))
    return list(found.values())


def pools() -> "QuerySet[Pool]":
    """The pools in use, with their people."""
    people = PoolMember.objects.select_related("member").order_by("member__name", "id")
    return Pool.objects.current().prefetch_related(Prefetch("people", people))


def standing_of(application_ids: Iterable[UUID], member: Member) -> dict[tuple[UUID, UUID], str]:
    """Where a member's scorecards stand, by application and planned interview: none, draft or submitted."""
    ids = list(application_ids)
    chosen = access.evaluated_by(member).filter(id__in=ids)
    pairs = chosen.filter(
        job__planned_interviews__removed_at=None, job__planned_interviews__isnull=False
    ).values_list("id", "job__planned_interviews")
    standing = dict.fromkeys({*pairs, *seats_of(member.id, ids)}, "none")
    cards = Scorecard.objects.filter(application__in=ids, author=member).order_by("version")
    for each in cards:
        standing[each.application_id, each.planned_id] = "submitted" if each.is_submitted else "draft"
    return standing


def to_score(application: Application, member: Member) -> list[tuple[PlannedInterview, str]]:
    """The interviews of an application's stage, and where a member's scorecards of them stand."""
    return written_of([application], member)[application.id]


def written_of(
    applications: Iterable[Application], member: Member
) -> dict[UUID, list[tuple[PlannedInterview, str]]]:
    """The same for several applications of one job, in as many queries as for one."""
    here = list(applications)
    standing = standing_of([each.id for each in here], member)
    plan = PlannedInterview.objects.current().filter(stage__in={each.stage_id for each in here})
    planned = list(plan.order_by("position", "id"))
    return {
        each.id: [
            (one, standing[each.id, one.id])
            for one in planned
            if one.stage_id == each.stage_id and (each.id, one.id) in standing
        ]
        for each in here
    }


def on_person(application: Application, member: Member) -> list[OnPerson]:
    """The interviews planned for an application, with who handed in a scorecard; never what it says."""
    plan = _planned_in(application.job_id)
    cards = _scorecards_of(application.id) if plan else []
    authors: dict[UUID, dict[UUID, str]] = defaultdict(dict)
    mine: dict[UUID, str] = {}
    for card in cards:
        if card.is_submitted:
            authors[card.planned_id][card.author_id] = card.author.name
        if card.author_id == member.id:
            mine[card.planned_id] = "submitted" if card.is_submitted else "draft"
    return [OnPerson(each, list(authors[each.id].values()), mine.get(each.id, "none")) for each in plan]


def asking_plan(job: UUID) -> Asking:
    """What `on_person` asks of the database first."""
    return _planned_in.asking(job)


@written
def _planned_in(job: UUID) -> "QuerySet[PlannedInterview]":
    plan = PlannedInterview.objects.current().filter(job=job, stage__removed_at=None)
    return plan.order_by("stage__position", "position", "id")


@written
def _scorecards_of(application: UUID) -> "QuerySet[Scorecard]":
    cards = Scorecard.objects.filter(application=application).select_related("author")
    return cards.order_by("version")


def own_draft(application: Application, planned: PlannedInterview, member: Member) -> Scorecard | None:
    """What a member goes on writing: the draft, or else the last version that they submitted."""
    mine = Scorecard.objects.filter(application=application, planned=planned, author=member)
    return mine.prefetch_related("ratings").order_by("-version").first()


def versions_of(application: Application, planned: PlannedInterview, actor: Actor) -> list[list[Version]]:
    """The submitted scorecards that may be read, a list for each author, the newest version first."""
    ratings = Prefetch("ratings", Rating.objects.order_by("criterion__position", "id"))
    seen = access.scorecards_visible_to(actor).filter(application=application, planned=planned)
    by_author: dict[UUID, list[Version]] = defaultdict(list)
    for card in seen.select_related("author").prefetch_related(ratings).order_by("author__name", "version"):
        earlier = by_author[card.author_id]
        before = earlier[0].card if earlier else None
        earlier.insert(0, Version(card, _differences(before, card) if before else []))
    return list(by_author.values())


def _with_everything(rows: "QuerySet[PlannedInterview]") -> "QuerySet[PlannedInterview]":
    return rows.select_related("stage").prefetch_related(
        Prefetch("interviewers", PlannedInterviewer.objects.select_related("member", "pool")),
        "questions",
        Prefetch("criteria", Criterion.objects.current()),
    )


def _twice(criteria: list[Criterion]) -> list[Twice]:
    """The same requirement, or the same words, in more than one interview."""
    seen: dict[object, list[Criterion]] = defaultdict(list)
    for each in criteria:
        seen[each.requirement_id or normalised(each.name)].append(each)
    doubled = [group for group in seen.values() if len({each.planned_id for each in group}) > 1]
    return [Twice(group[0].name, [each.planned.name for each in group]) for group in doubled]


def _differences(before: Scorecard, now: Scorecard) -> list[tuple[str, str, str]]:
    old, new = _in_words(before), _in_words(now)
    names = list(dict.fromkeys([*old, *new]))
    return [(name, old.get(name, ""), new.get(name, "")) for name in names if old.get(name) != new.get(name)]


def _in_words(card: Scorecard) -> dict[str, str]:
    ratings = {
        each.name: ". ".join(filter(None, [f"{each.points} of 4" if each.points else "", each.evidence]))
        for each in card.ratings.all()
    }
    return {"Recommendation": card.get_recommendation_display(), **ratings, "Summary": card.summary}
