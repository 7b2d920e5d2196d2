"""What a decision meeting looks at: all scorecards of an application side by side, and what is missing."""

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.models import (
    Criterion,
    Decision,
    DecisionPerson,
    PlannedInterview,
    PlannedInterviewer,
    Rating,
    Scorecard,
)
from rolecall.evaluation.sitting import Sitter, sitters_of
from rolecall.jobs.models import Requirement, TeamMember
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application


@dataclass
class Row:
    """One criterion, and how each scorecard rates it."""

    name: str
    requirement: Requirement | None
    ratings: list[Rating | None] = field(default_factory=list)
    """One for each scorecard of the matrix, in the same order; None where it was not assessed."""

    @property
    def is_must(self) -> bool:
        """Whether the job cannot do without it."""
        return self.requirement is not None and self.requirement.necessity == "must"

    @property
    def is_assessed(self) -> bool:
        """Whether anybody rated it."""
        return any(each is not None and each.points for each in self.ratings)


@dataclass(frozen=True)
class Owed:
    """A scorecard that somebody who interviewed has not handed in."""

    planned: PlannedInterview
    member_id: UUID
    name: str


@dataclass(frozen=True)
class Matrix:
    """Everything that was found about a candidate, for whoever may read all of it."""

    cards: list[Scorecard]
    rows: list[Row]
    unassessed: list[Requirement]
    """Must-haves that nobody rated."""
    owed: list[Owed]


def matrix_of(application: Application, actor: Actor) -> Matrix:
    """The newest scorecards that may be read, criterion by criterion; the asker may compare them."""
    cards = _newest(application, actor)
    plan = _plan_of(application)
    requirements = list(Requirement.objects.filter(job=application.job_id))
    rows = _rows(cards, plan, {each.id: each for each in requirements})
    assessed = {row.requirement.id for row in rows if row.requirement and row.is_assessed}
    missing = [each for each in requirements if each.necessity == "must" and each.id not in assessed]
    return Matrix(cards, rows, missing, _owed(application, plan))


def decisions_of(application: Application, actor: Actor) -> "QuerySet[Decision]":
    """What was decided about an application, the one that stands first; nothing before one's own is in."""
    if not access.can_compare(actor, application):
        return Decision.objects.none()
    people = Prefetch("people", DecisionPerson.objects.select_related("member"))
    return Decision.objects.filter(application=application).prefetch_related(people)


def missing_for(application: Application, actor: Actor) -> list[PlannedInterview]:
    """The interviews whose scorecards somebody reads only once their own is in."""
    hidden = access.hidden_from(actor, application).values("planned")
    return list(PlannedInterview.objects.filter(id__in=hidden, removed_at=None))


def those_who_decide(application: Application) -> list[Member]:
    """Who may have taken part: the hiring team, and whoever wrote a scorecard or sits in an interview."""
    team = TeamMember.objects.filter(job=application.job_id).values_list("member", flat=True)
    wrote = Scorecard.objects.submitted().filter(application=application).values_list("author", flat=True)
    sat = [each.member_id for each in sitters_of(application.id)]
    return list(Member.objects.active().filter(id__in=[*team, *wrote, *sat]).order_by("name", "id"))


def _newest(application: Application, actor: Actor) -> list[Scorecard]:
    seen = access.scorecards_visible_to(actor).filter(application=application)
    newest = seen.order_by("planned_id", "author_id", "-version").distinct("planned_id", "author_id")
    ratings = Prefetch("ratings", Rating.objects.select_related("criterion"))
    cards = Scorecard.objects.filter(id__in=newest.values("id")).select_related("author", "planned__stage")
    in_order = ("planned__stage__position", "planned__position", "planned_id", "author__name", "author_id")
    return list(cards.prefetch_related(ratings).order_by(*in_order))


def _plan_of(application: Application) -> list[PlannedInterview]:
    plan = PlannedInterview.objects.current().filter(job=application.job_id, stage__removed_at=None)
    holders = PlannedInterviewer.objects.filter(member__left_at=None).select_related("member")
    everything = plan.select_related("stage").prefetch_related(
        Prefetch("criteria", Criterion.objects.current()), Prefetch("interviewers", holders)
    )
    return list(everything.order_by("stage__position", "position", "id"))


def _rows(
    cards: list[Scorecard], plan: list[PlannedInterview], requirements: dict[UUID, Requirement]
) -> list[Row]:
    """What interviews assess under the same requirement, or in the same words, is one row."""
    rows: dict[object, Row] = {}
    for criterion in (each for planned in plan for each in planned.criteria.all()):
        _row(rows, criterion.requirement_id, criterion.name, requirements)
    rated: dict[int, dict[UUID, Rating]] = defaultdict(dict)
    for card in cards:
        for rating in card.ratings.all():
            row = _row(rows, rating.criterion.requirement_id, rating.name, requirements)
            rated[id(row)][card.id] = rating
    for row in rows.values():
        row.ratings = [rated[id(row)].get(card.id) for card in cards]
    return list(rows.values())


def _row(
    rows: dict[object, Row], requirement_id: UUID | None, name: str, requirements: dict[UUID, Requirement]
) -> Row:
    return rows.setdefault(
        requirement_id or normalised(name), Row(name, requirements.get(requirement_id or UUID(int=0)))
    )


def _owed(application: Application, plan: list[PlannedInterview]) -> list[Owed]:
    """Of interviews that were held, whoever sat there; where none was booked, whoever holds those reached."""
    done = set(Scorecard.objects.submitted().filter(application=application).values_list("planned", "author"))
    sitters: dict[UUID, list[Sitter]] = defaultdict(list)
    for sitter in sitters_of(application.id):
        sitters[sitter.planned_id].append(sitter)
    owed = [
        Owed(planned, member_id, name)
        for planned in plan
        for member_id, name in _expected(application, planned, sitters[planned.id])
    ]
    return [each for each in dict.fromkeys(owed) if (each.planned.id, each.member_id) not in done]


def _expected(
    application: Application, planned: PlannedInterview, sitters: list[Sitter]
) -> list[tuple[UUID, str]]:
    if sitters:
        return [(each.member_id, each.name) for each in sitters if each.is_over]
    if planned.stage.position > application.stage.position:
        return []
    return [(each.member.id, each.member.name) for each in planned.interviewers.all() if each.member]
