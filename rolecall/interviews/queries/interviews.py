"""Interviews as pages show them."""

from datetime import date, datetime
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch, QuerySet

from rolecall.accounts.models import Member
from rolecall.accounts.sight import SEE_ALL
from rolecall.candidates.models import Candidate, Document
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews.hours import DAY, day_in
from rolecall.interviews.models import Interview, Note, Seat
from rolecall.interviews.models.interviews import InterviewQuerySet
from rolecall.kit import clock
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.models import Application

MOST_SHOWN = 100
PAST_DAYS = 14


def whole() -> QuerySet[Interview]:
    """Interviews with everything that a page says about them."""
    seats = Prefetch("seats", Seat.objects.select_related("member"))
    rows = Interview.objects.select_related(
        "planned", "room__location", "application__job", "application__candidate__organization"
    )
    return rows.prefetch_related(seats)


def interview_for(actor: Actor, interview_id: UUID) -> Interview | None:
    """One interview, if they may see it."""
    visible = Interview.objects.visible_to(actor).filter(id=interview_id)
    return whole().filter(id__in=visible.values("id")).first()


def narrowed(
    rows: InterviewQuerySet,
    *,
    application_id: UUID | None = None,
    member_id: UUID | None = None,
    state: str | None = None,
    starts_after: datetime | None = None,
    starts_before: datetime | None = None,
) -> InterviewQuerySet:
    """Those of an application or a member, that stand so and begin then; what is not said leaves all."""
    asked = {
        "application": application_id,
        "state": state,
        "starts_at__gte": starts_after,
        "starts_at__lt": starts_before,
    }
    found = rows.filter(**{name: value for name, value in asked.items() if value is not None})
    held = Seat.objects.held().filter(member=member_id)
    return found.filter(id__in=held.values("interview")) if member_id else found


def of_candidate(candidate: Candidate, actor: Actor) -> list[Interview]:
    """The interviews with a person that whoever asks may see, the latest first."""
    return _with_person(candidate.id, actor.role, actor.actor_kind, actor.actor_id)


@written
def _with_person(candidate: UUID, role: str, kind: str, viewer: UUID | None) -> QuerySet[Interview]:
    visible = Interview.objects.visible_to(Viewer(role, kind, viewer)).filter(
        application__candidate=candidate
    )
    if role not in SEE_ALL:
        # that one of them is with this person, is what a blind reviewer must not learn
        visible = visible.filter(application__in=Application.objects.in_the_open())
    return whole().filter(id__in=visible.values("id")).order_by("-starts_at", "-id")[:MOST_SHOWN]


def days_of(member: Member, zone: ZoneInfo) -> list[tuple[date, list[Interview]]]:
    """A member's own interviews from today on, by day."""
    today = day_in(clock.now().astimezone(zone).date(), zone)[0]
    rows = _own(member).booked().filter(ends_at__gt=today).order_by("starts_at", "id")
    return _by_day(whole().filter(id__in=rows.values("id")).order_by("starts_at", "id")[:MOST_SHOWN], zone)


def past_of(member: Member, zone: ZoneInfo) -> list[Interview]:
    """A member's own interviews of the last two weeks before today, the latest first."""
    today = day_in(clock.now().astimezone(zone).date(), zone)[0]
    rows = _own(member).booked().filter(ends_at__lte=today, ends_at__gt=today - DAY * PAST_DAYS)
    return list(whole().filter(id__in=rows.values("id")).order_by("-starts_at", "-id")[:MOST_SHOWN])


def note_of(interview: Interview, member: Member) -> str:
    """What a member wrote down in an interview."""
    kept = Note.objects.filter(interview=interview, member=member).values_list("text", flat=True)
    return kept.first() or ""


def resume_of(candidate: Candidate) -> Document | None:
    """The résumé that counts."""
    resumes = Document.objects.filter(candidate=candidate, kind="resume")
    return resumes.order_by("-resume_since", "-id").first()


def people_for(application: Application) -> list[Member]:
    """Who can be asked to interview: the hiring team first, then everybody by name."""
    team = set(application.job.team.values_list("member_id", flat=True))
    members = Member.objects.active().order_by("name", "id")
    return sorted(members, key=lambda each: each.id not in team)


def planned_for(application: Application) -> list[PlannedInterview]:
    """The interviews that the plan of the job knows, those of the application's stage first."""
    planned = PlannedInterview.objects.current().filter(job=application.job_id).order_by("position", "id")
    return sorted(planned, key=lambda each: each.stage_id != application.stage_id)


def _own(member: Member) -> InterviewQuerySet:
    seats = Seat.objects.held().filter(member=member)
    return Interview.objects.filter(id__in=seats.values("interview"))


def _by_day(rows: QuerySet[Interview], zone: ZoneInfo) -> list[tuple[date, list[Interview]]]:
    def day(interview: Interview) -> date:
        moment: datetime = interview.starts_at.astimezone(zone)
        return moment.date()

    return [(each, list(found)) for each, found in groupby(rows, day)]
