"""What somebody who does not see all could have seen of what is gone: what programs may learn went away.

A row was to be seen if an event names it together with a job that they see, or that left their sight since:
it became internal, went to another department, or they left its hiring team; or, where an event names no
job, with a person whom they see. Of all others nothing is told, so that no id is learnt that was never
theirs to know.
"""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from rolecall.accounts.models import Department
from rolecall.accounts.sight import OnBehalf, member_of, reach_of, sees_all
from rolecall.jobs.events import JobChanged, TeamChanged
from rolecall.jobs.models import Job, JobPost
from rolecall.kit.events import Actor
from rolecall.kit.models import EventRow, EventSubject
from rolecall.kit.syncing import knows
from rolecall.pipeline.access import can_see_private, candidates_visible_to
from rolecall.pipeline.models import Application, Comment

DEPARTED = (JobChanged.type, TeamChanged.type)


@knows
def known_before(actor: Actor, ids: Sequence[UUID], since: int) -> set[UUID]:
    """Those of some rows that somebody could have seen before; `since` is the transaction they know it of."""
    if sees_all(actor):
        return set(ids)
    tellings = [*_told_of(ids), *_said_by_themselves(ids)]
    jobs_of = _jobs_of({id_ for _, others in tellings for id_ in others})
    seen = _seen(actor, {id_ for _, others in tellings for id_ in others} | {*jobs_of.values()}, since)
    return {id_ for id_, others in tellings if _was_in_sight(others, jobs_of, seen)}


def comments_before(actor: Actor, ids: Sequence[UUID], since: int) -> set[UUID]:
    """Those of some comments that somebody could have seen: who sees no private ones never could."""
    if can_see_private(actor):
        return set(ids)
    there = Comment._base_manager.filter(id__in=ids, is_private=True).values_list("id", flat=True)
    told = EventSubject.objects.filter(subject_id__among=list(ids), event__data__private=True)
    return known_before(actor, ids, since) - {*there} - {*told.values_list("subject_id", flat=True)}


def _told_of(ids: Sequence[UUID]) -> Iterable[tuple[UUID, set[UUID]]]:
    """Each of some rows with what one event names with it, once for each event."""
    beside: dict[tuple[UUID, UUID], set[UUID]] = {}
    told = EventSubject.objects.filter(subject_id__among=list(ids))
    for id_, event, other in told.values_list("subject_id", "event_id", "event__about__subject_id"):
        beside.setdefault((id_, event), {id_}).add(other)
    return [(id_, others) for (id_, _), others in beside.items()]


def _said_by_themselves(ids: Sequence[UUID]) -> Iterable[tuple[UUID, set[UUID]]]:
    """What is there says so itself, even if nothing was told of it yet."""
    for model in (JobPost, Application):
        for id_, job_id in model._base_manager.filter(id__in=ids).values_list("id", "job_id"):
            yield id_, {job_id}


def _jobs_of(ids: set[UUID]) -> dict[UUID, UUID]:
    """The jobs among these, each as its own, and those of the applications among them."""
    jobs = {id_: id_ for id_ in Job._base_manager.filter(id__in=ids).values_list("id", flat=True)}
    return jobs | dict(Application._base_manager.filter(id__in=ids).values_list("id", "job_id"))


def _was_in_sight(others: set[UUID], jobs_of: Mapping[UUID, UUID], seen: set[UUID]) -> bool:
    """Whether what an event names was to be seen: by its jobs, else by its applications', else by itself."""
    jobs = {id_ for id_ in others if jobs_of.get(id_) == id_} or {
        jobs_of[id_] for id_ in others if id_ in jobs_of
    }
    return bool((jobs or others) & seen)


def _seen(actor: Actor, ids: set[UUID], since: int) -> set[UUID]:
    jobs = set(Job.objects.visible_to(actor).filter(id__in=ids).values_list("id", flat=True))
    people = set(candidates_visible_to(actor).filter(id__in=ids).values_list("id", flat=True))
    return jobs | people | _left_sight(actor, ids, since)


def _left_sight(actor: Actor, ids: set[UUID], since: int) -> set[UUID]:
    """The jobs that somebody saw before a change since then, as the change tells of them."""
    parts: tuple[Actor, ...] = (actor.member, actor.key) if isinstance(actor, OnBehalf) else (actor,)
    changes = EventRow.objects.filter(
        transaction__gte=since,
        type__in=DEPARTED,
        about__subject_id__in=Job.objects.filter(id__in=ids).values("id"),
    )
    rows = list(changes.values_list("type", "data"))
    departed = [_departed(each, rows) for each in parts if not sees_all(each)]
    return set().union(*departed)


def _departed(actor: Actor, rows: Iterable[tuple[str, dict[str, object]]]) -> set[UUID]:
    field, before = _what_let_in(actor)
    kind = TeamChanged.type if field is None else JobChanged.type
    found = set()
    for type_, data in rows:
        changes = data.get("changes")
        if type_ != kind or not isinstance(changes, dict):
            continue
        was = (
            {name for name, pair in changes.items() if pair[0]} if field is None else {_first(changes, field)}
        )
        if was & before:
            found.add(UUID(str(data["job_id"])))
    return found


def _what_let_in(actor: Actor) -> tuple[str | None, set[object]]:
    """By which field of a job somebody saw it, and by which of its values; None for the hiring team."""
    reach, member = reach_of(actor), member_of(actor)
    if reach is not None:
        names = Department.objects.filter(id__in=reach.department_ids).values_list("name", flat=True)
        return "department", set(names)
    return (None, {member.name}) if member else ("visibility", {"public"})


def _first(changes: dict[str, list[object]], field: str) -> object:
    return changes[field][0] if field in changes else None
