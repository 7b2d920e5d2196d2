"""Interviews written to their interviewers' calendars, and what the interviewers made of them there.

Only what was written here is ever overwritten. A change that its owner made there is shown to whoever
arranges the interview; what counts is the interview, until somebody changes it.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings

from rolecall.accounts.models import Organization
from rolecall.interviews import opening
from rolecall.interviews.calendars.interface import Busy, Calendar, ChangedThere, Event, Reading
from rolecall.interviews.events import CalendarDiffers
from rolecall.interviews.known import one_known_to
from rolecall.interviews.letters import in_zone
from rolecall.interviews.models import CalendarAccount, CalendarCopy, Interview, OwnCalendar
from rolecall.interviews.models.calendars import GONE, MOVED
from rolecall.interviews.queries.calendars import copies_in, meant_for
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Automatic
from rolecall.kit.recording import record
from rolecall.kit.tasks import task

READER = Automatic("Calendars")
SAME = timedelta(minutes=1)


def write_soon(accounts: Sequence[CalendarAccount]) -> None:
    """Queue the writing of what is not yet as it should be; one account's writings wait for each other."""
    for account in accounts:
        write_calendar.defer(account_id=account.id, lock=f"calendar-{account.id}")


@task(name="interviews.write_calendar")
def write_calendar(account_id: str) -> None:
    """Write the coming interviews of an account's owner there, and take out those that are not any more.

    What fails is said on the owner's page, and tried again after the next reading.
    """
    rows = CalendarAccount.objects.select_related("member").prefetch_related("calendars")
    account = rows.filter(id=account_id, paused_at=None, member__left_at=None).first()
    if account is None:
        return
    problems = [problem for calendar in account.calendars.all() for problem in _write(calendar, account)]
    found = problems[0] if problems else ""
    CalendarAccount.objects.filter(id=account.id).update(write_problem=found[:500])


def is_behind(account: CalendarAccount) -> bool:
    """Whether something is still to be written to it or taken out."""
    return any(
        wanted or unwanted
        for calendar in account.calendars.all()
        for wanted, unwanted in [_left_to_do(calendar, account)]
    )


def compare(
    calendar: OwnCalendar, reading: Reading, started: datetime, span: tuple[datetime, datetime]
) -> None:
    """Notice what the owner did to the copies that were there before a reading was started."""
    since, until = span
    copies = copies_in(calendar).filter(written_at__lte=started, starts_at__gte=since, ends_at__lt=until)
    for copy in copies.select_related("interview__application", "calendar__account__member"):
        interview = copy.interview
        if interview.is_booked and copy.sequence == interview.sequence:
            theirs = [each for each in reading.busy if each.uid == interview.uid]
            _note_difference(copy, theirs, is_sure=not reading.unreadable)


def event_of(interview: Interview, organization: Organization) -> Event:
    """An interview as a calendar shows it: no word of the candidate, whoever looks over the shoulder."""
    return Event(
        uid=interview.uid,
        title=f"{interview.title} · {interview.application.job.title}",
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
        # when it changed is not kept; programs ask for a later moment with each change, and the same without
        changed_at=interview.created_at + timedelta(seconds=interview.sequence),
        place=interview.whereabouts or interview.meeting_link,
        url=f"{settings.PUBLIC_URL}/{organization.slug}/interviews/{interview.id}/",
        sequence=interview.sequence,
    )


def _write(calendar: OwnCalendar, account: CalendarAccount) -> list[str]:
    """Do what is left to do in a calendar; what went wrong, in words."""
    wanted, unwanted = _left_to_do(calendar, account)
    if not wanted and not unwanted:
        return []
    try:
        there = opening.calendar_of(account, calendar, "UTC")
    except RuleBroken as broken:
        return [broken.sentence]
    organization = Organization.objects.get()
    acts = [
        *(
            partial(_put, copy, there, event_of(one_known_to(account.member, copy.interview), organization))
            for copy in wanted
        ),
        *(partial(_take_out, copy, there) for copy in unwanted),
    ]
    return [problem for act in acts if (problem := _problem_of(act))]


def _problem_of(act: Callable[[], None]) -> str:
    try:
        act()
    except RuleBroken as broken:
        return broken.sentence
    return ""


def _left_to_do(
    calendar: OwnCalendar, account: CalendarAccount
) -> tuple[list[CalendarCopy], list[CalendarCopy]]:
    """The copies to write, some of them not yet there, and those to take out."""
    copies = {each.interview_id: each for each in copies_in(calendar).select_related("interview")}
    meant = {each.id: each for each in meant_for(account.member_id)} if calendar.is_written else {}
    wanted = []
    for interview in meant.values():
        copy = copies.get(interview.id) or CalendarCopy(calendar=calendar)
        if copy.sequence != interview.sequence:
            copy.interview = interview
            wanted.append(copy)
    return wanted, [each for each in copies.values() if each.interview_id not in meant]


def _put(copy: CalendarCopy, there: Calendar, event: Event) -> None:
    try:
        version = there.put(event, copy.etag)
    except ChangedThere:
        # its owner changed our entry, or it was written and that was not noted: the newer decision counts
        version = there.put(event, there.version_of(event.uid) or "")
    copy.note_written(copy.interview, version)
    copy.save()


def _take_out(copy: CalendarCopy, there: Calendar) -> None:
    uid = copy.interview.uid
    try:
        there.remove(uid, copy.etag)
    except ChangedThere:
        version = there.version_of(uid)
        if version is not None:
            there.remove(uid, version)
    copy.delete()


def _note_difference(copy: CalendarCopy, theirs: list[Busy], *, is_sure: bool) -> None:
    difference, start = _difference(copy, theirs)
    if (difference, start) == (copy.difference, copy.their_start) or (difference == GONE and not is_sure):
        return
    copy.difference, copy.their_start = difference, start
    copy.save(update_fields=["difference", "their_start"])
    if difference:
        record(_told(copy), by=READER)


def _difference(copy: CalendarCopy, theirs: list[Busy]) -> tuple[str, datetime | None]:
    if not theirs:
        return GONE, None
    stays = any(
        abs(each.starts_at - copy.starts_at) < SAME and abs(each.ends_at - copy.ends_at) < SAME
        for each in theirs
    )
    return ("", None) if stays else (MOVED, theirs[0].starts_at)


def _told(copy: CalendarCopy) -> CalendarDiffers:
    interview = copy.interview
    return CalendarDiffers(
        interview_id=interview.id,
        application_id=interview.application_id,
        candidate_id=interview.application.candidate_id,
        job_id=interview.application.job_id,
        title=interview.title,
        who=copy.calendar.account.member.name,
        to=in_zone(copy.their_start, interview.zone) if copy.their_start else "",
    )
