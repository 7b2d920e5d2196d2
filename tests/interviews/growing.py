"""What interviews add to the world that grows: people who meet, links, days off, busy times."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from rolecall.interviews import actions as interviews
from rolecall.interviews.hours import OFFICE_HOURS
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import (
    BusyTime,
    CalendarAccount,
    CalendarCopy,
    Interview,
    OwnCalendar,
    Room,
    SchedulingLink,
)
from rolecall.kit import clock

if TYPE_CHECKING:
    from tests.architecture.growing import World

SERVICES = (
    "<slug:organization>/interviews/calendars/sign-in/<str:kind>/",
    "<slug:organization>/interviews/calendars/back/<str:kind>/",
    "<slug:organization>/settings/calendar-services/<str:kind>/",
    "<slug:organization>/settings/calendar-services/<str:kind>/remove/",
)
CHOOSING = ("", "choose/", "call-off/")


class InterviewsShare:
    """One interview and one link in the middle, and ever more around them."""

    def __init__(self, world: "World") -> None:
        self.world = world
        by = world.by
        interviews.set_availability(by, by=by, zone="Europe/Athens", hours=OFFICE_HOURS)
        self.interview = self._book(0)
        self.link = self._link("A talk")
        self.account = self._account(0)
        interviews.keep_app("google", by=by, client_id="app", client_secret="secret")
        day = clock.now().date()
        self.day = interviews.take_days_off(by, by=by, first_day=day, last_day=day)
        self.room = self._room(0)

    @property
    def params(self) -> Mapping[str, str]:
        token = link_url(self.link).rstrip("/").rpartition("/")[2]
        return {
            "interview_id": str(self.interview.id),
            "link_id": str(self.link.id),
            "account_id": str(self.account.id),
            **{f"kind of {route}": "google" for route in SERVICES},
            "day_id": str(self.day.id),
            "room_id": str(self.room.id),
            "member_id of api/v1/members/{member_id}/availability": str(self.world.by.id),
            **{f"token of careers/times/<str:token>/{end}": token for end in CHOOSING},
        }

    def grow(self, number: int) -> None:
        by, day = self.world.by, clock.now().date() + timedelta(days=number)
        self._book(number)
        self._link(f"Talk {number}")
        self._account(number)
        self._room(number)
        interviews.take_days_off(by, by=by, first_day=day, last_day=day)
        start = clock.now() + timedelta(hours=number)
        BusyTime.objects.create(member=by, starts_at=start, ends_at=start + timedelta(minutes=30))

    def _room(self, number: int) -> Room:
        return interviews.keep_room(None, by=self.world.by, name=f"Room {number}", seats=4)

    def _book(self, number: int) -> Interview:
        return interviews.book(
            self.world.application, by=self.world.by, seats=[(self.world.by.id, "lead")],
            starts_at=clock.now() + timedelta(days=2, hours=2 * number), minutes=60, title=f"Talk {number}",
            zone="Europe/Athens",
        )  # fmt: skip

    def _account(self, number: int) -> CalendarAccount:
        account = CalendarAccount(
            member=self.world.by, kind="caldav", address=f"https://{number}.example.org/"
        )
        account.keep_secret("secret")
        account.save()
        calendars = [
            OwnCalendar.objects.create(account=each, url=f"{account.address}work/", name=f"Work {number}")
            for each in {getattr(self, "account", account), account}
        ]
        CalendarCopy.objects.create(
            calendar=calendars[0], interview=self.interview, sequence=0, difference="gone",
            starts_at=clock.now(), ends_at=clock.now(), written_at=clock.now(),
        )  # fmt: skip
        return account

    def _link(self, title: str) -> SchedulingLink:
        return interviews.make_link(
            self.world.application,
            by=self.world.by,
            seats=[(self.world.by.id, "lead")],
            minutes=30,
            title=title,
        )
