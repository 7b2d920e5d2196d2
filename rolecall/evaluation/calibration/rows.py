"""What calibration is computed from: the newest scorecards that may be read, ratings, and decisions."""

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from operator import itemgetter
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet, TextField
from django.db.models.functions import Cast

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.calibration.measures import Card, Figures, Rated, figures_of
from rolecall.evaluation.models import Decision, PlannedInterview, Rating, Scorecard
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application

DEFAULT_PERIOD = timedelta(days=365)
FOR_THEM = {"go_on": True, "offer": True, "reject": False, "hired": True, "rejected": False}
"""What speaks for a person and what against, of decisions and of the ends of applications."""
NEWEST = ("application_id", "planned_id", "author_id")


@dataclass(frozen=True)
class Wanted:
    """What is looked at: a period of whole days in the organization's zone, and what narrows it."""

    zone: ZoneInfo
    since: date
    until: date
    """The last day."""
    job: UUID | None = None
    department: UUID | None = None
    kind: str = ""
    criterion: str = ""
    """Words in the name of a criterion; it narrows the ratings and not the recommendations."""
    member: UUID | None = None

    @property
    def begins(self) -> datetime:
        """The first moment."""
        return datetime.combine(self.since, time.min, self.zone)

    @property
    def ends(self) -> datetime:
        """The first moment after it."""
        return datetime.combine(self.until + timedelta(days=1), time.min, self.zone)


@dataclass(frozen=True)
class Row:
    """An interviewer with their figures."""

    member: Member
    figures: Figures


@dataclass(frozen=True)
class Calibration:
    """The figures of a period, interviewers by name."""

    wanted: Wanted
    rows: list[Row]
    together: Figures


def last_year(zone: ZoneInfo, until: date | None = None) -> tuple[date, date]:
    """The first and last day of the period that is shown unless another is asked for."""
    last = until or clock.now().astimezone(zone).date()
    return last - DEFAULT_PERIOD, last


def calibration_of(actor: Actor, wanted: Wanted) -> Calibration:
    """The figures of everybody who submitted a scorecard in the period, from what the asker may read.

    A rating of the period is compared with those of others whenever they were submitted.
    """
    newest = _newest(actor, wanted)
    cards = _cards(newest, wanted)
    each, together = figures_of(cards, _ratings(newest, wanted), _outcomes(actor, newest))
    shown = [UUID(str(rater)) for rater in each]
    members = Member.objects.filter(id__among=[one for one in shown if wanted.member in (None, one)])
    rows = [Row(one, each[str(one.id)]) for one in members.order_by("name", "id")]
    return Calibration(wanted, rows, together)


def authors() -> "QuerySet[Member]":
    """Everybody who ever submitted a scorecard, by name; those who left as well."""
    theirs = Scorecard.objects.submitted().filter(author=OuterRef("pk"))
    return Member.objects.filter(Exists(theirs)).order_by("name", "id")


def planned_jobs(actor: Actor) -> "QuerySet[Job]":
    """The jobs in which interviews were ever planned, by title."""
    planned = PlannedInterview.objects.filter(job=OuterRef("pk"))
    return Job.objects.visible_to(actor).filter(Exists(planned)).order_by("title_normalised", "id")


def counted_cards(
    actor: Actor, wanted: Wanted, member: Member, before: UUID | None = None
) -> "QuerySet[Scorecard]":
    """The scorecards of a member that count, in their newest version, the latest first."""
    newest = _newest(actor, wanted).values("id")
    cards = Scorecard.objects.filter(id__in=newest, author=member).select_related("planned__job")
    of_period = cards.filter(submitted_at__gte=wanted.begins, submitted_at__lt=wanted.ends)
    return (of_period.filter(id__lt=before) if before else of_period).order_by("-id")


def _newest(actor: Actor, wanted: Wanted) -> "QuerySet[Scorecard]":
    """Everybody's newest scorecard about everybody of whom one is of the period."""
    of_period = Scorecard.objects.submitted().filter(
        submitted_at__gte=wanted.begins, submitted_at__lt=wanted.ends
    )
    narrowed = Q(application__in=of_period.values("application"))
    if wanted.job:
        narrowed &= Q(planned__job=wanted.job)
    if wanted.department:
        narrowed &= Q(planned__job__department=wanted.department)
    if wanted.kind:
        narrowed &= Q(planned__kind=wanted.kind)
    seen = access.scorecards_visible_to(actor).filter(narrowed)
    return seen.order_by(*NEWEST, "-version").distinct(*NEWEST)


def _cards(newest: "QuerySet[Scorecard]", wanted: Wanted) -> list[Card]:
    ids = [_text(name) for name in ("id", "author_id", "application_id")]
    found = newest.values_list(*ids, "recommendation", "submitted_at")
    begins, ends = wanted.begins, wanted.ends
    return [
        Card(card, author, about, verdict, _quarter(at.astimezone(wanted.zone)), begins <= at < ends)
        for card, author, about, verdict, at in sorted(found, key=itemgetter(4))
    ]


def _quarter(moment: datetime) -> str:
    return f"{moment.year} Q{(moment.month + 2) // 3}"


def _ratings(newest: "QuerySet[Scorecard]", wanted: Wanted) -> list[Rated]:
    given = Rating.objects.filter(points__isnull=False, scorecard__in=newest.values("id"))
    if wanted.criterion:
        given = given.filter(name__icontains=wanted.criterion)
    return list(given.order_by().values_list(_text("scorecard_id"), _text("criterion_id"), "points"))


def _text(name: str) -> Cast:
    """An id as text: among a hundred thousand, text is found ten times as fast as a UUID object."""
    return Cast(name, TextField())


def _outcomes(actor: Actor, newest: "QuerySet[Scorecard]") -> dict[Hashable, bool]:
    """For or against, by application: the decision that stands, else how the application ended.

    A decision counts where the asker may read it: where no scorecard is hidden from them.
    """
    about = newest.values("application")
    seen = Application.objects.visible_to(actor).filter(id__in=about)
    ended: dict[Hashable, Any] = dict(
        seen.filter(state__in=["hired", "rejected"]).order_by().values_list(_text("id"), "state")
    )
    readable = access.scorecards_visible_to(actor).values("id")
    hidden = Scorecard.objects.submitted().filter(application__in=about).exclude(id__in=readable)
    decisions = Decision.objects.filter(application__in=seen.values("id"))
    stands = decisions.exclude(application__in=hidden.values("application"))
    decided = stands.order_by("application_id", "-id").distinct("application_id")
    outcomes = ended | dict(decided.values_list(_text("application_id"), "outcome"))
    return {person: FOR_THEM[outcome] for person, outcome in outcomes.items() if outcome in FOR_THEM}
