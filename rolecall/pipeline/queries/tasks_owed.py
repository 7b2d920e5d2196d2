"""Tasks about people, as far as somebody may see them, with what is late on the assignee's own calendar."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.accounts.owed import zones_of_members
from rolecall.candidates.models import Candidate
from rolecall.jobs import access as jobs
from rolecall.kit import clock
from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.models import Application, Task
from rolecall.pipeline.owed import TaskQuerySet

MOST_OPEN, MOST_DONE = 50, 3


@dataclass(frozen=True)
class Owing:
    """A task as a screen shows it."""

    task: Task
    is_late: bool
    may_change: bool


def tasks_for(actor: Actor) -> TaskQuerySet:
    """Tasks about people and applications that somebody may see."""
    found: TaskQuerySet = Task.objects.kept().select_related(
        "candidate", "assignee__organization", "application__job"
    )
    if access.sees_everybody(actor):
        return found
    theirs = Q(application=None) | Q(application__in=Application.objects.visible_to(actor))
    return found.filter(theirs, candidate__in=access.candidates_visible_to(actor))


def removed_for(actor: Actor) -> TaskQuerySet:
    """Removed tasks about people that somebody may see, to put one back."""
    rows: TaskQuerySet = Task.objects.exclude(removed_at=None)
    return rows.filter(candidate__in=access.candidates_visible_to(actor))


def tasks_of(actor: Actor, candidate: Candidate) -> list[Owing]:
    """What is to be done about a person, the most urgent first; then what was done last."""
    tasks = list(_about(candidate.id, actor.role, actor.actor_kind, actor.actor_id))
    owed = [task for task in tasks if task.done_at is None]
    return shown(actor, [*owed[:MOST_OPEN], *tasks[len(owed) :][:MOST_DONE]])


def asking_tasks(actor: Actor, candidate: Candidate) -> Asking:
    """What `tasks_of` asks of the database."""
    return _about.asking(candidate.id, actor.role, actor.actor_kind, actor.actor_id)


@written
def _about(candidate: UUID, role: str, kind: str, viewer: UUID | None) -> QuerySet[Task]:
    rows = tasks_for(Viewer(role, kind, viewer)).filter(candidate=candidate)
    first = (F("done_at").desc(nulls_first=True), F("due_on").asc(nulls_last=True), "id")
    return rows.order_by(*first)[: MOST_OPEN + MOST_DONE]


def owed_by(member: Member, most: int) -> list[Owing]:
    """What a member is to do, the most urgent first."""
    rows = tasks_for(member).filter(assignee=member, done_at=None)
    return shown(member, rows.most_urgent_first()[:most])


def deserted_of(member: Member, most: int) -> list[Task]:
    """Open tasks whose assignee has left, or may not see whom they are about any more, the most urgent first.

    They fall to whoever gave them. Where that is no recruiter who is there, whoever leads the job has them,
    and where nobody leads, whoever sees everybody.
    """
    is_there = Q(author__left_at=None, author__role__in=roles.RECRUITERS)
    theirs = Q(author=member) | Q(Q(author=None) | ~is_there, jobs.falls_to(member, "application__job"))
    rows = tasks_for(member).open().filter(theirs, _is_deserted()).exclude(assignee=member)
    return list(rows.most_urgent_first()[:most])


def _is_deserted() -> Q:
    seen = Application.objects.filter(candidate=OuterRef("candidate"), job__team__member=OuterRef("assignee"))
    of_it = seen.filter(id=OuterRef("application"))
    reached = Q(Exists(of_it)) | Q(Exists(seen), application=None)
    return Q(assignee__left_at__isnull=False) | Q(~reached, ~Q(assignee__role__in=roles.RECRUITERS))


def shown(actor: Actor, tasks: Iterable[Task]) -> list[Owing]:
    """Tasks with what their reader may do, and whether their day has passed where the assignee is."""
    found = list(tasks)
    days = _days_of([each.assignee for each in found if each.due_on]) if found else {}
    return [
        Owing(each, _is_late(each, days), may_change=access.can_change_task(actor, each)) for each in found
    ]


def _is_late(task: Task, days: dict[str, date]) -> bool:
    return task.due_on is not None and not task.is_done and task.due_on < days[str(task.assignee_id)]


def _days_of(members: list[Member]) -> dict[str, date]:
    """Which day it is for each of some members."""
    zones, now = (zones_of_members() if members else {}), clock.now()
    return {
        str(each.id): now.astimezone(
            clock.zone_named(zones.get(each.id) or each.organization.time_zone)
        ).date()
        for each in members
    }
