"""Asking for the scorecard of an interview that is over: three times at most, when people work."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from html import escape
from uuid import UUID
from zoneinfo import ZoneInfo

from django.conf import settings

from rolecall.accounts.models import Organization
from rolecall.evaluation.models import Criterion, Scorecard
from rolecall.interviews.known import seats_known_to
from rolecall.interviews.models import Interview, Seat
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.scorecard_mail import address_for
from rolecall.kit import clock, mail
from rolecall.kit.tasks import LETTERS_LANE, task

MOST = 3
"""How often somebody is asked for one scorecard."""
OPENS, CLOSES = 9, 18
AFTER = timedelta(minutes=30)


@task(name="interviews.ask_for_scorecard", queue=LETTERS_LANE)
def ask_for_scorecard(seat_id: str, sequence: int, turn: int) -> None:
    """Ask once, and again on the next working day, until it is there, moot, or asked three times."""
    seat = _seat(seat_id)
    if seat is None or seat.interview.sequence != sequence or not is_owed(seat):
        return
    zone = zone_of(seat.member)
    now = clock.now()
    if humane(now, zone) > now:  # the queue was late: not at night
        ask_for_scorecard.defer(run_at=humane(now, zone), seat_id=seat_id, sequence=sequence, turn=turn)
        return
    mail.send(_asking(seat))
    if turn < MOST:
        at = _next_morning(now, zone)
        ask_for_scorecard.defer(run_at=at, seat_id=seat_id, sequence=sequence, turn=turn + 1)


@task(name="interviews.say_what_is_missing", queue=LETTERS_LANE)
def say_what_is_missing(seat_id: str, wrong: list[str]) -> None:
    """Tell whoever answered by mail what their scorecard lacks; what they wrote is in their draft."""
    seat = _seat(seat_id)
    if seat is not None:
        mail.send(_missing(seat, wrong))


def ask_later(interview: Interview) -> None:
    """Queue the first question to each who sits in a planned interview, for when it is over."""
    if interview.planned_id is None or not interview.is_booked:
        return
    for seat in Seat.objects.held().filter(interview=interview).select_related("member__organization"):
        at = humane(interview.ends_at + AFTER, zone_of(seat.member))
        ask_for_scorecard.defer(run_at=at, seat_id=str(seat.id), sequence=interview.sequence, turn=1)


def is_owed(seat: Seat) -> bool:
    """Whether the member who sits there is to hand in a scorecard and has not."""
    interview = seat.interview
    if seat.released_at or seat.answer == "declined" or seat.member.left_at or not interview.is_booked:
        return False
    if interview.planned is None or interview.planned.removed_at or not interview.application.is_active:
        return False
    about = {"application": interview.application_id, "planned": interview.planned_id}
    return not Scorecard.objects.submitted().filter(author=seat.member_id, **about).exists()


def humane(moment: datetime, zone: ZoneInfo) -> datetime:
    """The moment itself on a working day between nine and six, or else the next such morning."""
    local = moment.astimezone(zone)
    if local.weekday() < 5 and OPENS <= local.hour < CLOSES:
        return moment
    if local.weekday() < 5 and local.hour < OPENS:
        return local.replace(hour=OPENS, minute=0, second=0, microsecond=0).astimezone(moment.tzinfo)
    return _next_morning(moment, zone)


def _next_morning(moment: datetime, zone: ZoneInfo) -> datetime:
    day = moment.astimezone(zone).date() + timedelta(days=1)
    while day.weekday() > 4:
        day += timedelta(days=1)
    return datetime(day.year, day.month, day.day, OPENS, tzinfo=zone).astimezone(moment.tzinfo)


def _seat(seat_id: str) -> Seat | None:
    about = ("member__organization", "interview__planned", "interview__application__candidate")
    found = Seat.objects.select_related(*about).filter(id=UUID(seat_id)).first()
    return seats_known_to(found.member, [found])[0] if found else None


def _asking(seat: Seat) -> mail.Letter:
    interview = seat.interview
    rows = Criterion.objects.current().filter(planned=interview.planned_id)
    words = (
        f"<p>You talked with {escape(interview.application.candidate.name)}: {escape(interview.title)}. "
        f"What did you find?</p><p>{_link(seat)}, or answer this mail in lines like these:</p>"
        f"<p>{_lines(each.name for each in rows)}</p>"
        "<p>Points go from 1 to 4. Recommend: definitely not, no, yes, definitely. "
        "The address that you answer to is yours alone: do not pass this mail on.</p>"
    )
    return _letter(seat, f"Your scorecard: {interview.application.candidate.name}", words)


def _lines(names: Iterable[str]) -> str:
    rated = "".join(f"{escape(name)}: 3 – what you saw or heard<br>" for name in names)
    return f"Recommendation: yes<br>{rated}Summary: in a sentence"


def _missing(seat: Seat, wrong: list[str]) -> mail.Letter:
    listed = "".join(f"<li>{escape(each)}</li>" for each in wrong)
    words = (
        "<p>What you wrote is kept in your draft, which nobody else sees. It is not submitted yet:</p>"
        f"<ul>{listed}</ul><p>{_link(seat)}, or answer this mail again.</p>"
    )
    return _letter(seat, f"Not submitted yet: {seat.interview.application.candidate.name}", words)


def _letter(seat: Seat, subject: str, words: str) -> mail.Letter:
    organization: Organization = seat.member.organization
    return mail.Letter(
        to=seat.member.email,
        subject=subject,
        html=words,
        from_name=organization.name,
        reply_to=address_for(seat.id),
        organization_id=str(organization.id),
        footer=f"You get this mail because you interviewed for {organization.name}.",
        is_private=True,
    )


def _link(seat: Seat) -> str:
    about = f"{seat.interview.application_id}/scorecards/{seat.interview.planned_id}"
    address = f"{settings.PUBLIC_URL}/{seat.member.organization.slug}/applications/{about}/"
    return f'<a href="{address}">Write your scorecard</a>'
