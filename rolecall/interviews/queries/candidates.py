"""The candidate's own time: what they are invited to; nobody is in two interviews at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from rolecall.interviews.hours import Interval
from rolecall.interviews.letters import in_zone, link_url
from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.interviews.models.interviews import SHADOW
from rolecall.pipeline.models import Application


@dataclass(frozen=True)
class Invited:
    """An interview to come as its candidate knows it; `choosing` is where they may give it another time."""

    interview: Interview
    choosing: str

    @property
    def when(self) -> str:
        """Its beginning on the clocks that the invitation was written by."""
        return in_zone(self.interview.starts_at, self.interview.candidate_zone or self.interview.zone)

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return round(self.interview.length.total_seconds() / 60)

    @property
    def names(self) -> list[str]:
        """Whom they will meet."""
        return [seat.member.name for seat in self.interview.held_seats() if seat.part != SHADOW]


@dataclass(frozen=True)
class ToChoose:
    """A talk for which the candidate has not chosen a time yet, and where they do."""

    link: SchedulingLink
    address: str


def to_come_for(application: Application) -> list[Invited]:
    """The interviews about an application that its candidate is invited to and that are not over."""
    links = {each.interview_id: each for each in _links(application)}
    rows = Interview.objects.coming().filter(application=application).select_related("room__location")
    return [
        Invited(each, _address(links.get(each.id), each))
        for each in rows.prefetch_related("seats__member").order_by("starts_at", "id")
    ]


def to_choose_for(application: Application) -> list[ToChoose]:
    """The talks about an application for which its candidate is to choose a time."""
    waiting = [each for each in _links(application) if each.is_open and not _is_booked(each)]
    return [ToChoose(each, link_url(each)) for each in waiting]


def _links(application: Application) -> list[SchedulingLink]:
    links = SchedulingLink.objects.filter(application=application, withdrawn_at=None)
    return list(links.select_related("interview").order_by("id"))


def _is_booked(link: SchedulingLink) -> bool:
    return link.interview is not None and link.interview.is_booked


def _address(link: SchedulingLink | None, interview: Interview) -> str:
    return link_url(link) if link and link.lets_change(interview) else ""


def interviews_with(
    candidate_id: UUID, since: datetime, until: datetime, *, besides: Interview | None = None
) -> list[Interval]:
    """When a candidate is in interviews between two instants, whichever job they are about."""
    rows = Interview.objects.booked().filter(
        application__candidate=candidate_id, ends_at__gt=since, starts_at__lt=until
    )
    rows = rows.exclude(id=besides.id) if besides is not None else rows
    return list(rows.order_by("starts_at").values_list("starts_at", "ends_at"))


def apart_from(starts: Iterable[datetime], length: timedelta, taken: Iterable[Interval]) -> list[datetime]:
    """The beginnings at which nothing overlaps what is taken."""
    held = list(taken)
    return [each for each in starts if all(end <= each or start >= each + length for start, end in held)]
