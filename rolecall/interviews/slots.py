"""What interviews add to the candidate's page and to the inbox."""

from collections.abc import Iterator
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from markupsafe import Markup

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, leaves, owes, tells_zones
from rolecall.candidates.models import Candidate
from rolecall.interviews import access
from rolecall.interviews.known import seats_known_to
from rolecall.interviews.models import Availability
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.queries import interviews as queries
from rolecall.interviews.queries import owed
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.addresses import address_of
from rolecall.kit.text import listed
from rolecall.pipeline.models import HIRED, WITHDRAWN, Application
from rolecall.ui.slots import fills, part

MOST_NAMED = 5


@fills("candidate.acts", order=20)
def acts(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[tuple[str, str, str, bool]]:
    """'Schedule interview…' and the link for the candidate, for whoever may."""
    member = request.member  # type: ignore[attr-defined]
    if application is None or not application.is_active or not access.can_schedule(member, application):
        return
    slug = request.organization.slug  # type: ignore[attr-defined]
    yield (
        "Schedule interview…",
        reverse("interviews:schedule", args=[slug, application.id]),
        "calendar-plus",
        False,
    )
    yield "Plan a panel…", reverse("interviews:panel", args=[slug, application.id]), "calendar-search", False
    yield "Let them choose a time…", reverse("interviews:link", args=[slug, application.id]), "link", False


PLANNED = """
    SELECT FROM interviews_interview interview
    JOIN pipeline_application application ON application.id = interview.application_id
    WHERE application.candidate_id = %(candidate)s
"""


@fills("candidate.cards", order=20, rows=PLANNED)
def cards(request: HttpRequest, candidate: Candidate, application: Application | None) -> Iterator[Markup]:
    """The interviews with the person, if there are any."""
    member = request.member  # type: ignore[attr-defined]
    found = queries.of_candidate(candidate, member)
    if found:
        context = {"interviews": found, "zone": zone_of(member)}
        yield part("interviews/_card.html", request, context)


@owes("Interviews today", order=10, is_left=False)
def today(member: Member, most: int) -> Iterator[Owed]:
    """What they sit in until midnight on their own clocks, the next first."""
    zone = zone_of(member)
    for each in seats_known_to(member, owed.today_of(member, zone)[:most]):
        starts, ends = (moment.astimezone(zone) for moment in (each.starts_at, each.ends_at))
        yield Owed(
            title=each.interview.application.candidate.name,
            about=f"{each.interview.title} · {each.interview.application.job.title}",
            act="Open",
            href=address_of("interviews:one", member.organization.slug, each.interview_id),
            clock_time=f"{starts:%H:%M}–{ends:%H:%M}",
        )


@leaves("Interviews to come", order=10)
def to_come(member: Member, most: int) -> Iterator[Owed]:
    """What they are to sit in, the next first."""
    zone = zone_of(member)
    for each in seats_known_to(member, owed.to_come_of(member)[:most]):
        yield Owed(
            title=each.interview.application.candidate.name,
            about=f"{each.interview.title} · {each.interview.application.job.title}",
            act="Open",
            href=address_of("interviews:one", member.organization.slug, each.interview_id),
            clock_time=f"{each.starts_at.astimezone(zone):%-d %b, %H:%M}",
        )


@owes("Interviews that somebody left", order=15, is_left=False)
def deserted(member: Member, most: int) -> Iterator[Owed]:
    """Interviews that are theirs to see to, to which one who was to come has left the organization."""
    zone = zone_of(member)
    for each in seats_known_to(member, owed.deserted_of(member)[:most]):
        yield Owed(
            title=each.interview.application.candidate.name,
            about=f"{each.interview.title} · {each.member.name} has left: change who comes, or cancel it",
            act="Open",
            href=address_of("interviews:one", member.organization.slug, each.interview_id),
            clock_time=f"{each.starts_at.astimezone(zone):%-d %b, %H:%M}",
        )


@owes("Interviews that may be needless", order=17, is_left=False)
def needless(member: Member, most: int) -> Iterator[Owed]:
    """Interviews that are theirs to see to, and that nobody may need any more."""
    zone = zone_of(member)
    for each in owed.needless_of(member)[:most]:
        application = each.application
        yield Owed(
            title=application.candidate.name,
            about=f"{each.title} · {_why_needless(application)}: cancel it, or let it stand",
            act="Open",
            href=address_of("interviews:one", member.organization.slug, each.id),
            clock_time=f"{each.starts_at.astimezone(zone):%-d %b, %H:%M}",
        )


def _why_needless(application: Application) -> str:
    if application.state == HIRED:
        return f"{application.candidate.name} is hired"
    if application.state == WITHDRAWN:
        return "their application is closed, as another for the same job goes on"
    return f"{application.job.title} is closed"


@fills("hire.notices")
def before_hiring(request: HttpRequest, application: Application) -> Iterator[str]:
    """What stays booked with somebody who is about to be hired."""
    coming = list(owed.coming_with(application.id)[:MOST_NAMED])
    if coming:
        zone = zone_of(request.member)  # type: ignore[attr-defined]
        named = listed([f"{each.title} ({each.starts_at.astimezone(zone):%-d %b, %H:%M})" for each in coming])
        yield f"Still booked with them: {named}. That stays until somebody cancels it."


@fills("close.notices")
def before_closing(request: HttpRequest, job: Job) -> Iterator[str]:
    """What stays booked with people of a job that is about to be closed."""
    if number := owed.coming_for(job.id).count():
        yield f"Interviews still booked: {number}. They stay until somebody cancels them."


@owes("Links for a time that somebody left", order=16, is_left=False)
def deserted_links(member: Member, most: int) -> Iterator[Owed]:
    """Links that offer a candidate times without one who was to sit there and has left since."""
    for each in owed.deserted_links_of(member)[:most]:
        application = each.link.application
        what = f"{each.member.name} has left: send another link, and take this one back"
        yield Owed(
            title=application.candidate.name,
            about=f"{each.link.title} · {what}",
            act="Open",
            href=address_of("interviews:link", member.organization.slug, application.id),
            clock_time=f"open until {each.link.expires_at.astimezone(zone_of(member)):%-d %b}",
        )


@owes("Scorecards to write", order=20)
def scorecards(member: Member, most: int) -> Iterator[Owed]:
    """Interviews that are over and of which they have handed in no scorecard, the longest ago first."""
    for each in seats_known_to(member, owed.scorecards_of(member)[:most]):
        meeting = each.interview
        about = (member.organization.slug, meeting.application_id, meeting.planned_id)
        yield Owed(
            title=meeting.application.candidate.name,
            about=f"{meeting.title} · {meeting.application.job.title}",
            act="Write",
            href=address_of("evaluation:scorecard", *about),
            since=meeting.ends_at,
            is_late=clock.now() - meeting.ends_at > owed.LATE_AFTER,
        )


@tells_zones
def zones() -> dict[UUID, str]:
    """The zones of those who keep hours of their own."""
    return dict(Availability.objects.values_list("member_id", "zone"))
