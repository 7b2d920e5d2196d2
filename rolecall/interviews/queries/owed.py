"""What interviews ask of a member: to come today, and to write down what they found."""

from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Exists, OuterRef, Q, QuerySet

from rolecall.accounts.models import Member
from rolecall.evaluation.models import Scorecard
from rolecall.interviews.hours import day_in
from rolecall.interviews.models import Interview, LinkSeat, Seat
from rolecall.jobs import access as jobs
from rolecall.jobs.models import ARCHIVED, CLOSED
from rolecall.kit import clock

LATE_AFTER = timedelta(days=1)
SHUT = (CLOSED, ARCHIVED)


def today_of(member: Member, zone: ZoneInfo) -> QuerySet[Seat]:
    """The seats of a member that are not over yet and begin before midnight in a zone."""
    now = clock.now()
    midnight = day_in(now.astimezone(zone).date(), zone)[1]
    seats = _kept_by(member).filter(ends_at__gt=now, interview__starts_at__lt=midnight)
    return seats.filter(interview__ends_at__gt=now).order_by("interview__starts_at", "id")


def to_come_of(member: Member) -> QuerySet[Seat]:
    """The seats of a member in interviews that are not over yet, the next first."""
    return _kept_by(member).filter(interview__ends_at__gt=clock.now()).order_by("interview__starts_at", "id")


def deserted_of(member: Member) -> QuerySet[Seat]:
    """The seats in interviews to come of those who have left, in jobs that are this member's to see to."""
    seats = Seat.objects.held().filter(
        jobs.falls_to(member, "interview__application__job"),
        member__left_at__isnull=False,
        interview__state="booked",
        interview__ends_at__gt=clock.now(),
        interview__application__state="active",
    )
    people = ("member", "interview__application__candidate", "interview__application__job")
    return seats.select_related(*people).order_by("interview__starts_at", "id")


def needless_of(member: Member) -> QuerySet[Interview]:
    """Interviews to come that somebody may wait for in vain, where they are this member's to see to.

    With who is hired, whose job or whose application is closed by a merge.
    """
    moot = Q(application__state__in=("hired", "withdrawn")) | Q(
        application__state="active", application__job__state__in=SHUT
    )
    coming = Interview.objects.booked().filter(
        moot, jobs.falls_to(member, "application__job"), starts_at__gt=clock.now()
    )
    return coming.select_related("application__candidate", "application__job").order_by("starts_at", "id")


def coming_with(application: UUID) -> QuerySet[Interview]:
    """What is booked with somebody for one job and has not begun, the next first."""
    coming = Interview.objects.booked().filter(application=application, starts_at__gt=clock.now())
    return coming.order_by("starts_at", "id")


def coming_for(job: UUID) -> QuerySet[Interview]:
    """What is booked with those who are active in a job and has not begun."""
    coming = Interview.objects.booked().filter(application__job=job, starts_at__gt=clock.now())
    return coming.filter(application__state="active")


def deserted_links_of(member: Member) -> QuerySet[LinkSeat]:
    """In links by which nobody has chosen a time yet: the seats of those who have left, the oldest first."""
    booked = Interview.objects.booked().filter(id=OuterRef("link__interview"))
    seats = LinkSeat.objects.filter(
        jobs.falls_to(member, "link__application__job"),
        ~Exists(booked),
        member__left_at__isnull=False,
        link__withdrawn_at=None,
        link__expires_at__gt=clock.now(),
        link__application__state="active",
    )
    people = ("member", "link__application__candidate", "link__application__job")
    return seats.select_related(*people).order_by("id")


def scorecards_of(member: Member) -> QuerySet[Seat]:
    """The seats of a member in planned interviews that are over, without a scorecard of theirs."""
    written = Scorecard.objects.submitted().filter(
        author=member, application=OuterRef("interview__application"), planned=OuterRef("interview__planned")
    )
    over = _kept_by(member).filter(
        interview__ends_at__lte=clock.now(),
        interview__planned__isnull=False,
        interview__planned__removed_at=None,
        interview__application__state="active",
    )
    return over.exclude(Exists(written)).order_by("interview__ends_at", "id")


def _kept_by(member: Member) -> QuerySet[Seat]:
    seats = Seat.objects.held().filter(member=member, interview__state="booked").exclude(answer="declined")
    return seats.select_related("interview__application__candidate", "interview__application__job")
