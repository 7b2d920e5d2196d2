"""What the screens of jobs show: the list with its counts, and what is said of one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, Q, QuerySet

from rolecall.accounts.models import Member
from rolecall.audit.queries import LAST_ID, Entry, entry_of
from rolecall.jobs.models import (
    ARCHIVED,
    AWAITING_APPROVAL,
    CLOSED,
    DRAFT,
    ON_HOLD,
    OPEN,
    PARTS,
    Job,
    JobLocation,
    TeamMember,
)
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.kit.events import Actor
from rolecall.kit.models import EventRow
from rolecall.kit.written import written

PER_PAGE = 50
MOST_FOR_KEYS = 1000
TONES = {DRAFT: "", AWAITING_APPROVAL: "warn", ON_HOLD: "warn", CLOSED: "", ARCHIVED: ""}


@dataclass(frozen=True)
class Wanted:
    """Which jobs of those that are seen: in a state, mine, of a department or place, by title."""

    state: str = ""
    mine: bool = False
    department: UUID | None = None
    location: UUID | None = None
    title: str = ""


@dataclass(frozen=True)
class Row:
    """One job of the list."""

    job: Job
    status: tuple[str, str]
    where: str
    funnel: tuple[tuple[str, int], ...]
    people: int
    new: int
    team: tuple[tuple[str, UUID], ...]
    days_open: int | None


@dataclass(frozen=True)
class JobList:
    """One page of jobs; `next_before` is where the next begins."""

    rows: list[Row]
    next_before: UUID | None


def jobs_of(member: Member, wanted: Wanted, *, before: UUID | None = None, limit: int = PER_PAGE) -> JobList:
    """The newest jobs that a member sees and wants, with how many people are where, in six queries."""
    jobs = matching(Job.objects.visible_to(member), wanted, member.id)
    if before is not None:
        jobs = jobs.filter(id__lt=before)
    found = list(with_parts(jobs).order_by("-id")[: limit + 1])
    shown = found[:limit]
    people, new = _people_of(shown), _new_in(shown)
    rows = [_row(job, people[job.id], new.get(job.id, 0)) for job in shown]
    return JobList(rows, shown[-1].id if len(found) > limit else None)


def matching(jobs: QuerySet[Job], wanted: Wanted, member_id: UUID | None = None) -> QuerySet[Job]:
    """Those of the jobs that are wanted."""
    if wanted.state:
        jobs = jobs.filter(state=wanted.state)
    if wanted.mine:
        jobs = jobs.filter(id__in=TeamMember.objects.filter(member=member_id).values("job"))
    if wanted.department:
        jobs = jobs.filter(department=wanted.department)
    if wanted.location:
        jobs = jobs.filter(id__in=JobLocation.objects.filter(location=wanted.location).values("job"))
    if title := normalised(wanted.title):
        jobs = jobs.filter(Q(title_normalised__startswith=title) | Q(title_normalised__contains=f" {title}"))
    return jobs


def states_of(member: Member) -> dict[str, int]:
    """How many of the jobs that a member sees are in each state."""
    counted = Job.objects.visible_to(member).order_by().values_list("state").annotate(Count("id"))
    return dict(counted)


def people_in_progress(member: Member) -> int:
    """How many people are under way in the open jobs that a member sees."""
    return Job.objects.visible_to(member).open().filter(applications__state="active").count()


def status_of(job: Job) -> tuple[str, str]:
    """What is said of a job's state, and its tone."""
    if job.state == OPEN:
        shown = {"public": ("Published", "good"), "internal": ("Internal", "accent")}
        return shown.get(job.visibility, ("Confidential", ""))
    return job.get_state_display(), TONES[job.state]


def by_part(team: Iterable[TeamMember]) -> list[TeamMember]:
    """A hiring team with the lead recruiter first, each part by name."""
    order = [part for part, _ in PARTS]
    return sorted(team, key=lambda mate: (order.index(mate.part), mate.member.name))


def told_of(job: Job, *, before: UUID | None = None, limit: int) -> list[Entry]:
    """The newest events of the job itself, or those before one; those of its people are on theirs."""
    return [entry_of(row) for row in _own_events(job.id, before or LAST_ID, limit)]


@written
def _own_events(job: UUID, before: UUID, limit: int) -> QuerySet[EventRow]:
    own = EventRow.objects.filter(about__subject_id=job, about__is_own=True, about__event_id__lt=before)
    return own.order_by("-about__event_id")[:limit]


def with_parts(jobs: QuerySet[Job]) -> QuerySet[Job]:
    """Jobs with department, places, team and stages, in four queries for any number of them."""
    team = Prefetch("team", queryset=TeamMember.objects.select_related("member"))
    return jobs.select_related("department").prefetch_related(_with_places(), team, "stages")


def visible_job(job_id: UUID, actor: Actor) -> Job | None:
    """A job with its department and places, if whoever asks may see it."""
    jobs = Job.objects.visible_to(actor).select_related("department")
    return jobs.prefetch_related(_with_places()).filter(id=job_id).first()


def _people_of(jobs: list[Job]) -> dict[UUID, dict[UUID, int]]:
    """For each job, by stage, how many people are under way."""
    under_way = Q(id__in=[job.id for job in jobs], applications__state="active")
    counted = Job.objects.filter(under_way).order_by().values_list("id", "applications__stage")
    people: dict[UUID, dict[UUID, int]] = defaultdict(dict)
    for job_id, stage_id, count in counted.annotate(people=Count("*")):
        people[job_id][stage_id] = count
    return people


def _new_in(jobs: list[Job]) -> dict[UUID, int]:
    """How many people under way nobody has looked at, in the jobs that have any."""
    new = Q(id__in=[job.id for job in jobs], applications__state="active", applications__is_new=True)
    counted = Job.objects.filter(new).order_by().values_list("id")
    return dict(counted.annotate(people=Count("*")))


def _row(job: Job, people: dict[UUID, int], new: int) -> Row:
    stages = [stage for stage in job.current_stages() if stage.kind != "hired"]
    return Row(
        job=job,
        status=status_of(job),
        where=where_of([each.location.name for each in _places(job)], job, " · "),
        funnel=tuple((stage.name, people.get(stage.id, 0)) for stage in stages),
        people=sum(people.values()),
        new=new,
        team=tuple((mate.member.name, mate.member_id) for mate in by_part(job.team.all())),
        days_open=days_open_of(job),
    )


def _with_places() -> "Prefetch[Any]":
    places = JobLocation.objects.select_related("location").order_by("location__name_normalised")
    return Prefetch("job_locations", queryset=places)


def _places(job: Job) -> list[JobLocation]:
    return list(job.job_locations.all())


def where_of(names: list[str], job: Job, between: str = " or ") -> str:
    """The names of its places as one says them, or that there are none."""
    return between.join(names) or ("Remote" if job.workplace == "remote" else "")


def days_open_of(job: Job) -> int | None:
    """For how many whole days it has been open, or was; None where it never was."""
    if job.opened_at is None:
        return None
    return max(0, ((job.closed_at or clock.now()) - job.opened_at).days)


def jobs_for_keys(ids: Sequence[UUID] | None) -> list[tuple[UUID, str]]:
    """The jobs with these ids, or those that a key can be made for: none that is archived, by title."""
    jobs = Job.objects.exclude(state=ARCHIVED) if ids is None else Job.objects.filter(id__in=ids)
    return list(jobs.order_by("title_normalised", "id").values_list("id", "title")[:MOST_FOR_KEYS])
