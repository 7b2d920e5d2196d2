"""A panel: a wish, plans or what stands in the way, and one plan that is booked whole or not at all."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import roles
from rolecall.accounts.models import Member, Organization
from rolecall.evaluation.models import PlannedInterview, Pool, PoolMember
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import PlanIsOld
from rolecall.interviews.hours import OFFICE_HOURS
from rolecall.interviews.models import Interview, Room, Seat
from rolecall.interviews.queries.panels import ask_of
from rolecall.interviews.solving import Booking
from rolecall.interviews.wishes import Wish, bookings_from, plan_code
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.evaluation.conftest import plan
from tests.interviews.conftest import EVE
from tests.interviews.test_api import Call, call
from tests.interviews.test_free import at

__all__ = ["call", "plan"]

ATHENS = clock.zone_named("Europe/Athens")
SignedIn = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def otto(organization: Organization) -> Member:
    return join("Otto Apprentice", roles.INTERVIEWER)


@pytest.fixture
def pool(rae: Member, ivo: Member, cleo: Member, otto: Member) -> Pool:
    """Ivo and Cleo take each other's place; Otto learns."""
    made = Pool.objects.create(name="Backend")
    PoolMember.objects.create(pool=made, member=ivo)
    PoolMember.objects.create(pool=made, member=cleo)
    PoolMember.objects.create(pool=made, member=otto, in_training=True)
    return made


@pytest.fixture
def coding(plan: Callable[..., PlannedInterview], pool: Pool) -> PlannedInterview:
    return plan("Coding", who=[pool], minutes=60)


@pytest.fixture
def talk(plan: Callable[..., PlannedInterview], rae: Member) -> PlannedInterview:
    return plan("Ways of working", who=[rae], minutes=45)


def wish(*planned: PlannedInterview, **changes: object) -> Wish:
    words: dict[str, object] = {
        "planned": tuple(each.id for each in planned), "earliest": date(2031, 3, 3),
        "latest": date(2031, 3, 7), "zone": ATHENS,
    }  # fmt: skip
    return Wish(**words | changes)  # type: ignore[arg-type]


def taken(application: Application, *sitting: Member, start: datetime, **more: object) -> Interview:
    """Somebody's time is booked by hand."""
    words: dict[str, object] = {"minutes": 60, "title": "Talk", "zone": "Europe/Athens"} | more
    return interviews.book(
        application, by=sitting[0], seats=[(each.id, "panel") for each in sitting], starts_at=start,
        **words,  # type: ignore[arg-type]
    )  # fmt: skip


def form(*planned: PlannedInterview, **changes: object) -> dict[str, object]:
    words: dict[str, object] = {
        "sessions": [str(each.id) for each in planned], "earliest": "2031-03-03", "latest": "2031-03-07",
        "zone": "Europe/Athens", "opens": "09:00", "closes": "18:00", "weekdays": ["0", "1", "2", "3", "4"],
        "days": "1", "least_break": "0", "most_break": "60",
    }  # fmt: skip
    return words | changes


def page(application: Application) -> str:
    return reverse("interviews:panel", args=["northwind", application.id])


def buttons(html: str, name: str) -> list[str]:
    return [unescape(each) for each in re.findall(rf'name="{name}"[^>]*? value="([^"]*)"', html)]


def test_plans_are_shown_with_their_reasons_and_nothing_is_booked(
    rae: Member, amara: Application, coding: PlannedInterview, talk: PlannedInterview, signed_in: SignedIn
) -> None:
    answer = signed_in(rae).post(page(amara), form(coding, talk, find="1"))

    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Plan 1" in html
    assert "On one day, Monday 3 March." in html
    assert len(buttons(html, "book")) == 3
    assert not Interview.objects.exists()


def test_a_plan_is_booked_whole_and_everybody_is_invited(
    rae: Member, otto: Member, amara: Application, coding: PlannedInterview, talk: PlannedInterview,
    signed_in: SignedIn,
) -> None:  # fmt: skip
    browser = signed_in(rae)
    words = form(
        coding, talk, shadows=[str(coding.id)], zone="America/New_York", opens="06:00", closes="12:00"
    )
    html = browser.post(page(amara), words | {"find": "1"}).content.decode()

    answer = browser.post(page(amara), words | {"book": buttons(html, "book")[0]}, follow=True)

    assert (
        "Two interviews are booked, from Mon 3 Mar 2031 at 13:00; everybody is invited by mail."
        in unescape(answer.content.decode())
    )
    first, second = Interview.objects.order_by("starts_at")
    assert {first.planned_id, second.planned_id} == {coding.id, talk.id}
    assert first.starts_at == at(11)
    assert first.ends_at <= second.starts_at
    assert {each.candidate_zone for each in (first, second)} == {"America/New_York"}
    parts = dict(Seat.objects.filter(interview__planned=coding).values_list("member__name", "part"))
    assert parts[otto.name] == "shadow"
    assert sorted(parts.values()) == ["lead", "shadow"]
    assert Seat.objects.get(interview__planned=talk).part == "lead"


def test_what_was_altered_on_the_way_is_not_booked(
    rae: Member, amara: Application, coding: PlannedInterview, talk: PlannedInterview, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    html = browser.post(page(amara), form(coding, talk, find="1")).content.decode()
    plan = bookings_from(buttons(html, "book")[0])
    night = [moved(plan[0], timedelta(hours=-7)), plan[1]]

    for altered in (plan_code(night), plan_code(plan[:1]), "nonsense", plan_code(plan) + ",extra", ""):
        answer = browser.post(page(amara), form(coding, talk, book=altered))
        assert answer.status_code == 422
        assert "That plan does not hold any more" in answer.content.decode()
        assert "Plan 1" in answer.content.decode()
    assert not Interview.objects.exists()


def test_a_plan_falls_when_somebody_is_booked_in_between(
    rae: Member, amara: Application, apply: Callable[..., Application], job: Job,
    coding: PlannedInterview, talk: PlannedInterview,
) -> None:  # fmt: skip
    _, answer = interviews.plan_panel(amara, wish(coding, talk), by=rae)
    hers = next(each for each in answer.plans[0].bookings if each.session == str(talk.id))
    taken(apply(job, 2), rae, start=hers.starts_at)

    with pytest.raises(PlanIsOld):
        interviews.book_panel(
            amara, wish(coding, talk), answer.plans[0].bookings, by=rae, zone="Europe/Athens"
        )

    assert Interview.objects.count() == 1


def test_the_candidate_is_never_in_two_interviews_at_once(
    rae: Member, amara: Application, talk: PlannedInterview
) -> None:
    taken(amara, rae, start=at(7))

    _, answer = interviews.plan_panel(amara, wish(talk), by=rae)

    assert answer.plans[0].bookings[0].starts_at == at(8)


def test_what_stands_in_the_way_is_named_and_given_up_by_a_button(
    rae: Member, amara: Application, coding: PlannedInterview, talk: PlannedInterview, signed_in: SignedIn,
    apply: Callable[..., Application], job: Job,
) -> None:  # fmt: skip
    second = apply(job, 2)
    for day in range(3, 8):
        taken(second, rae, start=at(7, day=day), minutes=480)
    browser = signed_in(rae)

    html = browser.post(page(amara), form(coding, talk, find="1")).content.decode()

    assert "There is no such panel" in html
    assert "Leave Ways of working out" in html
    again = browser.post(
        page(amara), form(coding, talk, give_up=buttons(html, "give_up")[-1])
    ).content.decode()
    assert "Plan 1" in again
    assert "“Ways of working” is left out of these plans." in unescape(again)
    kept = form(coding, talk, given_up=buttons(again, "given_up"), keep=buttons(again, "keep")[0])
    assert "There is no such panel" in browser.post(page(amara), kept).content.decode()


def test_interviewers_plan_none(ivo: Member, amara: Application, team: Job, signed_in: SignedIn) -> None:
    assert signed_in(ivo).get(page(amara)).status_code == 403
    assert signed_in(ivo).post(page(amara), form(find="1")).status_code == 403


def test_bad_input_is_explained_and_nothing_typed_is_lost(
    rae: Member, amara: Application, coding: PlannedInterview, plan: Callable[..., PlannedInterview],
    signed_in: SignedIn,
) -> None:  # fmt: skip
    nobodys = plan("Orphan", who=[])
    browser = signed_in(rae)

    for words, sentence in (
        ({"sessions": [str(nobodys.id)]}, "Nobody is named for Orphan."),
        ({"latest": "2031-03-01"}, "Choose a day that is not before the first."),
        ({"latest": "2031-05-01"}, "Choose at most 31 days"),
        ({"earliest": "2031-02-01"}, "Choose a day from today on"),
        ({"earliest": "2031-03-08", "latest": "2031-03-09"}, "On none of these days can the candidate come."),
        ({"closes": "08:00"}, "Choose a time after the one from which they can."),
        ({"least_break": "60", "most_break": "15"}, "The longest break cannot be shorter"),
        ({"sessions": []}, "Choose at least one interview."),
    ):  # fmt: skip
        answer = browser.post(page(amara), form(coding, **words, find="1", in_order="on"))
        assert answer.status_code == 422, sentence
        assert sentence in unescape(answer.content.decode())
        assert re.search(r'name="in_order"[^>]*checked', answer.content.decode())


def test_days_on_which_nobody_is_there_are_called_too_few(
    rae: Member, amara: Application, talk: PlannedInterview, signed_in: SignedIn,
    apply: Callable[..., Application], job: Job,
) -> None:  # fmt: skip
    taken(apply(job, 2), rae, start=at(7), minutes=480)

    html = signed_in(rae).post(page(amara), form(talk, latest="2031-03-03", find="1")).content.decode()

    assert "these days are too few for these interviews" in html
    assert not buttons(html, "give_up")


def test_a_program_plans_and_books_a_panel(
    amara: Application, coding: PlannedInterview, talk: PlannedInterview, call: Call
) -> None:
    asked = {
        "planned_ids": [str(coding.id), str(talk.id)], "earliest": "2031-03-03", "latest": "2031-03-07",
        "zone": "Europe/Athens",
    }  # fmt: skip
    address = f"/applications/{amara.id}/panels"

    status, found = call("POST", f"{address}/plans", asked)

    assert (status, found["give_up"], found["is_cut"]) == (200, [], False)
    best = found["plans"][0]
    assert best["reasons"][0] == "On one day, Monday 3 March."
    assert not Interview.objects.exists()
    status, booked = call("POST", address, asked | {"plan": best["code"]})
    assert status == 201
    assert [
        {name: each[name] for name in ("planned_id", "starts_at", "ends_at")} for each in booked["items"]
    ] == [{name: each[name] for name in ("planned_id", "starts_at", "ends_at")} for each in best["bookings"]]
    assert call("POST", address, asked | {"plan": best["code"]})[0] == 409
    assert call("POST", f"{address}/plans", asked | {"planned_ids": [str(amara.id)]})[0] == 422
    assert call("POST", f"{address}/plans", asked | {"given_up": ["nonsense"]})[0] == 422
    assert call("POST", f"{address}/plans", asked, role="interviewer")[0] == 403
    assert Interview.objects.count() == 2


def test_limits_and_buffers_hold_within_a_panel_and_can_be_given_up(
    rae: Member, amara: Application, talk: PlannedInterview, plan: Callable[..., PlannedInterview]
) -> None:
    second = plan("Values", who=[rae], minutes=30)
    interviews.set_availability(
        rae, by=rae, zone="Europe/Athens", hours=OFFICE_HOURS,
        minutes_before=10, minutes_after=20, most_a_day=None, most_a_week=None,
    )  # fmt: skip

    _, answer = interviews.plan_panel(amara, wish(talk, second), by=rae)
    first, then = answer.plans[0].bookings
    assert then.starts_at - first.ends_at == timedelta(minutes=30)  # on the quarter hours, 20 at least

    interviews.set_availability(
        rae, by=rae, zone="Europe/Athens", hours=OFFICE_HOURS,
        minutes_before=0, minutes_after=0, most_a_day=1, most_a_week=None,
    )  # fmt: skip
    _, answer = interviews.plan_panel(amara, wish(talk, second), by=rae)
    assert not answer.plans
    assert [each.sentence for each in answer.give_up] == ["The interviews do not fit on one day."]
    _, answer = interviews.plan_panel(amara, wish(talk, second, latest=date(2031, 3, 3), days=2), by=rae)
    assert [each.sentence for each in answer.give_up] == ["Rae Recruiter would have more than one on a day."]


def test_named_people_have_their_places_and_pools_fill_the_rest(
    rae: Member,
    ivo: Member,
    cleo: Member,
    amara: Application,
    plan: Callable[..., PlannedInterview],
    pool: Pool,
) -> None:
    both = plan("Both", who=[rae, pool], seats=2)
    either = plan("Either", who=[rae, pool], seats=1)

    ask = ask_of(amara, wish(both, either))

    assert ask is not None
    two, one = ask.request.sessions
    assert [(each.name, each.count, len(each.people)) for each in two.places] == [
        ("Rae Recruiter", 1, 1), ("Backend", 1, 2),
    ]  # fmt: skip
    assert [(each.name, each.count, len(each.people)) for each in one.places] == [
        ("Rae Recruiter or Backend", 1, 3)
    ]


def test_a_room_is_found_that_is_free_and_large_enough(
    rae: Member, amara: Application, talk: PlannedInterview, apply: Callable[..., Application], job: Job,
    ada: Member,
) -> None:  # fmt: skip
    Room.objects.create(name="Nook", seats=1)
    attic = Room.objects.create(name="Attic", seats=4)
    taken(apply(job, 2), ada, start=at(7), room=attic)
    asked = wish(talk, with_room=frozenset([talk.id]))

    _, answer = interviews.plan_panel(amara, asked, by=rae)
    kept = interviews.book_panel(amara, asked, answer.plans[0].bookings, by=rae, zone="Europe/Athens")

    assert kept[0].room == attic
    assert kept[0].starts_at == at(8)


def moved(booking: Booking, by: timedelta) -> Booking:
    return replace(booking, starts_at=booking.starts_at + by, ends_at=booking.ends_at + by)
