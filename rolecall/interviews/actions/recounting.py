"""What the log is told of an interview: what it is about, when it is and with whom, and what was before."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.interviews.events import InterviewChanged
from rolecall.interviews.models import Interview
from rolecall.interviews.models.interviews import PARTS
from rolecall.kit import clock

SeatWanted = tuple[UUID, str]
"""A member by id, and their part."""


def about(interview: Interview) -> dict[str, Any]:
    """What an event is about."""
    return {
        "interview_id": interview.id,
        "application_id": interview.application_id,
        "candidate_id": interview.application.candidate_id,
        "job_id": interview.application.job_id,
        "title": interview.title,
    }


def time_of(interview: Interview, seats: Sequence[SeatWanted]) -> dict[str, Any]:
    """When it is, for programs and for people, and who sits in it."""
    local = interview.starts_at.astimezone(clock.zone_named(interview.zone))
    return {
        "starts_at": interview.starts_at.isoformat(),
        "in_words": f"{local:%a %-d %b %Y, %H:%M} ({interview.zone})",
        "members": [member_id for member_id, _ in seats],
    }


def facts(interview: Interview, seats: Sequence[SeatWanted]) -> dict[str, Any]:
    """All that can be changed of it, by the names of the API."""
    return {
        **time_of(interview, seats),
        "ends_at": interview.ends_at.isoformat(),
        "title": interview.title,
        "room_id": interview.room_id,
        "room": interview.room.name if interview.room else None,
        "place": interview.place,
        "meeting_link": interview.meeting_link,
        "note": interview.note,
        "interviewers": [*seats],
    }


def changed(interview: Interview, seats: Sequence[SeatWanted], *, since: dict[str, Any]) -> InterviewChanged:
    """That it is not as it was, with each fact of then that is another one now.

    The same moment in another zone is the same time.
    """
    now = facts(interview, seats)
    if now["starts_at"] == since["starts_at"]:
        since = since | {"in_words": now["in_words"]}
    changes = {name: [since[name], fact] for name, fact in now.items() if since[name] != fact}
    if "interviewers" in changes:
        changes["interviewers"] = _named(changes["interviewers"])
    return InterviewChanged(**about(interview), **time_of(interview, seats), changes=changes)


def _named(panels: list[list[SeatWanted]]) -> list[list[str]]:
    """Who sits in each panel, by name and part."""
    everybody = {member_id for panel in panels for member_id, _ in panel}
    names = dict(Member.objects.filter(id__in=everybody).values_list("id", "name"))
    parts = dict(PARTS)
    return [sorted(f"{names[each]} ({parts[part].lower()})" for each, part in panel) for panel in panels]
