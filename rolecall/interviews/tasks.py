"""Invitations, changes, cancellations and reminders, each mail a task of its own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction

from rolecall.accounts.models import Member, Organization
from rolecall.interviews import letters, owing, told
from rolecall.interviews.invitations import CANCEL, REQUEST, Guest, invitation
from rolecall.interviews.known import one_known_to
from rolecall.interviews.letters import News
from rolecall.interviews.models import Availability, Interview, SchedulingLink, Seat
from rolecall.interviews.models.interviews import SHADOW, SeatQuerySet
from rolecall.kit import clock, mail, richtext
from rolecall.kit.tasks import LETTERS_LANE, Deferrable, defer_all, task
from rolecall.kit.undelivered import NOT_TAKEN, in_words, is_final
from rolecall.messaging import actions as messaging
from rolecall.messaging.letters import own_page_url
from rolecall.messaging.tasks import letter_of

CANDIDATE = "candidate"
BEFORE = timedelta(hours=24)


@task(name="interviews.invite", queue=LETTERS_LANE)
def invite(interview_id: str, sequence: int, guest: str) -> None:
    """Invite one person, or tell them what is new for them, unless it has changed again since."""
    interview = _of(interview_id)
    if interview is None or not interview.is_booked or interview.sequence != sequence:
        return
    _send(interview, REQUEST, guest)


@task(name="interviews.disinvite", queue=LETTERS_LANE)
def disinvite(interview_id: str, sequence: int, guest: str) -> None:
    """Tell one person that the interview is without them, or not at all."""
    interview = _of(interview_id)
    sits_again = guest != CANDIDATE and _seat(interview_id, guest).exists()
    if interview is not None and not sits_again:
        _send(interview, CANCEL, guest)


@task(name="interviews.remind", queue=LETTERS_LANE)
def remind(interview_id: str, sequence: int, guest: str) -> None:
    """Remind one person the day before; not if it was moved, called off, or they said they will not come."""
    interview = _of(interview_id)
    if interview is None or not interview.is_booked or interview.sequence != sequence or interview.is_over:
        return
    if guest == CANDIDATE:
        stays = interview.candidate_answer != "declined"
    else:
        stays = _seat(interview_id, guest).exclude(answer="declined").exists()
    if stays:
        _send(interview, None, guest)


def tell_all(interview: Interview, *, left: Sequence[UUID] = ()) -> None:
    """Queue the mails about what an interview is now; `left` are members who no longer sit in it."""
    about = {"interview_id": interview.id, "sequence": interview.sequence}
    here = [] if not interview.is_booked else list(_guests(interview))
    gone = [*map(str, left), *([] if interview.is_booked else [CANDIDATE])]
    wanted: list[tuple[Deferrable, dict[str, object]]] = [
        *((invite, {**about, "guest": guest}) for guest in here),
        *((disinvite, {**about, "guest": guest}) for guest in gone),
    ]
    defer_all(wanted)
    at = interview.starts_at - BEFORE
    if at > clock.now() and here:
        reminders: list[tuple[Deferrable, dict[str, object]]] = [
            (remind, {**about, "guest": guest}) for guest in here
        ]
        defer_all(reminders, run_at=[at] * len(reminders))
    owing.ask_later(interview)


def _guests(interview: Interview) -> list[str]:
    seats = Seat.objects.held().filter(interview=interview).values_list("member_id", flat=True)
    return [*map(str, seats), CANDIDATE]


def _seat(interview_id: str, guest: str) -> SeatQuerySet:
    return Seat.objects.held().filter(interview_id=UUID(interview_id), member_id=UUID(guest))


def _of(interview_id: str) -> Interview | None:
    rows = Interview.objects.select_related(
        "application__job", "application__candidate__organization", "room__location", "booked_by"
    )
    return rows.prefetch_related("seats__member").filter(id=interview_id).first()


def _send(interview: Interview, method: str | None, guest: str) -> None:
    organization = interview.application.candidate.organization
    if guest == CANDIDATE:
        _send_to_candidate(interview, method, organization)
    elif letter := _to_member(interview, method, guest, organization):
        mail.send(letter)


def _to_member(
    interview: Interview, method: str | None, member_id: str, organization: Organization
) -> mail.Letter | None:
    member = Member.objects.active().filter(id=member_id).first()
    if member is None:
        return None
    kept = Availability.objects.filter(member=member).first()
    zone = kept.zone if kept else organization.time_zone
    news = _news_for_member(interview, method, member, zone)
    if news is None:
        return None
    interview = one_known_to(member, interview)
    words = letters.words_to_member(interview, method, zone, organization.slug, news)
    seated = [_guest(seat) for seat in interview.held_seats()]
    guests = seated if method == REQUEST else [Guest(member.name, member.email)]
    title = f"{interview.title}: {interview.application.candidate.name}"
    letter = mail.Letter(
        to=member.email,
        subject=f"{letters.sort_of_mail(interview, method, zone, news)}: {title}",
        html=words,
        from_name=organization.name,
        reply_to=_booked_by(interview, besides=member),
        organization_id=str(organization.id),
    )
    return _with_calendar(letter, interview, method, title, guests, organization)


def _send_to_candidate(interview: Interview, method: str | None, organization: Organization) -> None:
    """Send it and keep it in their thread; there it also stands, as failed, where it is refused for good."""
    application, candidate = interview.application, interview.application.candidate
    if not candidate.email:
        return
    names = [seat.member.name for seat in interview.held_seats() if seat.part != SHADOW]
    zone = interview.candidate_zone or interview.zone
    news = _news_for_candidate(interview, method, zone)
    if news is None:
        return
    own_page, choosing = own_page_url(application), _choosing(interview)
    words = letters.words_to_candidate(interview, method, zone, names, own_page, choosing, news)
    guests = [Guest(candidate.name, candidate.email, interview.candidate_answer)]
    title = f"{interview.title}: {application.job.title} at {organization.name}"
    mailed = messaging.Mailed(
        subject=f"{letters.sort_of_mail(interview, method, zone, news)}: {title}",
        body=words,
        author=interview.booked_by,
        sent_as=organization.name,
    )
    try:
        with transaction.atomic():
            letter = letter_of(messaging.note_sent(application, mailed))
            mail.send(_with_calendar(letter, interview, method, title, guests, organization))
    except NOT_TAKEN as error:
        if not is_final(error):
            raise  # it is tried again
        messaging.note_refused(application, mailed, why=in_words(error))


def _news_for_member(interview: Interview, method: str | None, member: Member, zone: str) -> News | None:
    """What is new for an interviewer, who knows it from now on; None where they were told all of it."""
    seat = next((each for each in interview.held_seats() if each.member_id == member.id), None)
    if method != REQUEST or seat is None:
        return News()
    facts = told.to_member(interview, _seats_of(interview))
    if told.is_still_so(seat.told, facts):
        return None
    Seat.objects.filter(id=seat.id).update(told=facts | {"sequence": interview.sequence})
    in_words = told.in_words_to_member(seat.told, facts, lambda moment: letters.in_zone(moment, zone))
    return News(_is_new(seat.told, interview), in_words)


def _news_for_candidate(interview: Interview, method: str | None, zone: str) -> News | None:
    """What is new for the candidate, who knows it from now on; None where they were told all of it."""
    if method != REQUEST:
        return News()
    before, facts = interview.candidate_told, told.to_candidate(interview, _seats_of(interview))
    if told.is_still_so(before, facts):
        return None
    known = facts | {"sequence": interview.sequence}
    Interview.objects.filter(id=interview.id).update(candidate_told=known)
    in_words = told.in_words_to_candidate(before, facts, lambda moment: letters.in_zone(moment, zone))
    return News(_is_new(before, interview), in_words)


def _is_new(before: told.Facts | None, interview: Interview) -> bool:
    return not (interview.sequence if before is None else before)


def _seats_of(interview: Interview) -> list[tuple[UUID, str]]:
    return [(seat.member_id, seat.part) for seat in interview.held_seats()]


def _with_calendar(
    letter: mail.Letter,
    interview: Interview,
    method: str | None,
    title: str,
    guests: list[Guest],
    organization: Organization,
) -> mail.Letter:
    part = invitation(
        interview,
        method or REQUEST,
        guests,
        summary=title,
        description=richtext.to_text(letter.html, addresses=True),
        organizer=(organization.name, settings.MAIL_FROM),
    )
    return replace(
        letter,
        footer=f"You get this mail because of an interview at {organization.name}.",
        calendar=part.decode() if method else None,
        calendar_method=method or "",
    )


def _booked_by(interview: Interview, *, besides: Member) -> str | None:
    """Whom an interviewer tells that they cannot come."""
    by = interview.booked_by
    return by.email if by and by.left_at is None and by.id != besides.id else None


def _choosing(interview: Interview) -> str:
    """Where the candidate chooses another time, as long as they may."""
    link = SchedulingLink.objects.filter(interview=interview, withdrawn_at=None).first()
    return letters.link_url(link) if link and link.lets_change(interview) else ""


def _guest(seat: Seat) -> Guest:
    return Guest(seat.member.name, seat.member.email, seat.answer, is_optional=seat.part == SHADOW)
