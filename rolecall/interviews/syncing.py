"""Reading members' calendars into busy times. A reading that fails leaves what was read before."""

from datetime import datetime, timedelta

from rolecall.interviews import calendar_letters, copying, opening
from rolecall.interviews.calendars import caldav, ics
from rolecall.interviews.calendars.interface import Busy, Reading
from rolecall.interviews.events import CalendarPaused
from rolecall.interviews.hours import Interval, joined
from rolecall.interviews.models import BusyTime, CalendarAccount, Interview, OwnCalendar
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.models.calendars import ICS
from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.kit.recording import record

AHEAD, BACK = timedelta(weeks=8), timedelta(days=1)
WHOLE_AFTER = timedelta(hours=20)
"""However unchanged a file is, what it says of the coming eight weeks changes with the days."""
Readings = list[tuple[OwnCalendar, Reading]]


def read(account: CalendarAccount) -> None:
    """Read what an account has now, or note in words why it cannot be read."""
    started = clock.now()
    try:
        readings = fetched(account)
    except RuleBroken as broken:
        _fail(account, broken.sentence)
    else:
        keep(account, readings, started)


def fetched(account: CalendarAccount) -> Readings | None:
    """What its calendars say of the coming weeks; None if nothing has changed. Raises what is wrong."""
    wanted = [each for each in account.calendars.all() if each.is_read or each.is_written]
    zone = zone_of(account.member).key
    if account.kind == ICS:
        return _of_address(wanted[0], account.secret, zone) if wanted else []
    return [(each, opening.calendar_of(account, each, zone).busy(*span())) for each in wanted]


def keep(account: CalendarAccount, readings: Readings | None, started: datetime) -> None:
    """Put what was read in place of what was read before, unless the account is gone by now."""
    locked = CalendarAccount.objects.select_for_update().filter(id=account.id).first()
    if locked is None:
        return
    if readings is None:
        locked.note_success(locked.found, locked.unreadable)
    else:
        spans = _spans([busy for each, reading in readings if each.is_read for busy in reading.busy])
        _replace(locked, spans)
        locked.note_success(len(spans), sum(reading.unreadable for _, reading in readings))
    locked.save()
    for calendar, reading in readings or []:
        if calendar.is_written:
            copying.compare(calendar, reading, started, span())
    if copying.is_behind(locked):
        copying.write_soon([locked])


def span() -> tuple[datetime, datetime]:
    """Between which moments calendars are read."""
    return clock.now() - BACK, clock.now() + AHEAD


def account_at(account: CalendarAccount, password: str, zone: str) -> caldav.Account:
    """The account as its server knows it."""
    return caldav.Account(account.address, account.user_name, password, zone)


def _of_address(calendar: OwnCalendar, address: str | None, zone: str) -> Readings | None:
    if address is None:
        raise opening.SecretLost
    is_fresh = calendar.read_whole_at and clock.now() - calendar.read_whole_at < WHOLE_AFTER
    known = ics.Version(calendar.etag, calendar.modified) if is_fresh else ics.Version()
    there = ics.IcsAddress(address, zone, known)
    reading = there.busy_if_changed(*span())
    if reading is None:
        return None
    calendar.etag, calendar.modified = there.version.etag, there.version.modified
    calendar.read_whole_at = clock.now()
    calendar.save()
    return [(calendar, reading)]


def _replace(account: CalendarAccount, spans: list[Interval]) -> None:
    BusyTime.objects.filter(account_id=account.id).delete()
    BusyTime.objects.bulk_create(
        BusyTime(member_id=account.member_id, account_id=account.id, starts_at=start, ends_at=end)
        for start, end in spans
    )


def _spans(busy: list[Busy]) -> list[Interval]:
    """The busy time without our own interviews: their seats stand for them."""
    uids = {each.uid for each in busy if each.uid}
    ours = set(Interview.objects.filter(uid__among=list(uids)).values_list("uid", flat=True))
    return joined((each.starts_at, each.ends_at) for each in busy if each.uid not in ours)


def _fail(account: CalendarAccount, sentence: str) -> None:
    locked = CalendarAccount.objects.select_for_update().filter(id=account.id).first()
    if locked is None:
        return
    is_given_up = locked.note_failure(sentence)
    locked.save()
    if is_given_up:
        record(CalendarPaused(member_id=locked.member_id, kind=locked.kind), by=copying.READER)
        calendar_letters.tell_of_pause.defer(account_id=locked.id)
