"""Reading members' calendars into busy times. A reading that fails leaves what was read before."""

from datetime import datetime, timedelta

from rolecall.interviews import calendar_letters
from rolecall.interviews.calendars import caldav, ics
from rolecall.interviews.calendars.interface import Busy, Reading
from rolecall.interviews.events import CalendarPaused
from rolecall.interviews.hours import Interval, joined
from rolecall.interviews.models import BusyTime, CalendarAccount, Interview, OwnCalendar
from rolecall.interviews.models.calendars import ICS
from rolecall.interviews.queries.interviews import zone_of
from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Automatic
from rolecall.kit.recording import record

AHEAD, BACK = timedelta(weeks=8), timedelta(days=1)
WHOLE_AFTER = timedelta(hours=20)
"""However unchanged a file is, what it says of the coming eight weeks changes with the days."""
READER = Automatic("Calendars")


class SecretLost(RuleBroken):
    """What was encrypted cannot be decrypted."""

    sentence = (
        "The password or address cannot be read any more, because the installation's secret was changed. "
        "Add the calendar again."
    )


def read(account: CalendarAccount) -> None:
    """Read what an account has now, or note in words why it cannot be read."""
    try:
        reading = fetched(account)
    except RuleBroken as broken:
        _fail(account, broken.sentence)
    else:
        keep(account, reading)


def fetched(account: CalendarAccount) -> Reading | None:
    """What its calendars say of the coming weeks; None if nothing has changed. Raises what is wrong."""
    secret = account.secret
    if secret is None:
        raise SecretLost
    wanted = [each for each in account.calendars.all() if each.is_read]
    if account.kind == ICS:
        return _of_address(account, wanted[0], secret) if wanted else Reading([])
    since, until = span()
    readings = [caldav.CalDav(_entry(account, each, secret)).busy(since, until) for each in wanted]
    return Reading(
        [busy for each in readings for busy in each.busy], sum(each.unreadable for each in readings)
    )


def keep(account: CalendarAccount, reading: Reading | None) -> None:
    """Put what was read in place of what was read before, unless the account is gone by now."""
    locked = CalendarAccount.objects.select_for_update().filter(id=account.id).first()
    if locked is None:
        return
    if reading is None:
        locked.note_success(locked.found, locked.unreadable)
    else:
        spans = _spans(reading.busy)
        BusyTime.objects.filter(account_id=locked.id).delete()
        BusyTime.objects.bulk_create(
            BusyTime(member_id=locked.member_id, account_id=locked.id, starts_at=start, ends_at=end)
            for start, end in spans
        )
        locked.note_success(len(spans), reading.unreadable)
    locked.save()


def span() -> tuple[datetime, datetime]:
    """Between which moments calendars are read."""
    return clock.now() - BACK, clock.now() + AHEAD


def account_at(account: CalendarAccount, password: str, zone: str) -> caldav.Account:
    """The account as its server knows it."""
    return caldav.Account(account.address, account.user_name, password, zone)


def _entry(account: CalendarAccount, calendar: OwnCalendar, password: str) -> caldav.Account:
    return caldav.Account(calendar.url, account.user_name, password, zone_of(account.member).key)


def _of_address(account: CalendarAccount, calendar: OwnCalendar, address: str) -> Reading | None:
    is_fresh = calendar.read_whole_at and clock.now() - calendar.read_whole_at < WHOLE_AFTER
    known = ics.Version(calendar.etag, calendar.modified) if is_fresh else ics.Version()
    there = ics.IcsAddress(address, zone_of(account.member).key, known)
    reading = there.busy_if_changed(*span())
    if reading is not None:
        calendar.etag, calendar.modified = there.version.etag, there.version.modified
        calendar.read_whole_at = clock.now()
        calendar.save()
    return reading


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
        record(CalendarPaused(member_id=locked.member_id, kind=locked.kind), by=READER)
        calendar_letters.tell_of_pause.defer(account_id=locked.id)
