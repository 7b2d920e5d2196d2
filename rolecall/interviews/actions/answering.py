"""Answers to invitations, as calendars send them."""

from typing import Any
from uuid import UUID

from rolecall.interviews import told
from rolecall.interviews.errors import NotAReply
from rolecall.interviews.events import InvitationAnswered
from rolecall.interviews.models import Interview, Seat
from rolecall.kit import clock
from rolecall.kit.events import Actor, Automatic
from rolecall.kit.recording import record

ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}
MOST_BYTES = 200_000


def take_reply(ics: bytes) -> str:
    """Note the answer in an iCalendar REPLY: 'taken', or 'ignored' if it answers an older invitation."""
    uid, address, status, sequence = _read(ics)
    interview = Interview.objects.select_related("application__candidate").filter(uid=uid).first()
    if interview is None or status is None:
        return "ignored"
    locked = Interview.objects.select_for_update().get(id=interview.id)
    if not locked.is_booked:
        return "ignored"
    seat = (
        Seat.objects.held()
        .select_related("member")
        .filter(interview=locked, member__email__iexact=address)
        .first()
    )
    if seat is not None:
        if not _is_to_what_is(seat.told, told.to_member(locked, _seats_of(locked)), locked, sequence):
            return "ignored"
        if status == "declined" and locked.starts_at <= clock.now():
            return "ignored"  # they would read what others found, and owe nothing themselves
        _answer(seat, status, sequence)
        return _told(interview, seat.member, seat.member.name, status)
    candidate = interview.application.candidate
    is_theirs = bool(candidate.email) and candidate.email.lower() == address
    facts = told.to_candidate(locked, _seats_of(locked))
    if is_theirs and _is_to_what_is(locked.candidate_told, facts, locked, sequence):
        locked.candidate_answer, locked.candidate_answer_sequence = status, sequence
        locked.save(update_fields=["candidate_answer", "candidate_answer_sequence"])
        by = Automatic(candidate.name, actor_kind="candidate", actor_id=candidate.id, role="candidate")
        return _told(interview, by, candidate.name, status)
    return "ignored"


def _is_to_what_is(known: told.Facts | None, facts: told.Facts, interview: Interview, sequence: int) -> bool:
    """Whether nothing that a guest is told changed since the invitation that they answer."""
    return sequence == interview.sequence or told.answers_what_is(known, facts, sequence)


def _seats_of(interview: Interview) -> list[tuple[UUID, str]]:
    return [(seat.member_id, seat.part) for seat in interview.held_seats()]


def _answer(seat: Seat, status: str, sequence: int) -> None:
    seat.answer, seat.answer_sequence = status, sequence
    seat.save(update_fields=["answer", "answer_sequence"])


def _told(interview: Interview, by: Actor, who: str, answer: str) -> str:
    record(
        InvitationAnswered(
            interview_id=interview.id,
            application_id=interview.application_id,
            candidate_id=interview.application.candidate_id,
            job_id=interview.application.job_id,
            title=interview.title,
            who=who,
            answer=answer,
        ),
        by=by,
    )
    return "taken"


def _read(ics: bytes) -> tuple[str, str, str | None, int]:
    if len(ics) > MOST_BYTES or b"\0" in ics:
        raise NotAReply
    from icalendar import Calendar  # heavy, and answers are rare (decision 0009)

    try:
        calendar: Any = Calendar.from_ical(ics)
        events = calendar.walk("VEVENT")
        attendees = events[0]["ATTENDEE"] if len(events) == 1 else []
        attendee = attendees[0] if isinstance(attendees, list) else attendees
        status = str(attendee.params.get("PARTSTAT", "")).upper()
        sequence = int(events[0].get("SEQUENCE", 0))
        uid, method = str(events[0]["UID"]), str(calendar.get("METHOD", "")).upper()
    except (ValueError, KeyError, IndexError, AttributeError, TypeError):
        raise NotAReply from None
    if method != "REPLY":
        raise NotAReply
    return uid, str(attendee).lower().removeprefix("mailto:"), ANSWERS.get(status), sequence
