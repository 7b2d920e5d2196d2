"""What the mails about interviews say, and where answers to them go."""

import smtplib
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from django.conf import settings
from django.db import transaction
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews import tasks
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message, Reply
from rolecall.messaging.queries import told_of
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_choosing import choose, link_for
from tests.interviews.test_free import at
from tests.interviews.test_invitations import mails
from tests.messaging.test_replies import RETURNED, mailed, taken
from tests.postbox import Postbox

AMARA = "amara@mail.example.org"
MAILS = ("interviews.invite", "interviews.disinvite", "interviews.remind")


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def words(letter: EmailMessage) -> str:
    part = letter.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def last_to(address: str) -> EmailMessage:
    return mails()[address][-1]


def test_a_reminder_of_a_moved_interview_does_not_say_that_it_changed(
    rae: Member, amara: Application
) -> None:
    interview = book(amara, rae, start=at(9, day=5))
    do_errands("interviews.invite")
    interviews.change(interview, by=rae, starts_at=at(9, day=6))
    do_errands("interviews.invite")
    assert "This interview has changed:" in words(last_to(AMARA))

    with clock.at(datetime(2031, 3, 5, 9, 1, tzinfo=UTC)):
        do_errands("interviews.remind")

    for address in (AMARA, rae.email):
        assert "changed" not in words(last_to(address))
        assert words(last_to(address)).count("We remind you of") == 1


def test_a_reminder_names_the_day_as_its_reader_counts_it(rae: Member, amara: Application) -> None:
    book(amara, rae, start=at(9, day=5))
    do_errands("interviews.invite")

    with clock.at(datetime(2031, 3, 5, 7, tzinfo=UTC)):  # the worker was down
        do_errands("interviews.remind")

    assert str(last_to(AMARA)["Subject"]).startswith("Today: ")


def test_whoever_no_longer_sits_there_is_not_asked_to_join(
    rae: Member, ivo: Member, amara: Application
) -> None:
    interview = book(amara, rae, ivo)
    interviews.change(interview, by=rae, seats=[(rae.id, "lead")], meeting_link="https://meet.example.org/42")

    do_errands(*MAILS)

    said = words(last_to(ivo.email))
    assert "This interview is without you now:" in said
    assert "changed" not in said
    assert "meet.example.org" not in said


def test_everybody_reads_how_long_it_takes(rae: Member, amara: Application) -> None:
    book(amara, rae)

    do_errands("interviews.invite")

    assert "11:00 (Europe/Athens), 60 minutes." in words(last_to(AMARA))
    assert "11:00 (Europe/Athens), 60 minutes." in words(last_to(rae.email))


def test_whoever_chose_the_time_can_change_it_from_the_invitation(rae: Member, amara: Application) -> None:
    link = link_for(amara, rae)
    choose(link, at(9, day=5))

    do_errands("interviews.invite")

    assert "/careers/times/" in words(last_to(AMARA))
    assert "/careers/times/" not in words(last_to(rae.email))


def test_what_a_candidate_answers_to_an_invitation_comes_into_their_thread(
    rae: Member, amara: Application
) -> None:
    book(amara, rae)
    do_errands("interviews.invite")
    letter = Message.objects.get(subject__startswith="Invitation")

    came = taken(mailed(letter, "I am ill, can we move it?"))

    assert came.result == "received"
    assert str(last_to(AMARA)["Reply-To"]).startswith("reply-")
    assert Reply.objects.get().message.application_id == amara.id
    assert told_of(Reply.objects.get()) == [rae]


def test_what_was_mailed_about_an_interview_is_told(rae: Member, amara: Application) -> None:
    book(amara, rae)

    do_errands("interviews.invite")

    letter = Message.objects.get(subject__startswith="Invitation")
    assert (letter.state, letter.to, letter.application_id) == ("sent", AMARA, amara.id)
    assert letter.message_id == str(last_to(AMARA)["Message-ID"])
    assert "/careers/my/…" not in letter.body
    assert "Your application" in letter.body_for_members
    assert "/careers/my/" not in letter.body_for_members
    told = EventRow.objects.get(type="message_sent")
    assert told.data["message_id"] == str(letter.id)


def test_an_invitation_that_did_not_arrive_is_told(rae: Member, amara: Application) -> None:
    book(amara, rae)
    do_errands("interviews.invite")
    letter = Message.objects.get(subject__startswith="Invitation")

    report = RETURNED.format(letter=letter.id, domain=settings.MAIL_DOMAIN)

    assert messaging.take_reply(report.encode()).result == "returned"
    letter.refresh_from_db()
    assert letter.state == "failed"


def test_where_nobody_hands_mail_over_answers_go_to_whoever_booked(
    rae: Member, ivo: Member, amara: Application, settings: Settings
) -> None:
    settings.MAIL_IS_HANDED_OVER = False
    book(amara, rae, ivo)

    do_errands("interviews.invite")

    assert str(last_to(AMARA)["Reply-To"]) == rae.email


def test_an_interviewer_answers_whoever_booked(rae: Member, ivo: Member, amara: Application) -> None:
    book(amara, rae, ivo, rae)

    do_errands("interviews.invite")

    assert str(last_to(ivo.email)["Reply-To"]) == rae.email
    assert last_to(rae.email)["Reply-To"] is None


def test_a_cancellation_says_so_once(rae: Member, amara: Application) -> None:
    interview = book(amara, rae)
    with clock.at(EVE + timedelta(minutes=1)):
        interviews.cancel(interview, by=rae, reason="Ill")
        do_errands(*MAILS)

    said = words(last_to(AMARA))
    assert "This interview was cancelled:" in said
    assert "Why: Ill" in said


def test_an_invitation_that_is_refused_for_good_stands_in_the_thread_and_can_be_sent_again(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    interview = book(amara, rae, start=at(9, day=5))
    postbox.refuse_with = "550 No such person"

    tasks.invite(interview_id=str(interview.id), sequence=0, guest="candidate")

    message = Message.objects.get()
    assert (message.state, message.error) == ("failed", "the mail server said 550: No such person")
    assert message.subject.startswith("Invitation: Technical talk")
    told = EventRow.objects.filter(about__subject_id=message.id).values_list("type", flat=True)
    assert list(told) == ["message_failed"]
    postbox.refuse_with = ""
    messaging.send_again(message, by=rae)
    do_errands("messaging.deliver")
    assert "You are invited:" in words(postbox.mails[0])


def test_an_invitation_that_no_server_takes_yet_is_tried_again(
    rae: Member, amara: Application, postbox: Postbox
) -> None:
    interview = book(amara, rae, start=at(9, day=5))
    postbox.refuse_with = "451 Come back later"

    with pytest.raises(smtplib.SMTPException), transaction.atomic():
        tasks.invite(interview_id=str(interview.id), sequence=0, guest="candidate")

    assert not Message.objects.exists()
