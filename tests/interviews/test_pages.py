"""The pages: scheduling by hand, one interview, the interviewer's day, one's own hours."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.evaluation.models import PlannedInterview, PlannedInterviewer
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Availability, DayOff, Interview, MeetingTemplate, Note, SchedulingLink
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_free import at

SignedIn = Callable[[Member], Client]


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def page(name: str, *args: object) -> str:
    return reverse(f"interviews:{name}", args=["northwind", *args])


def form(*sitting: Member, **changes: object) -> dict[str, object]:
    words: dict[str, object] = {
        "title": "Technical talk", "minutes": "60", "members": [str(each.id) for each in sitting],
        "starts_at": "2031-03-03T11:00",
    }  # fmt: skip
    return words | changes


def test_the_week_shows_when_everybody_is_free_and_who_is_busy(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn
) -> None:
    book(amara, rae, ivo)

    answer = signed_in(rae).post(page("schedule", amara.id), form(rae, ivo, look="2031-03-03"))

    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Monday 3 March, 10:00: everybody is free" in html
    assert "Monday 3 March, 11:00: everybody is free" not in html
    assert "Ivo Interviewer is busy" in html
    assert "needs another look" not in html


def test_a_picked_time_stands_in_the_form_and_nothing_typed_is_lost(
    rae: Member, amara: Application, signed_in: SignedIn
) -> None:
    words = form(rae, pick=at(7, 30).isoformat(), note="Bring the kite", starts_at="")

    html = signed_in(rae).post(page("schedule", amara.id), words).content.decode()

    assert 'value="2031-03-03T09:30"' in html
    assert "Bring the kite" in html
    assert not Interview.objects.exists()


def test_booking_leads_back_to_the_person(rae: Member, amara: Application, signed_in: SignedIn) -> None:
    browser = signed_in(rae)

    answer = browser.post(page("schedule", amara.id), form(rae, book="1"), follow=True)

    assert Interview.objects.get().starts_at == at(9)
    html = answer.content.decode()
    assert "everybody is invited by mail" in html
    assert "Technical talk" in html
    assert "Schedule interview…" in html
    assert "&lt;section" not in html


def test_whoever_books_is_told_that_no_mail_reaches_the_candidate(
    rae: Member, amara: Application, signed_in: SignedIn
) -> None:
    Candidate.objects.filter(id=amara.candidate_id).update(email="")
    browser, address = signed_in(rae), page("schedule", amara.id)
    assert "They have no e-mail address" in browser.get(address).content.decode()

    answer = browser.post(address, form(rae, book="1"), follow=True)

    said = "everybody but Amara Nwosu is invited by mail: they have no e-mail address"
    assert said in answer.content.decode()
    one = browser.get(page("one", Interview.objects.get().id)).content.decode()
    assert "No e-mail address" in one


def test_a_taken_time_is_answered_with_free_ones(
    rae: Member, amara: Application, signed_in: SignedIn
) -> None:
    book(amara, rae)

    answer = signed_in(rae).post(page("schedule", amara.id), form(rae, book="1", note="Bring the kite"))

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "has just been taken" in html
    assert "Mon 3 Mar, 10:00</button>" in html.replace("\n", "")
    assert "Bring the kite" in html
    assert Interview.objects.count() == 1


def test_an_hour_that_exists_twice_is_booked_as_it_was_picked(
    rae: Member, amara: Application, signed_in: SignedIn
) -> None:
    interviews.set_availability(rae, by=rae, zone="Europe/Berlin", hours=[])
    second = datetime(2031, 10, 26, 1, 30, tzinfo=UTC)
    words = form(rae, book="1", starts_at="2031-10-26T02:30", exact=second.isoformat())

    signed_in(rae).post(page("schedule", amara.id), words)

    assert Interview.objects.get().starts_at == second


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"starts_at": "2031-03-30T03:30"}, "The clocks go forward over this hour"),
        ({"starts_at": "2020-03-30T03:30"}, "That time has passed"),
        ({"starts_at": ""}, "Fill this in"),
        ({"members": ["nobody"]}, "Choose"),
        ({"meeting_link": "javascript:alert(1)"}, "address"),
    ],
)
def test_bad_input_gets_a_sentence(
    rae: Member, amara: Application, signed_in: SignedIn, changes: dict[str, object], sentence: str
) -> None:
    answer = signed_in(rae).post(page("schedule", amara.id), form(rae, book="1") | changes)

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Interview.objects.exists()


def test_changing_and_cancelling(rae: Member, amara: Application, signed_in: SignedIn) -> None:
    interview, browser = book(amara, rae), signed_in(rae)

    shown = browser.get(page("change", interview.id)).content.decode()
    browser.post(page("change", interview.id), form(rae, book="1", starts_at="2031-03-03T14:00"))
    browser.post(page("cancel", interview.id), {"reason": "Ill", "cancel": "1"})

    assert 'value="2031-03-03T11:00"' in shown
    interview.refresh_from_db()
    assert (interview.starts_at, interview.state, interview.cancel_reason) == (at(12), "cancelled", "Ill")


def test_a_link_that_no_mail_can_bring_is_not_made(
    rae: Member, amara: Application, signed_in: SignedIn
) -> None:
    Candidate.objects.filter(id=amara.candidate_id).update(email="")
    words = form(rae, days="14", hours_of_notice="24")

    answer = signed_in(rae).post(page("link", amara.id), words)

    assert "There is no e-mail address to write to." in answer.content.decode()
    assert not SchedulingLink.objects.exists()
    assert not EventRow.objects.filter(type="scheduling_link_made").exists()


def test_a_link_is_sent_and_taken_back(rae: Member, amara: Application, signed_in: SignedIn) -> None:
    browser = signed_in(rae)
    words = {"title": "Talk", "minutes": "30", "members": [str(rae.id)], "days": 7, "hours_of_notice": 24}

    browser.post(page("link", amara.id), words)
    link = SchedulingLink.objects.get()
    assert link.seats_wanted() == [(rae.id, "lead")]
    browser.post(page("withdraw_link", link.id))

    assert SchedulingLink.objects.get().withdrawn_at == EVE


def test_an_interviewer_finds_today_first_and_nothing_of_others(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn, job: Job
) -> None:
    TeamMember.objects.create(job=job, member=ivo, part="interviewer")
    theirs, other = book(amara, rae, ivo), book(amara, rae, rae, start=at(11))
    browser = signed_in(ivo)

    with clock.at(at(7)):
        html = browser.get(page("mine")).content.decode()

    assert html.index("Today") < html.index("Amara Nwosu")
    assert "11:00" in html
    assert str(other.id) not in html
    assert browser.get(page("one", theirs.id)).status_code == 200
    assert browser.get(page("one", other.id)).status_code == 404
    assert browser.get(page("resume", other.id)).status_code == 404
    assert browser.get(page("change", theirs.id)).status_code == 403
    assert browser.post(page("cancel", theirs.id), {"cancel": "1"}).status_code == 403
    assert (
        str(other.id)
        not in browser.get(
            reverse("pipeline:candidate", args=["northwind", amara.candidate_id])
        ).content.decode()
    )


def test_an_interviewer_who_is_not_on_the_team_has_all_they_need(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn
) -> None:
    html = signed_in(ivo).get(page("one", book(amara, rae, ivo).id)).content.decode()

    assert "Amara Nwosu" in html
    assert "My notes" in html
    assert "Open the person" not in html


def test_an_interview_of_the_plan_brings_its_people_and_its_kit(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn
) -> None:
    planned = PlannedInterview.objects.create(
        job=amara.job, stage=amara.stage, name="Deep dive", kind="video", minutes=45, position=0,
        guide="Do they know the wind?",
    )  # fmt: skip
    PlannedInterviewer.objects.create(planned=planned, member=ivo)
    browser = signed_in(rae)

    html = browser.get(f"{page('schedule', amara.id)}?planned={planned.id}").content.decode()
    browser.post(page("schedule", amara.id), form(ivo, book="1", planned=str(planned.id)))

    assert 'value="Deep dive"' in html
    interview = Interview.objects.get()
    assert interview.planned == planned
    shown = signed_in(ivo).get(page("one", interview.id)).content.decode()
    assert "Do they know the wind?" in shown
    for address in (page("one", interview.id), page("mine")):
        assert "Write the scorecard" in signed_in(ivo).get(address).content.decode()


def test_notes_save_themselves_and_are_ones_own(
    rae: Member, ivo: Member, amara: Application, signed_in: SignedIn
) -> None:
    interview = book(amara, rae, ivo)
    browser = signed_in(ivo)

    answer = browser.post(page("note", interview.id), {"text": "Knows\0 <kites>"}, HTTP_HX_REQUEST="true")
    refused = signed_in(rae).post(page("note", interview.id), {"text": "Mine"})

    assert answer.content == b"Saved"
    assert Note.objects.get().text == "Knows <kites>"
    assert "Knows &lt;kites&gt;" in browser.get(page("one", interview.id)).content.decode()
    assert refused.status_code == 403
    assert "Knows" not in signed_in(rae).get(page("one", interview.id)).content.decode()


def test_ones_own_hours_and_days_off(ivo: Member, signed_in: SignedIn) -> None:
    browser = signed_in(ivo)
    shown = browser.get(page("availability")).content.decode()
    words = {
        "zone": "Asia/Kathmandu", "minutes_before": 5, "minutes_after": 10, "most_a_day": 3,
        "most_a_week": "",
        "hours-TOTAL_FORMS": 1, "hours-INITIAL_FORMS": 0, "hours-0-weekday": 2, "hours-0-opens": "10:00",
        "hours-0-closes": "12:00",
    }  # fmt: skip

    browser.post(page("availability"), words)
    browser.post(page("days_off"), {"first_day": "2031-03-05", "last_day": "2031-03-06", "note": "Away"})

    assert 'value="09:00"' in shown
    kept = Availability.objects.get(member=ivo)
    assert (kept.zone, kept.minutes_after, kept.most_a_day, kept.most_a_week) == (
        "Asia/Kathmandu",
        10,
        3,
        None,
    )
    assert [(each.weekday, each.opens.hour) for each in kept.hours.all()] == [(2, 10)]
    day = DayOff.objects.get()
    assert (day.first_day, day.last_day) == (date(2031, 3, 5), date(2031, 3, 6))
    browser.post(page("take_day_back", day.id))
    assert not DayOff.objects.exists()


def test_days_off_in_the_wrong_order_get_a_sentence(ivo: Member, signed_in: SignedIn) -> None:
    answer = signed_in(ivo).post(page("days_off"), {"first_day": "2031-03-06", "last_day": "2031-03-05"})

    assert answer.status_code == 422
    assert "not before the first" in answer.content.decode()


def test_nobody_takes_back_anothers_day_off(rae: Member, ivo: Member, signed_in: SignedIn) -> None:
    day = interviews.take_days_off(rae, by=rae, first_day=date(2031, 3, 5), last_day=date(2031, 3, 5))

    assert signed_in(ivo).post(page("take_day_back", day.id)).status_code == 404
    assert DayOff.objects.exists()


def test_where_interviews_are_held(rae: Member, ivo: Member, signed_in: SignedIn) -> None:
    words = {"meeting_link": "https://meet.example.org/{interview}", "place": ""}

    refused = signed_in(ivo).post(page("meeting_template"), words)
    wrong = signed_in(rae).post(page("meeting_template"), {"meeting_link": "https://x.example.org/{me}"})
    signed_in(rae).post(page("meeting_template"), words)

    assert refused.status_code == 403
    assert "no placeholder {me}" in wrong.content.decode()
    assert MeetingTemplate.objects.get().meeting_link == "https://meet.example.org/{interview}"
