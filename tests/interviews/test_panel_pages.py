"""Panels on their page: plans with their reasons, what stands in the way, what was typed."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape

from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews.models import Interview, Seat
from rolecall.interviews.wishes import bookings_from, plan_code
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application
from tests.evaluation.conftest import plan
from tests.interviews.panels import _sunday, coding, moved, otto, pool, taken, talk
from tests.interviews.test_api import call
from tests.interviews.test_free import at

__all__ = ["_sunday", "call", "coding", "otto", "plan", "pool", "talk"]

SignedIn = Callable[[Member], Client]


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
