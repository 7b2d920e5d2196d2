"""Interviews that were, one today, some to come, and a link that a candidate may still use."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from rolecall.accounts.models import Location, Member
from rolecall.demo.stage import Scene
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews import actions as interviews
from rolecall.interviews.hours import OFFICE_HOURS, Hours
from rolecall.interviews.queries.free import shared_starts
from rolecall.interviews.queries.rooms import rooms_free
from rolecall.kit import clock
from rolecall.pipeline.models import Application

MOST = 12
MEETING = ("screen", "interview")
EARLY = tuple(Hours(weekday, time(8), time(16)) for weekday in range(5))
MEETINGS = "https://meet.example.org/{organization}-{interview}"
HOUR = timedelta(minutes=60)
ROOMS = (
    ("Library", 4, "Second floor, at the end of the corridor."),
    ("Workshop", 8, "Ground floor, behind the reception."),
    ("Corner room", 2, ""),
)


def interview(scene: Scene) -> None:
    """Book interviews for people who are in a stage in which one meets."""
    recruiters = [each for each in scene.members.values() if each.is_recruiter]
    with clock.at(scene.ago(60)):
        interviews.keep_meeting_template(by=recruiters[0], place="", meeting_link=MEETINGS)
        for number, member in enumerate(scene.members.values()):
            hours = EARLY if number % 3 == 0 else OFFICE_HOURS
            interviews.set_availability(
                member, by=member, zone=scene.organization.time_zone, hours=hours,
                minutes_before=5, minutes_after=10, most_a_day=4, most_a_week=None,
            )  # fmt: skip
        _add_rooms(scene)
    waiting = list(_waiting())
    for number, application in enumerate(waiting[:MOST]):
        _book(scene, application, recruiters[number % len(recruiters)], days=number - 4)
    if len(waiting) > MOST:
        _let_choose(scene, waiting[MOST], recruiters[0])


def _add_rooms(scene: Scene) -> None:
    admin = next(each for each in scene.members.values() if each.role == "admin")
    place = Location.objects.filter(is_remote=False).order_by("id").first()
    for name, seats, note in ROOMS:
        interviews.keep_room(None, by=admin, name=name, seats=seats, location=place, note=note)


def _waiting() -> Iterator[Application]:
    stages = Application.objects.active().filter(stage__kind__in=MEETING, job__state="open")
    yield from stages.select_related("job", "stage", "candidate__organization").order_by(
        "-stage_entered_at", "id"
    )[: MOST + 1]


def _book(scene: Scene, application: Application, by: Member, days: int) -> None:
    day = (scene.now + timedelta(days=days)).date()
    morning = datetime.combine(day, time(), tzinfo=UTC)
    panel = _panel(application) or [by.id]
    with clock.at(min(morning - timedelta(days=3), scene.now - timedelta(hours=2))):
        # whatever time of the day it is: what is not behind us is still to come
        since = max(morning, (scene.now if days >= 0 else clock.now()) + timedelta(hours=1))
        free = shared_starts(panel, since, since + timedelta(days=4), HOUR)
        if free:
            rooms = [each for each in rooms_free(free[0], free[0] + HOUR) if each.seats > len(panel)]
            planned = PlannedInterview.objects.current().filter(stage=application.stage).first()
            interviews.book(
                application, by=by, seats=[(each, "panel") for each in panel], starts_at=free[0],
                planned=planned, minutes=planned.minutes if planned else 60,
                title=planned.name if planned else application.stage.name,
                zone=scene.organization.time_zone, room=rooms[0] if rooms and days % 2 else None,
            )  # fmt: skip


def _panel(application: Application) -> list[UUID]:
    """The interviewers of the team first, and whoever else makes two."""
    team = sorted(application.job.team.order_by("id"), key=lambda mate: mate.part != "interviewer")
    return [mate.member_id for mate in team[:2]]


def _let_choose(scene: Scene, application: Application, by: Member) -> None:
    panel = [mate.member_id for mate in application.job.team.order_by("id")[:1]] or [by.id]
    with clock.at(scene.ago(0.2)):
        interviews.make_link(
            application, by=by, seats=[(each, "lead") for each in panel], minutes=45, title="A first talk"
        )
