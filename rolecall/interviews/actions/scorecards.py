"""Scorecards that came by mail."""

from dataclasses import replace
from email.message import EmailMessage
from uuid import UUID

from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.actions import Rated, Said
from rolecall.evaluation.actions.scoring import MOST_TEXT
from rolecall.evaluation.errors import NothingNew
from rolecall.evaluation.models import Scorecard
from rolecall.evaluation.queries import kit_of, own_draft
from rolecall.interviews import owing, scorecard_mail
from rolecall.interviews.models import Interview, Seat
from rolecall.interviews.scorecard_mail import Heard
from rolecall.kit import incoming

NO_VERDICT = "Say whether you would hire this person: write a line like “Recommendation: yes”."
NOTHING_READ = "We found nothing that was written in your mail. Answer in plain text."


def take_scorecard(raw: bytes) -> str:
    """Make an answer to a reminder the sender's own scorecard: 'submitted', 'kept' as draft, or 'ignored'.

    Nothing changes unless the address is one that we gave, and the mail is from whom it was given to.
    """
    mail = incoming.read(raw)
    seat = _seat_of(mail)
    if seat is None:
        return "ignored"
    interview: Interview = seat.interview
    criteria = kit_of(interview.planned).criteria
    heard = scorecard_mail.hear(incoming.said_in(mail).text, criteria)
    mine = own_draft(interview.application, interview.planned, seat.member)
    said = _joined(mine, heard, {each.id for each in criteria})
    try:
        return _handed_in(seat, said, heard)
    except NothingNew:
        return "ignored"


def _seat_of(mail: EmailMessage) -> Seat | None:
    seat_id = scorecard_mail.seat_addressed(mail)
    if seat_id is None or incoming.is_automatic(mail):
        return None
    rows = Seat.objects.held().select_related("member", "interview__planned", "interview__application")
    seat = rows.filter(id=seat_id, member__left_at=None, interview__planned__removed_at=None).first()
    if seat is None or seat.interview.planned is None:
        return None
    return seat if incoming.sender_of(mail) == seat.member.email.lower() else None


def _handed_in(seat: Seat, said: Said, heard: Heard) -> str:
    wrong = [*heard.wrong]
    if not (heard.ratings or heard.recommendation or heard.summary):
        wrong.append(NOTHING_READ)
    elif said.recommendation is None and not wrong:
        wrong.append(NO_VERDICT)
    about = (seat.interview.application, seat.interview.planned, said)
    if not wrong:
        evaluation.submit(*about, by=seat.member)
        return "submitted"
    evaluation.save_draft(*about, by=seat.member)
    owing.say_what_is_missing.defer(seat_id=str(seat.id), wrong=wrong)
    return "kept"


def _joined(mine: Scorecard | None, heard: Heard, current: set[UUID]) -> Said:
    """What the mail says over what the member has written so far; nothing of either is lost."""
    notes = "\n".join(heard.summary)
    if mine is None:
        return Said(heard.ratings, heard.recommendation, notes[:MOST_TEXT])
    rated = [each for each in mine.ratings.all() if each.criterion_id in current]
    before = {each.criterion_id: Rated(each.points, each.evidence) for each in rated}
    said = Said({**before, **heard.ratings}, heard.recommendation or mine.recommendation, mine.summary)
    if not notes or notes in mine.summary:
        return said
    return replace(said, summary=f"{mine.summary}\n{notes}".strip()[:MOST_TEXT])
