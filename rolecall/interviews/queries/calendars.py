"""A member's own calendars as their page shows them, and what is to stand in them."""

from datetime import timedelta
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.interviews.models import (
    CalendarAccount,
    CalendarApp,
    CalendarCopy,
    CalendarFeed,
    Interview,
    OwnCalendar,
    Seat,
)
from rolecall.interviews.models.calendars import CalendarAccountQuerySet, CalendarCopyQuerySet
from rolecall.interviews.models.interviews import InterviewQuerySet
from rolecall.kit import clock

SHOWN = ("application__job", "room__location")
MOST_WRITTEN = 300
FEED_BACK, FEED_AHEAD, MOST_IN_FEED = timedelta(days=30), timedelta(days=365), 1000


def accounts_of(member: Member) -> CalendarAccountQuerySet:
    """Their accounts with all calendars, the first connected first."""
    return CalendarAccount.objects.of(member.id).prefetch_related("calendars").order_by("id")


def account_for(member: Member, account_id: UUID) -> CalendarAccount | None:
    """One account, if it is their own."""
    return accounts_of(member).filter(id=account_id).first()


def apps() -> dict[str, CalendarApp]:
    """The organization's apps at calendar services, by the kind of service."""
    return {each.kind: each for each in CalendarApp.objects.all()}


def meant_for(member_id: UUID) -> InterviewQuerySet:
    """A member's interviews that are still to come, without those they declined, the next first."""
    seats = Seat.objects.held().filter(member=member_id, ends_at__gt=clock.now()).exclude(answer="declined")
    rows = Interview.objects.booked().filter(id__in=seats.values("interview"))
    return rows.select_related(*SHOWN).order_by("starts_at", "id")[:MOST_WRITTEN]


def feed_of(member: Member) -> CalendarFeed | None:
    """The secret address of a member, if they have one."""
    return CalendarFeed.objects.open().filter(member=member).first()


def in_feed(member_id: UUID) -> InterviewQuerySet:
    """A member's interviews of the last month and the coming year, without those they declined."""
    since, until = clock.now() - FEED_BACK, clock.now() + FEED_AHEAD
    seats = Seat.objects.held().filter(member=member_id, ends_at__gt=since).exclude(answer="declined")
    rows = Interview.objects.booked().filter(id__in=seats.values("interview"), starts_at__lt=until)
    return rows.select_related(*SHOWN).order_by("starts_at", "id")[:MOST_IN_FEED]


def copies_in(calendar: OwnCalendar) -> CalendarCopyQuerySet:
    """The coming interviews that were written to a calendar; what is over stays there as it is."""
    return CalendarCopy.objects.coming().filter(calendar=calendar).order_by("id")


def accounts_with(interview_id: UUID) -> CalendarAccountQuerySet:
    """The accounts to which an interview is to be written, or was."""
    seats = Seat.objects.held().filter(interview=interview_id)
    written = OwnCalendar.objects.filter(is_written=True, account__member__in=seats.values("member"))
    copies = CalendarCopy.objects.filter(interview=interview_id)
    accounts = {
        *written.values_list("account", flat=True),
        *copies.values_list("calendar__account", flat=True),
    }
    return CalendarAccount.objects.filter(id__in=accounts).order_by("id")


def differences_of(interview: Interview) -> CalendarCopyQuerySet:
    """Where interviewers did something else with an interview in their own calendars."""
    copies = CalendarCopy.objects.filter(interview=interview, sequence=interview.sequence)
    return copies.exclude(difference="").select_related("calendar__account__member").order_by("id")
