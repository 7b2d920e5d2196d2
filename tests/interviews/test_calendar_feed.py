"""The secret address at which a calendar reads its owner's interviews: whose they are, and how it ends."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import recurring_ical_events
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import CalendarFeed, Seat
from rolecall.kit import clock, crypto, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_calendars import page
from tests.interviews.test_free import at

SignedIn = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def address_of(member: Member) -> str:
    return reverse("interviews:feed", args=["northwind", interviews.make_feed(member, by=member)])


def events_of(client: Client, address: str) -> list[Any]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_it_has_ones_own_interviews_and_nothing_of_the_candidate(
    rae: Member, ivo: Member, amara: Application, client: Client
) -> None:
    theirs, other, declined = (
        book(amara, rae, ivo),
        book(amara, rae, rae, start=at(12)),
        book(amara, rae, ivo, start=at(14)),
    )
    Seat.objects.filter(interview=declined).update(answer="declined")
    interviews.cancel(book(amara, rae, ivo, start=at(7)), by=rae)
    address = address_of(ivo)

    [event] = events_of(client, address)

    body = client.get(address).content.decode().replace("\r\n ", "")
    assert str(event["UID"]) == theirs.uid
    assert event["SUMMARY"].startswith(f"{theirs.title} · ")
    assert event["DTSTART"].dt == at(9)
    assert str(event["CLASS"]) == "PRIVATE"
    assert f"/northwind/interviews/{theirs.id}/" in event["URL"]
    for secret in (amara.candidate.name, amara.candidate.email, str(amara.candidate_id), other.uid, "METHOD"):
        assert str(secret) not in body


def test_a_second_reader_finds_it_on_its_day_across_a_change_of_the_clocks(
    rae: Member, ivo: Member, amara: Application, client: Client
) -> None:
    """Athens goes forward at three on 30 March, back at four on 26 October; an instant stays itself."""
    moments = [
        datetime(2031, 3, 30, 0, 30, tzinfo=UTC), datetime(2031, 3, 30, 1, 30, tzinfo=UTC),
        datetime(2031, 10, 26, 0, 30, tzinfo=UTC), datetime(2031, 10, 26, 1, 30, tzinfo=UTC),
    ]  # fmt: skip
    for moment in moments:
        book(amara, rae, ivo, start=moment)

    calendar = Calendar.from_ical(client.get(address_of(ivo)).content)

    found = recurring_ical_events.of(calendar).between(EVE, EVE + timedelta(days=300))
    assert sorted(each["DTSTART"].dt for each in found) == moments


def test_an_unchanged_feed_is_not_sent_again(
    rae: Member, ivo: Member, amara: Application, client: Client
) -> None:
    interview, address = book(amara, rae, ivo), address_of(ivo)
    first = client.get(address)

    with clock.at(EVE + timedelta(minutes=90)):
        again = client.get(address, headers={"If-None-Match": f'"x", {first["ETag"]}'})
        interviews.change(interview, by=rae, starts_at=at(12))
        changed = client.get(address, headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")
    assert changed.status_code == 200
    assert b"SEQUENCE:1" in changed.content
    assert CalendarFeed.objects.get().last_asked_at == EVE + timedelta(minutes=90)


def test_it_ends_when_it_is_taken_back_made_anew_or_its_member_leaves(
    ivo: Member, rae: Member, client: Client
) -> None:
    first = address_of(ivo)
    second = address_of(ivo)
    assert [client.get(each).status_code for each in (first, second)] == [404, 200]

    interviews.revoke_feed(ivo, by=ivo)
    assert client.get(second).status_code == 404

    third = address_of(rae)
    Member.objects.filter(id=rae.id).update(left_at=EVE)
    assert client.get(third).status_code == 404
    kinds = (
        EventRow.objects.filter(type__startswith="calendar_feed")
        .order_by("id")
        .values_list("type", flat=True)
    )
    assert list(kinds) == [*["calendar_feed_made"] * 2, "calendar_feed_revoked", "calendar_feed_made"]


def test_it_opens_in_its_own_organization_alone(ivo: Member, elsewhere: UUID, client: Client) -> None:
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
        secret = interviews.make_feed(olga, by=olga)

    answers = [
        client.get(reverse("interviews:feed", args=[slug, secret])).status_code
        for slug in ("elsewhere", "northwind", "nowhere")
    ]

    assert answers == [200, 404, 404]


def test_nobody_makes_or_takes_back_anothers(ivo: Member, ada: Member) -> None:
    interviews.make_feed(ivo, by=ivo)

    for act in (interviews.make_feed, interviews.revoke_feed):
        with pytest.raises(NotAllowed):
            act(ivo, by=ada)
    assert CalendarFeed.objects.open().count() == 1


def test_the_page_shows_an_address_once_and_keeps_its_fingerprint(
    ivo: Member, client: Client, signed_in: SignedIn
) -> None:
    browser = signed_in(ivo)

    made = browser.post(page("make_feed"))

    found = re.search(r"/northwind/interviews/feed/([\w-]+)\.ics", made.content.decode())
    assert found
    assert made["Cache-Control"] == "no-store"
    assert CalendarFeed.objects.get().fingerprint == crypto.fingerprint(found[1])
    assert client.get(found[0]).status_code == 200
    assert found[1] not in browser.get(page("calendars")).content.decode()
    assert found[1] not in str(list(EventRow.objects.values_list("data", flat=True)))
    browser.post(page("revoke_feed"))
    assert client.get(found[0]).status_code == 404
