"""A member's own calendars as their page shows them."""

from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.interviews.models import CalendarAccount
from rolecall.interviews.models.calendars import CalendarAccountQuerySet


def accounts_of(member: Member) -> CalendarAccountQuerySet:
    """Their accounts with all calendars, the first connected first."""
    return CalendarAccount.objects.of(member.id).prefetch_related("calendars").order_by("id")


def account_for(member: Member, account_id: UUID) -> CalendarAccount | None:
    """One account, if it is their own."""
    return accounts_of(member).filter(id=account_id).first()
