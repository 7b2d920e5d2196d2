"""The link with which a candidate chooses a time, changes it, or calls it off."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.accounts.owed import owed_by
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import LinkClosed, NobodySits, TimeTaken, TooLate
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import BusyTime, Interview, SchedulingLink
from rolecall.interviews.queries.links import times_of
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_free import at
from tests.messaging.saying_no import say_no_later
from tests.pipeline.conftest import Apply


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def link_for(application: Application, by: Member, *sitting: Member, **more: object) -> SchedulingLink:
    seats = [(each.id, "panel") for each in sitting or (by,)]
    return interviews.make_link(
        application,
        by=by,
        seats=seats,
        minutes=60,
        title="First talk",
        **more,  # type: ignore[arg-type]
    )


def choose(link: SchedulingLink, moment: datetime) -> Interview:
    return interviews.choose(link, starts_at=moment, zone="America/New_York")


def test_the_link_comes_by_mail(rae: Member, amara: Application) -> None:
    link = link_for(amara, rae)

    message = Message.objects.get(subject="Choose a time: First talk")
    assert link_url(link) in message.body
    assert EventRow.objects.filter(type="scheduling_link_made").count() == 1


def test_it_offers_what_suits_everybody_after_the_notice(
    rae: Member, cleo: Member, amara: Application
) -> None:
    BusyTime.objects.create(member=cleo, starts_at=at(12), ends_at=at(14))

    offered = times_of(link_for(amara, rae, rae, cleo))

    # a day's notice from Sunday noon; office hours end at 15:00 UTC
    assert offered[:2] == [at(14), at(7, day=4)]


def test_the_candidate_books_changes_and_calls_off(rae: Member, amara: Application) -> None:
    link = link_for(amara, rae)

    booked = choose(link, at(9, day=4))
    moved = choose(link, at(9, 30, day=4))
    interviews.call_off(link, reason="Ill")

    assert booked.id == moved.id
    assert moved.starts_at == at(9, 30, day=4)
    assert moved.candidate_zone == "America/New_York"
    assert Interview.objects.get().state == "cancelled"
    assert {row.actor_kind for row in EventRow.objects.filter(type__startswith="interview_")} == {"candidate"}
    assert choose(link, at(9, day=4)).id != booked.id


def test_what_somebody_else_took_meanwhile_is_refused_with_other_times(
    rae: Member, amara: Application
) -> None:
    first, second = link_for(amara, rae), link_for(amara, rae)
    choose(first, at(9, day=4))

    with pytest.raises(TimeTaken) as refused:
        choose(second, at(9, 30, day=4))

    assert len(refused.value.nearest) == 3
    assert "America/New_York" in refused.value.sentence
    assert Interview.objects.count() == 1


def test_whoever_keeps_no_cookies_chooses_and_calls_off(rae: Member, amara: Application) -> None:
    page = "/careers/times/" + link_url(link_for(amara, rae)).rsplit("/careers/times/")[1]
    phone = Client(enforce_csrf_checks=True)

    shown = phone.get(page)
    phone.post(f"{page}choose/", {"starts_at": at(9, day=4).isoformat()})
    booked = Interview.objects.get().is_booked
    phone.post(f"{page}call-off/")

    assert not shown.cookies
    assert booked
    assert not Interview.objects.get().is_booked


@pytest.mark.parametrize("form", ["choose", "call-off"])
def test_a_phone_that_asks_again_for_where_a_form_was_sent_is_led_to_the_times(
    rae: Member, amara: Application, client: Client, form: str
) -> None:
    page = "/careers/times/" + link_url(link_for(amara, rae)).rsplit("/careers/times/")[1]

    again = client.get(f"{page}{form}/", follow=True)

    assert again.request["PATH_INFO"] == page
    assert again.status_code == 200


@pytest.mark.parametrize("moment", [at(20, day=4), at(11, 30), at(9, 10, day=4), at(9, day=30)])
def test_only_what_is_offered_can_be_chosen(rae: Member, amara: Application, moment: datetime) -> None:
    with pytest.raises(TimeTaken):
        choose(link_for(amara, rae), moment)
    assert not Interview.objects.exists()


def test_near_the_interview_it_is_too_late(rae: Member, amara: Application) -> None:
    link = link_for(amara, rae)
    choose(link, at(9, day=4))

    with clock.at(at(12)):
        with pytest.raises(TooLate):
            choose(link, at(9, day=6))
        with pytest.raises(TooLate):
            interviews.call_off(link)
    assert Interview.objects.get().is_booked


def test_a_link_runs_out_and_can_be_taken_back(rae: Member, amara: Application) -> None:
    link, other = link_for(amara, rae, days=2), link_for(amara, rae)
    interviews.withdraw_link(other, by=rae)

    with pytest.raises(LinkClosed):
        choose(other, at(9, day=4))
    with clock.at(EVE + timedelta(days=3)), pytest.raises(LinkClosed):
        choose(link, at(9, day=6))


def test_what_was_chosen_can_be_changed_after_the_link_has_run_out(
    rae: Member, amara: Application, client: Client
) -> None:
    link = link_for(amara, rae, days=2)
    page = "/careers/times/" + link_url(link).rsplit("/careers/times/")[1]
    choose(link, at(9, day=18))

    with clock.at(EVE + timedelta(days=3)):
        shown = client.get(page).content.decode()
        moved = choose(link, at(9, 30, day=18))
        off = client.post(f"{page}call-off/", follow=True).content.decode()
        with pytest.raises(LinkClosed):
            choose(link, at(9, day=18))

    assert "Call the interview off" in shown
    assert "run out" not in shown
    assert moved.starts_at == at(9, 30, day=18)
    assert "The interview is called off." in off
    assert "You can choose another time" not in off


def test_another_time_suits_those_who_sit_there_now_for_as_long_as_it_takes_now(
    rae: Member, cleo: Member, amara: Application, client: Client
) -> None:
    link = link_for(amara, rae)
    page = "/careers/times/" + link_url(link).rsplit("/careers/times/")[1]
    booked = choose(link, at(9, day=4))
    BusyTime.objects.create(member=cleo, starts_at=at(9, day=5), ends_at=at(10, day=5))
    BusyTime.objects.create(member=rae, starts_at=at(10, day=5), ends_at=at(12, day=5))

    interviews.change(booked, by=rae, seats=[(cleo.id, "lead")], minutes=90)

    shown = client.get(page).content.decode()
    assert ("90 minutes with Cleo" in shown, "Rae" in shown) == (True, False)
    for taken in (at(9, day=5), at(14, day=5)):
        assert taken.isoformat() not in shown
        with pytest.raises(TimeTaken):
            choose(link, taken)
    assert choose(link, at(10, day=5)).ends_at == at(11, 30, day=5)


def test_what_was_chosen_is_shown_after_it_took_place(
    rae: Member, amara: Application, client: Client
) -> None:
    link = link_for(amara, rae)
    page = "/careers/times/" + link_url(link).rsplit("/careers/times/")[1]
    choose(link, at(9, day=4))

    with clock.at(at(12, day=4)):
        shown = client.get(page).content.decode()

    assert "Past" in shown
    assert "cannot be changed" not in shown
    assert "run out" not in shown


def test_an_interviewer_makes_and_takes_back_no_links(rae: Member, ivo: Member, amara: Application) -> None:
    link = link_for(amara, rae)

    with pytest.raises(NotAllowed):
        link_for(amara, ivo)
    with pytest.raises(NotAllowed):
        interviews.withdraw_link(link, by=ivo)
    assert SchedulingLink.objects.get().withdrawn_at is None


def test_a_link_is_with_somebody(rae: Member, amara: Application) -> None:
    with pytest.raises(NobodySits):
        interviews.make_link(amara, by=rae, seats=[], minutes=30, title="Talk")


def test_whoever_has_left_is_not_waited_for_by_those_who_choose(
    rae: Member, ada: Member, cleo: Member, team: Job, amara: Application, client: Client
) -> None:
    BusyTime.objects.create(member=cleo, starts_at=at(12), ends_at=at(14))
    link, alone = link_for(amara, rae, rae, cleo), link_for(amara, rae, cleo)
    assert "Cleo" in client.get(link_url(link)).content.decode()

    accounts.end_membership(cleo, by=ada)

    page = client.get(link_url(link)).content.decode()
    assert "Cleo" not in page
    assert at(12, 30).isoformat() in page
    assert client.post(f"{link_url(link)}choose/", {"starts_at": at(12, 30).isoformat()}).status_code == 302
    assert [seat.member for seat in Interview.objects.get().seats.all()] == [rae]
    nobody = client.get(link_url(alone))
    assert "No free times" in nobody.content.decode()
    refused = client.post(f"{link_url(alone)}choose/", {"starts_at": at(9, day=5).isoformat()})
    assert "your organization" not in refused.content.decode()


def test_a_link_that_somebody_left_is_told_until_a_time_is_chosen_or_it_is_taken_back(
    rae: Member, ada: Member, cleo: Member, team: Job, amara: Application
) -> None:
    TeamMember.objects.filter(job=team, part="lead_recruiter").delete()
    link, alone = link_for(amara, rae, rae, cleo), link_for(amara, rae, cleo)
    told = "Links for a time that somebody left"
    assert told not in [group.title for group in owed_by(rae)]

    accounts.end_membership(cleo, by=ada)

    assert [len(group.rows) for group in owed_by(rae) if group.title == told] == [2]
    choose(link, at(9, day=4))
    interviews.withdraw_link(alone, by=rae)
    assert told not in [group.title for group in owed_by(rae)]


def test_whoever_withdraws_is_not_waited_for(rae: Member, amara: Application) -> None:
    choose(link_for(amara, rae), at(9, day=4))

    pipeline.withdraw(amara, by=rae)
    do_errands("interviews.reactions.cancel_what_was_to_come")

    assert Interview.objects.get().state == "cancelled"


def test_whoever_was_told_no_is_not_waited_for_nor_told_before(
    rae: Member, amara: Application, job: Job, apply: Apply
) -> None:
    other = apply(job, 7)
    for application in (amara, other):
        choose(link_for(application, rae), at(9 if application == amara else 11, day=4))
    say_no_later(amara, rae, timedelta(minutes=10))
    messaging.write(other.candidate, application=other, by=rae, subject="Hi", body="<p>Hi</p>")

    do_errands()
    assert not Interview.objects.filter(state="cancelled").exists()
    with clock.at(EVE + timedelta(minutes=11)):
        do_errands()

    assert Interview.objects.get(state="cancelled").application == amara
