"""Invitations as calendars understand them, and the answers they send."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
import vobject
from django.conf import settings
from icalendar import Calendar

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import NotAReply
from rolecall.interviews.models import Interview, Seat
from rolecall.kit import clock, mail, tenancy
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import MORNING, book
from tests.interviews.test_free import at


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


def mails() -> dict[str, list[EmailMessage]]:
    """What was sent to whom, oldest first."""
    here = str(tenancy.current())
    found: dict[str, list[EmailMessage]] = {}
    for name, _ in reversed(mail.outbox(here)):
        letter = mail.outbox_mail(name, here)
        assert letter is not None
        found.setdefault(str(letter["To"]), []).append(letter)
    return found


def calendar_of(letter: EmailMessage) -> str:
    part = next(part for part in letter.walk() if part.get_content_type() == "text/calendar")
    return str(part.get_payload(decode=True).decode())  # type: ignore[union-attr]


def reply(interview: Interview, address: str, status: str, sequence: int | None = None) -> bytes:
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Their calendar//EN", "METHOD:REPLY", "BEGIN:VEVENT",
        f"UID:{interview.uid}", f"SEQUENCE:{interview.sequence if sequence is None else sequence}",
        "DTSTAMP:20310302T130000Z", "DTSTART:20310303T090000Z",
        f"ATTENDEE;PARTSTAT={status};CN=Somebody:mailto:{address}", "END:VEVENT", "END:VCALENDAR", "",
    ]  # fmt: skip
    return "\r\n".join(lines).encode()


def test_everybody_is_invited_by_a_mail_that_two_readers_understand(
    rae: Member, ivo: Member, amara: Application
) -> None:
    interview = book(amara, rae, rae, ivo)

    do_errands("interviews.invite")

    found = mails()
    assert set(found) == {rae.email, ivo.email, "amara@mail.example.org"}
    for letters in found.values():
        text = calendar_of(letters[0])
        event = Calendar.from_ical(text).walk("VEVENT")[0]
        second = vobject.readOne(text).vevent
        assert str(Calendar.from_ical(text)["METHOD"]) == "REQUEST"
        assert event["UID"] == second.uid.value == interview.uid
        assert int(event["SEQUENCE"]) == int(second.sequence.value) == 0
        assert event["DTSTART"].dt == second.dtstart.value == MORNING
        assert event["ORGANIZER"] == second.organizer.value == f"mailto:{settings.MAIL_FROM}"
    part = next(p for p in found[ivo.email][0].walk() if p.get_content_type() == "text/calendar")
    assert part.get_param("method") == "REQUEST"


def test_interviewers_are_asked_to_answer_and_the_candidate_learns_no_address_of_theirs(
    rae: Member, ivo: Member, amara: Application
) -> None:
    book(amara, rae, rae, ivo)

    do_errands("interviews.invite")

    ours, theirs = calendar_of(mails()[ivo.email][0]), calendar_of(mails()["amara@mail.example.org"][0])
    event = Calendar.from_ical(ours).walk("VEVENT")[0]
    assert {str(each) for each in event["ATTENDEE"]} == {f"mailto:{rae.email}", f"mailto:{ivo.email}"}
    assert all(each.params["RSVP"] == "TRUE" for each in event["ATTENDEE"])
    assert rae.email not in theirs
    assert ivo.name in str(mails()["amara@mail.example.org"][0])


def test_each_reads_the_time_on_their_own_clock(rae: Member, amara: Application) -> None:
    interviews.set_availability(rae, by=rae, zone="Asia/Kathmandu", hours=[])
    book(amara, rae)

    do_errands("interviews.invite")

    assert "14:45 (Asia/Kathmandu)" in mails()[rae.email][0].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    theirs = mails()["amara@mail.example.org"][0].get_body(("plain",))
    assert "11:00 (Europe/Athens)" in theirs.get_content()  # type: ignore[union-attr]


def test_a_change_is_the_same_event_with_a_higher_sequence(rae: Member, amara: Application) -> None:
    interview = book(amara, rae)
    do_errands("interviews.invite")

    with clock.at(EVE + timedelta(minutes=1)):
        interviews.change(interview, by=rae, starts_at=at(12))
        do_errands("interviews.invite")

    first, second = (vobject.readOne(calendar_of(each)).vevent for each in mails()[rae.email])
    assert first.uid.value == second.uid.value
    assert (first.sequence.value, second.sequence.value) == ("0", "1")
    assert second.dtstart.value == at(12)


def test_changed_twice_before_the_mail_left_is_told_once(rae: Member, amara: Application) -> None:
    interview = book(amara, rae)
    interviews.change(interview, by=rae, starts_at=at(12))

    do_errands("interviews.invite")

    assert len(mails()[rae.email]) == 1


def test_a_cancellation_takes_it_out_of_the_calendars(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, ivo)
    do_errands("interviews.invite")
    with clock.at(EVE + timedelta(minutes=1)):
        interviews.cancel(interview, by=rae, reason="Ill")
        do_errands("interviews.disinvite")

    for letters in mails().values():
        calendar = Calendar.from_ical(calendar_of(letters[-1]))
        assert str(calendar["METHOD"]) == "CANCEL"
        assert str(calendar.walk("VEVENT")[0]["STATUS"]) == "CANCELLED"
        assert int(calendar.walk("VEVENT")[0]["SEQUENCE"]) == 1


def test_whoever_no_longer_sits_there_is_told(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, ivo)
    interviews.change(interview, by=rae, seats=[(rae.id, "lead")])

    do_errands("interviews.invite", "interviews.disinvite")

    assert "METHOD:CANCEL" in calendar_of(mails()[ivo.email][-1])
    assert "METHOD:REQUEST" in calendar_of(mails()[rae.email][-1])


def test_names_cannot_add_lines_to_an_invitation(rae: Member, amara: Application) -> None:
    amara.candidate.name = 'Eve"\r\nATTENDEE:mailto:evil@example.org'
    amara.candidate.save()
    book(amara, rae)

    do_errands("interviews.invite")

    event = vobject.readOne(calendar_of(mails()["amara@mail.example.org"][0])).vevent
    assert [each.value for each in event.attendee_list] == ["mailto:amara@mail.example.org"]


def test_an_answer_is_noted(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, ivo)

    assert interviews.take_reply(reply(interview, ivo.email.upper(), "ACCEPTED")) == "taken"
    assert interviews.take_reply(reply(interview, "amara@mail.example.org", "TENTATIVE")) == "taken"

    assert Seat.objects.get().answer == "accepted"
    assert Interview.objects.get().candidate_answer == "tentative"
    assert EventRow.objects.filter(type="invitation_answered").count() == 2


def test_an_answer_to_an_older_invitation_is_ignored(rae: Member, ivo: Member, amara: Application) -> None:
    interview = book(amara, rae, ivo)
    interviews.change(interview, by=rae, starts_at=at(12))

    assert interviews.take_reply(reply(interview, ivo.email, "ACCEPTED", sequence=0)) == "ignored"
    assert Seat.objects.held().get().answer == "none"


@pytest.mark.parametrize("address", ["nobody@example.org", ""])
def test_an_answer_of_somebody_else_is_ignored(rae: Member, amara: Application, address: str) -> None:
    assert interviews.take_reply(reply(book(amara, rae), address, "DECLINED")) == "ignored"


@pytest.mark.parametrize(
    "ics",
    [
        b"",
        b"\xff\xfe",
        b"BEGIN:VCALENDAR",
        b"BEGIN:VCALENDAR\0",
        b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n",
        b"x" * 300_000,
    ],
)
def test_what_is_no_answer_is_refused(organization: object, ics: bytes) -> None:
    with pytest.raises(NotAReply):
        interviews.take_reply(ics)


def test_a_reminder_comes_the_day_before(rae: Member, amara: Application) -> None:
    book(amara, rae, start=at(9, day=5))
    do_errands("interviews.invite")

    with clock.at(datetime(2031, 3, 4, 9, 1, tzinfo=UTC)):
        assert do_errands("interviews.remind") == ["interviews.remind"] * 2

    assert [str(each["Subject"]).split(":")[0] for each in mails()[rae.email]] == ["Invitation", "Tomorrow"]


def test_a_reminder_stops_when_it_is_moved_or_declined(rae: Member, amara: Application) -> None:
    interview = book(amara, rae, start=at(9, day=5))
    interviews.change(interview, by=rae, starts_at=at(9, day=6))
    interview.refresh_from_db()
    interviews.take_reply(reply(interview, rae.email, "DECLINED"))

    with clock.at(datetime(2031, 3, 5, 9, 1, tzinfo=UTC)):
        do_errands("interviews.remind")

    assert rae.email not in mails()
    assert len(mails()["amara@mail.example.org"]) == 1
