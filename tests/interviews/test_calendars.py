"""Members' own calendars: connected, read, failing, given up, taken out; and the page of all that."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.interviews import actions, schedule
from rolecall.interviews.actions.calendars import MOST_ACCOUNTS
from rolecall.interviews.calendars.ics import CalendarClosed
from rolecall.interviews.errors import TooManyCalendars
from rolecall.interviews.models import BusyTime, CalendarAccount, CalendarFeed
from rolecall.interviews.models.calendars import MOST_FAILURES
from rolecall.interviews.queries.free import free_times
from rolecall.kit import clock, crypto, mail
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.kit.outbound import AddressRefused
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.calendars.conftest import radicale
from tests.interviews.conftest import EVE
from tests.interviews.ics_server import SECRET, IcsServer, serving
from tests.interviews.test_booking import book
from tests.interviews.test_free import at

__all__ = ["radicale"]

SignedIn = Callable[[Member], Client]
THEIRS = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\n{event}\r\nEND:VEVENT\r\nEND:VCALENDAR"
)
MORNING = "UID:dentist\r\nDTSTART:20310303T080000Z\r\nDTEND:20310303T090000Z"


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def there(settings: Settings) -> Iterator[IcsServer]:
    with serving() as server:
        settings.OUTBOUND_ALLOW = [server.place]
        server.holds(MORNING)
        yield server


def page(name: str, *args: object) -> str:
    return reverse(f"interviews:{name}", args=["northwind", *args])


def busy(member: Member) -> list[tuple[datetime, datetime]]:
    rows = BusyTime.objects.filter(member=member).order_by("starts_at")
    return list(rows.values_list("starts_at", "ends_at"))


def connected(member: Member, server: IcsServer) -> CalendarAccount:
    return actions.connect_address(member, by=member, address=server.address)


def test_an_address_is_read_at_once_and_its_events_take_time(ivo: Member, there: IcsServer) -> None:
    there.holds(
        MORNING,
        "UID:free\r\nDTSTART:20310303T100000Z\r\nDTEND:20310303T110000Z\r\nTRANSP:TRANSPARENT",
        "UID:off\r\nDTSTART:20310303T100000Z\r\nDTEND:20310303T110000Z\r\nSTATUS:CANCELLED",
        "UID:far\r\nDTSTART:20310603T100000Z\r\nDTEND:20310603T110000Z",
    )

    account = connected(ivo, there)

    assert (account.found, account.last_read_at, account.last_problem) == (1, EVE, "")
    assert busy(ivo) == [(at(8), at(9))]
    assert free_times([ivo.id], at(7), at(10))[ivo.id] == [(at(7), at(8)), (at(9), at(10))]
    assert EventRow.objects.filter(type="calendar_connected").count() == 1


def test_hours_and_days_are_those_of_the_owners_clock_across_its_changes(
    ivo: Member, there: IcsServer
) -> None:
    """Athens goes forward on 30 March at three; the meeting at nine stays at nine, the day lasts 23 hours."""
    there.holds(
        "UID:daily\r\nDTSTART;TZID=Europe/Athens:20310328T090000\r\nDURATION:PT1H\r\n"
        "RRULE:FREQ=DAILY;INTERVAL=3;COUNT=2",
        "UID:away\r\nDTSTART;VALUE=DATE:20310330\r\nDTEND;VALUE=DATE:20310331",
    )

    connected(ivo, there)

    march = [datetime(2031, 3, day, hour, tzinfo=UTC) for day, hour in ((28, 7), (29, 22), (30, 21), (31, 6))]
    hour = timedelta(hours=1)
    assert busy(ivo) == [
        (march[0], march[0] + hour), (march[1], march[2]), (march[3], march[3] + hour),
    ]  # fmt: skip


def test_our_own_interviews_in_a_calendar_are_not_counted_twice(
    rae: Member, ivo: Member, amara: Application, there: IcsServer
) -> None:
    interview = book(amara, rae, ivo)
    there.holds(MORNING, f"UID:{interview.uid}\r\nDTSTART:20310303T090000Z\r\nDTEND:20310303T100000Z")

    connected(ivo, there)

    assert busy(ivo) == [(at(8), at(9))]


def test_a_file_that_has_not_changed_is_not_sent_again_until_a_day_has_passed(
    ivo: Member, there: IcsServer
) -> None:
    account = connected(ivo, there)

    for hours in (1, 2, 26):
        with clock.at(EVE + timedelta(hours=hours)):
            schedule.read_calendar(account_id=account.id)

    assert ["If-None-Match" in each for each in there.asked] == [False, True, True, False]
    account.refresh_from_db()
    assert (account.found, account.last_read_at) == (1, EVE + timedelta(hours=26))
    assert busy(ivo) == [(at(8), at(9))]


def test_a_reading_replaces_what_was_read_before(ivo: Member, there: IcsServer) -> None:
    account = connected(ivo, there)
    BusyTime.objects.create(member=ivo, starts_at=at(12), ends_at=at(13))
    there.holds("UID:lunch\r\nDTSTART:20310303T100000Z\r\nDTEND:20310303T110000Z")

    actions.read_now(account, by=ivo)

    assert busy(ivo) == [(at(10), at(11)), (at(12), at(13))]


@pytest.mark.parametrize("code", [404, 500, 302])
def test_a_failure_keeps_what_was_read_and_says_so(ivo: Member, there: IcsServer, code: int) -> None:
    account = connected(ivo, there)
    there.code = code

    actions.read_now(account, by=ivo)

    assert account.last_problem
    assert (account.failures, account.last_read_at) == (1, EVE)
    assert account.due_at == EVE + timedelta(minutes=30)
    assert busy(ivo) == [(at(8), at(9))]


def test_what_fails_for_hours_is_given_up_with_a_mail_and_taken_up_again_by_its_owner(
    ivo: Member, there: IcsServer
) -> None:
    account, there.code = connected(ivo, there), 500
    moment = EVE
    for _ in range(MOST_FAILURES + 2):
        moment += timedelta(hours=7)
        with clock.at(moment):
            for due in CalendarAccount.objects.due():
                schedule.read_calendar(account_id=due.id)
    do_errands("interviews.tell_of_pause")

    account.refresh_from_db()
    assert account.failures == MOST_FAILURES
    assert account.paused_at is not None
    assert EventRow.objects.filter(type="calendar_paused").count() == 1
    letters = [each for _, each in mail.outbox(str(ivo.organization_id))]
    assert [(each["To"], each["Subject"]) for each in letters] == [
        (ivo.email, "Your calendar cannot be read")
    ]
    there.code = 200
    actions.read_now(account, by=ivo)
    assert (account.paused_at, account.last_problem, account.failures) == (None, "", 0)


def test_the_clock_queues_what_is_due_once_and_nobodys_who_has_left(
    ivo: Member, rae: Member, there: IcsServer
) -> None:
    connected(ivo, there)
    connected(rae, there)
    Member.objects.filter(id=rae.id).update(left_at=EVE)

    with clock.at(EVE + timedelta(minutes=18)):
        schedule.read_every_calendar(0)
        schedule.read_every_calendar(0)

        assert do_errands("interviews.read_calendar") == ["interviews.read_calendar"]
    assert len(there.asked) == 3


def test_added_again_it_is_the_same_account(ivo: Member, there: IcsServer) -> None:
    first, again = connected(ivo, there), connected(ivo, there)

    assert first.id == again.id
    assert busy(ivo) == [(at(8), at(9))]


def test_there_is_a_most_of_calendars(ivo: Member, there: IcsServer) -> None:
    for _ in range(MOST_ACCOUNTS):
        CalendarAccount.objects.create(member=ivo, kind="ics", address="x.example.org", sealed="x")

    with pytest.raises(TooManyCalendars):
        connected(ivo, there)


def test_what_cannot_be_read_is_not_connected(ivo: Member, there: IcsServer, settings: Settings) -> None:
    there.code = 404
    with pytest.raises(CalendarClosed):
        connected(ivo, there)
    settings.OUTBOUND_ALLOW = ["127.0.0.1:1"]
    for address in (
        there.address,
        "https://127.0.0.1/x.ics",
        "https://169.254.169.254/latest",
        "https://[::1]/",
    ):
        with pytest.raises(AddressRefused):
            actions.connect_address(ivo, by=ivo, address=address)
    assert not CalendarAccount.objects.exists()


def test_taken_out_its_busy_times_go_and_a_late_reading_brings_none_back(
    ivo: Member, there: IcsServer
) -> None:
    account = connected(ivo, there)

    actions.disconnect(account, by=ivo)
    schedule.read_calendar(account_id=account.id)

    assert not CalendarAccount.objects.exists()
    assert busy(ivo) == []
    assert EventRow.objects.filter(type="calendar_disconnected").count() == 1


def test_of_whoever_leaves_nothing_is_kept(
    ivo: Member, ada: Member, there: IcsServer, signed_in: SignedIn
) -> None:
    connected(ivo, there)
    connected(ada, there)
    actions.make_feed(ivo, by=ivo)

    accounts.end_membership(ivo, by=ada)
    do_errands("interviews.reactions.forget_calendars")

    assert [each.member for each in CalendarAccount.objects.all()] == [ada]
    assert busy(ivo) == []
    assert not CalendarFeed.objects.filter(revoked_at=None).exists()


def test_nothing_is_written_to_an_address_that_is_only_read(ivo: Member, there: IcsServer) -> None:
    account = connected(ivo, there)
    calendar = account.calendars.get()

    actions.choose_calendars(account, by=ivo, read=[calendar.id], write=calendar.id)

    calendar.refresh_from_db()
    assert (calendar.is_read, calendar.is_written) == (True, False)


def test_nobody_connects_reads_or_takes_out_anothers_calendar(
    ivo: Member, ada: Member, there: IcsServer
) -> None:
    account = connected(ivo, there)

    for refused in (
        lambda: actions.connect_address(ivo, by=ada, address=there.address),
        lambda: actions.read_now(account, by=ada),
        lambda: actions.choose_calendars(account, by=ada, read=[]),
        lambda: actions.disconnect(account, by=ada),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert CalendarAccount.objects.count() == 1


def test_a_secret_opens_in_its_own_row_alone_and_not_under_another_secret(
    ivo: Member, there: IcsServer, settings: Settings
) -> None:
    account = connected(ivo, there)
    other = CalendarAccount.objects.create(member=ivo, kind="ics", address="x", sealed=account.sealed)

    assert account.secret == there.address
    assert SECRET not in account.sealed
    assert other.secret is None
    assert crypto.unseal("another", str(account.id), account.sealed) is None
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "changed"
    assert account.secret is not None
    settings.SECRET_KEY_FALLBACKS = []
    actions.read_now(account, by=ivo)
    assert "Add the calendar again" in account.last_problem
