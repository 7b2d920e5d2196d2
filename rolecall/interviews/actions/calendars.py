"""A member's own calendars: connected, chosen from, read, taken out."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from rolecall.accounts.models import Member
from rolecall.interviews import access, copying, opening, syncing
from rolecall.interviews.calendars import caldav, ics
from rolecall.interviews.calendars.oauth import ServiceFailed, Tokens
from rolecall.interviews.errors import TooManyCalendars
from rolecall.interviews.events import CalendarConnected, CalendarDisconnected
from rolecall.interviews.models import BusyTime, CalendarAccount, CalendarFeed, OwnCalendar
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.models.calendars import CALDAV, ICS
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

MOST_ACCOUNTS, MOST_CALENDARS = 10, 50


def connect_address(member: Member, *, by: Actor, address: str) -> CalendarAccount:
    """Read an ICS address from now on; it is read at once, and what is wrong is raised in words."""
    whole = ics.typed(address)
    account = _begun(member, by, ICS, ics.shown(whole), "", whole)
    with transaction.atomic():
        account.save()
        OwnCalendar.objects.get_or_create(account=account, url="", defaults={"name": account.address})
        syncing.keep(account, syncing.fetched(account), clock.now())
    return _connected(account, by)


def connect_server(
    member: Member, *, by: Actor, address: str, user_name: str, password: str
) -> CalendarAccount:
    """Read the calendars of a CalDAV account from now on; tried at once, what is wrong is raised in words."""
    account = _begun(member, by, CALDAV, address.strip(), user_name, password)
    found = caldav.calendars(syncing.account_at(account, password, zone_of(member).key))
    with transaction.atomic():
        account.save()
        _keep_calendars(account, found[:MOST_CALENDARS])
        syncing.keep(account, syncing.fetched(account), clock.now())
    return _connected(account, by)


def connect_service(member: Member, *, by: Actor, kind: str, tokens: Tokens) -> CalendarAccount:
    """Read the main calendar of somebody who has just signed in at a service."""
    owner = opening.signed_in_calendar(kind, tokens.access).owner()
    if not owner:
        raise ServiceFailed
    account = _begun(member, by, kind, opening.LABELS[kind], owner, tokens.refresh)
    with transaction.atomic():
        account.save()
        OwnCalendar.objects.get_or_create(account=account, url="", defaults={"name": owner})
        syncing.keep(account, syncing.fetched(account), clock.now())
    return _connected(account, by)


def choose_calendars(
    account: CalendarAccount, *, by: Actor, read: Collection[UUID], write: UUID | None = None
) -> None:
    """Say which calendars of an account count, and to which interviews are written; then do both.

    Interviews are written to one calendar of a member, whichever account it is of.
    """
    access.must_be_themselves(by, account.member_id)
    account.calendars.update(is_read=False, is_written=False)
    account.calendars.filter(id__in=read).update(is_read=True)
    if write is not None and account.is_writable:
        _write_to(account, write)
    read_now(account, by=by)


def read_now(account: CalendarAccount, *, by: Actor) -> CalendarAccount:
    """Read an account without waiting for its turn; one that was given up is tried again."""
    access.must_be_themselves(by, account.member_id)
    syncing.read(CalendarAccount.objects.prefetch_related("calendars").get(id=account.id))
    account.refresh_from_db()
    return account


def forget_calendars(member_id: UUID) -> None:
    """Keep no password, token, busy time or address of somebody who has left."""
    accounts = CalendarAccount.objects.of(member_id)
    BusyTime.objects.filter(account_id__in=accounts.values("id")).delete()
    accounts.delete()
    CalendarFeed.objects.filter(member=member_id, revoked_at=None).update(revoked_at=clock.now())


def disconnect(account: CalendarAccount, *, by: Actor) -> None:
    """Take an account out; its busy times go with it."""
    access.must_be_themselves(by, account.member_id)
    CalendarAccount.objects.select_for_update().get(id=account.id)
    BusyTime.objects.filter(account_id=account.id).delete()
    record(CalendarDisconnected(member_id=account.member_id, kind=account.kind), by=by)
    account.delete()


def _write_to(account: CalendarAccount, calendar_id: UUID) -> None:
    """Write interviews to this calendar, and take them out of the other that they were written to."""
    others = OwnCalendar.objects.filter(account__member=account.member_id, is_written=True)
    left = list(CalendarAccount.objects.filter(calendars__in=others))
    others.update(is_written=False)
    account.calendars.filter(id=calendar_id).update(is_written=True)
    copying.write_soon(left)


def _begun(
    member: Member, by: Actor, kind: str, address: str, user_name: str, secret: str
) -> CalendarAccount:
    """A row for an account: the one that is there already, if it is added again."""
    access.must_be_themselves(by, member.id)
    there = list(CalendarAccount.objects.of(member.id).order_by("id"))
    words = {"kind": kind, "address": address, "user_name": user_name.strip()}
    same = [each for each in there if all(getattr(each, name) == value for name, value in words.items())]
    # one host may have many ICS addresses, of which the rest is the secret
    known = [each for each in same if kind != ICS or each.secret in (secret, None)]
    if not known and len(there) >= MOST_ACCOUNTS:
        raise TooManyCalendars
    account = known[0] if known else CalendarAccount(member=member, **words)
    account.keep_secret(secret)
    return account


def _keep_calendars(account: CalendarAccount, found: list[caldav.Found]) -> None:
    account.calendars.exclude(url__in=[each.url for each in found]).delete()
    known = set(account.calendars.values_list("url", flat=True))
    OwnCalendar.objects.bulk_create(
        OwnCalendar(account=account, url=each.url, name=each.name[:200])
        for each in found
        if each.url not in known and len(each.url) <= 2000
    )


def _connected(account: CalendarAccount, by: Actor) -> CalendarAccount:
    record(CalendarConnected(member_id=account.member_id, kind=account.kind), by=by)
    account.refresh_from_db()
    return account
