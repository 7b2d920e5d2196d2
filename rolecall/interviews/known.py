"""Interviews as a reader may know them: where they review blind, nothing in them says who the person is.

Pages, mails and calendars of members say what these copies say, whoever writes their words. A copy is to be
read and never saved; acts take the interview itself.
"""

from collections.abc import Iterable

from rolecall.interviews.models import Interview, Seat
from rolecall.kit.events import Actor
from rolecall.pipeline.blind import Blinds, apart, masked

WRITTEN = ("title", "place", "note", "cancel_reason")


def as_known_to(reader: Actor, interviews: Iterable[Interview]) -> list[Interview]:
    """The interviews, each as the reader may know it; in as many queries for many as for one."""
    found = list(interviews)
    blinds = Blinds(reader, [each.application for each in found])
    return [_known(each, blinds) if blinds.hide(each.application_id) else each for each in found]


def one_known_to(reader: Actor, interview: Interview) -> Interview:
    """One interview as the reader may know it."""
    return as_known_to(reader, [interview])[0]


def seats_known_to(reader: Actor, seats: Iterable[Seat]) -> list[Seat]:
    """Seats with the interviews as the reader may know them."""
    copies: list[Seat] = [apart(seat) for seat in seats]
    known = as_known_to(reader, [seat.interview for seat in copies])
    for seat, interview in zip(copies, known, strict=True):
        seat.interview = interview
    return copies


def _known(interview: Interview, blinds: Blinds) -> Interview:
    application = interview.application
    known: Interview = apart(interview)
    for name in WRITTEN:
        setattr(known, name, blinds.text(application, getattr(interview, name)))
    known.meeting_link = blinds.link(application, interview.meeting_link)
    known.application = masked(application)
    return known
