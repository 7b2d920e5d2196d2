"""What became of each application: when it came, where it was moved, what the team said, how it ended."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from rolecall.demo.content import shelf
from rolecall.demo.content.answers import Value, answers_of
from rolecall.demo.content.company import Company, JobPlan, company
from rolecall.demo.content.records import Person
from rolecall.demo.content.words import words
from rolecall.jobs.library import Stage

ACTIVE, HIRED, REJECTED, WITHDRAWN = "active", "hired", "rejected", "withdrawn"
LEAST = timedelta(minutes=9)
"""between two things that are done to one application"""


@dataclass(frozen=True, slots=True)
class Step:
    """The application was moved to a stage by a member."""

    stage: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Remark:
    """What a member wrote about the person; @key mentions another member."""

    text: str
    at: datetime
    by: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class Story:
    person: Person
    job: str
    source: str
    applied_at: datetime
    answers: dict[str, Value]
    cover: str
    steps: tuple[Step, ...]
    """moves after the first stage, in order of time"""
    remarks: tuple[Remark, ...]
    outcome: str
    """active, hired, rejected or withdrawn"""
    ended_at: datetime | None
    ended_by: str
    """the member who decided; empty where the person did, and while it is active"""
    reason: str
    """of a rejection, one of `words().rejection_reasons`"""
    note: str
    tags: tuple[str, ...]
    sent_again: str
    """what the person wrote when applying a second time for the same job; mostly empty"""


def stories(slug: str, people: list[Person], now: datetime) -> list[Story]:
    """One story for each application of these people to a demo company, in order of arrival."""
    organization = company(slug)
    told = [
        _story(organization, job, person, slot, now)
        for job in organization.jobs
        for person, slot in _seated(job, [each for each in people if job.key in each.jobs])
    ]
    return sorted(told, key=lambda each: (each.applied_at, each.person.key))


def _seated(job: JobPlan, people: list[Person]) -> list[tuple[Person, str]]:
    """Each person with a stage, or with 'rejected' or 'withdrawn': as many of each as the plan wants."""
    slots = _slots(job, len(people))
    seated = [(person, person.stage) for person in people if _is_placed(person, job)]
    for _, stage in seated:
        slots.remove(stage) if stage in slots else slots.pop()
    at = shelf.dice("seats", job.key)
    others = [person for person in people if not _is_placed(person, job)]
    at.shuffle(slots)
    return seated + list(zip(others, slots, strict=True))


def _is_placed(person: Person, job: JobPlan) -> bool:
    return bool(person.stage) and person.jobs[0] == job.key


def _slots(job: JobPlan, count: int) -> list[str]:
    """The plan's places, repeated or thinned out evenly to this count; what is scarce stays."""
    places = [
        stage for stage, people in sorted(job.people.items(), key=lambda each: each[1]) for _ in range(people)
    ]
    if count <= len(places):
        scarce = [stage for stage in job.people if stage not in (REJECTED, WITHDRAWN)][::-1][:count]
        for stage in scarce:
            places.remove(stage)
        rest = count - len(scarce)
        return scarce + [places[number * len(places) // rest] for number in range(rest)]
    more = REJECTED if job.closed is not None else job.stages[0].name
    return places + [more] * (count - len(places))


def _story(organization: Company, job: JobPlan, person: Person, slot: str, now: datetime) -> Story:
    at = shelf.dice("story", job.key, person.key)
    reached, outcome = _reached(job, slot, at)
    times = _times(organization, job, reached, outcome, now, at)
    reason = at.choice(_reasons(job)) if outcome == REJECTED else ""
    story = Story(
        person=person,
        job=job.key,
        source="Sourced by us" if job.visibility != "public" else person.source,
        applied_at=times[0],
        answers=answers_of(person, job.questions_asked, times[0].date()),
        cover=_cover(organization, person, at),
        steps=tuple(
            Step(stage.name, moment, _mover(job, stage, at))
            for stage, moment in zip(job.stages[1 : reached + 1], times[1:], strict=False)
        ),
        remarks=(),
        outcome=outcome,
        ended_at=None if outcome == ACTIVE else times[-1],
        ended_by=job.recruiter if outcome in (REJECTED, HIRED) else "",
        reason=reason,
        note=_note(reason, outcome, at),
        tags=tuple(at.sample(organization.tags, k=1)) if at.random() < 0.18 else (),
        sent_again=at.choice(words().sent_again) if outcome == ACTIVE and at.random() < 0.04 else "",
    )
    return replace(story, remarks=tuple(_remarks(job, story, reached, now, at)))


def _reached(job: JobPlan, slot: str, at: Random) -> tuple[int, str]:
    """The number of the last stage that was entered, and how it ended."""
    names = [stage.name for stage in job.stages]
    if slot in names:
        return names.index(slot), HIRED if slot == names[-1] else ACTIVE
    deepest = len(names) - 3
    return min(deepest, at.choice((0, 0, 0, 0, 1, 1, 1, 2, 2, 3))), slot


def _times(
    organization: Company, job: JobPlan, reached: int, outcome: str, now: datetime, at: Random
) -> list[datetime]:
    """When it came, when it was moved each time, and last when it ended: all in order and in the past."""
    closed = job.closed if outcome != HIRED or job.closed is None else job.closed + 1
    last = now - timedelta(days=closed or 0)
    waits = [_wait(stage, at) for stage in job.stages[: reached + 1]]
    if outcome != ACTIVE:
        last -= timedelta(days=at.uniform(0, max(1.0, job.opened - (job.closed or 0) - sum(waits) - 1)))
    room = (last - (now - timedelta(days=job.opened))) / timedelta(days=1)
    scale = min(1.0, 0.97 * room / sum(waits))
    moments = [last - timedelta(days=sum(waits[number:]) * scale) for number in range(len(waits))]
    zone = ZoneInfo(organization.zone)
    ended = [] if outcome in (ACTIVE, HIRED) else [last]
    return _in_order([moments[0], *(_at_work(each, zone) for each in [*moments[1:], *ended])], now)


def _wait(stage: Stage, at: Random) -> float:
    limit = stage.days_limit or 1
    return at.uniform(0.1, 0.9) * limit if at.random() < 0.75 else at.uniform(0.9, 2.2) * limit


def _at_work(moment: datetime, zone: ZoneInfo) -> datetime:
    """The same day or the Friday before, between 8 and 18 o'clock of the place."""
    local = moment.astimezone(zone)
    local -= timedelta(days=max(0, local.weekday() - 4))
    hour = 8 + local.hour * 10 // 24
    return local.replace(hour=hour).astimezone(UTC)


def _in_order(moments: list[datetime], now: datetime) -> list[datetime]:
    """The moments, pushed apart where they crossed, and none of them in the future."""
    found = [moments[0]]
    for moment in moments[1:]:
        found.append(max(moment, found[-1] + LEAST))
    late = max(timedelta(0), found[-1] - (now - LEAST))
    return [moment - late for moment in found]


def _mover(job: JobPlan, stage: Stage, at: Random) -> str:
    return job.manager if stage.kind == "interview" and at.random() < 0.4 else job.recruiter


def _reasons(job: JobPlan) -> list[str]:
    less, *_, filled = told = words().rejection_reasons[:-2]
    usual = [*told, less, told[2]]
    return [each for each in usual if each != filled] if job.closed is None else usual


def _note(reason: str, outcome: str, at: Random) -> str:
    if outcome == WITHDRAWN:
        return at.choice(words().withdrawals)
    said = words().notes.get(reason, ())
    return at.choice(said) if said and at.random() < 0.6 else ""


def _cover(organization: Company, person: Person, at: Random) -> str:
    kind = "health" if organization.slug == "brightwater" else "texts"
    return at.choice(words().covers[kind]).format(years=person.years) if at.random() < 0.55 else ""


def _remarks(job: JobPlan, story: Story, reached: int, now: datetime, at: Random) -> list[Remark]:
    entered = [story.applied_at, *(step.at for step in story.steps)]
    found = []
    for stage, moment, until in zip(
        job.stages, entered, [*entered[1:], story.ended_at or now - LEAST], strict=False
    ):
        if at.random() < (0.25 if stage.kind == "applied" else 0.7):
            found.append(_remark(job, story, stage, moment + (until - moment) * at.uniform(0.3, 0.9), at))
    if found and at.random() < 0.06:
        found[-1] = replace(found[-1], text=at.choice(words().comments["private"]), private=True)
    return found


def _remark(job: JobPlan, story: Story, stage: Stage, moment: datetime, at: Random) -> Remark:
    author = at.choice(list(job.team))
    said = [each for each in words().comments[stage.kind] if f"{{{_part_of(job, author)}}}" not in each]
    text = at.choice(said).format(first=story.person.given, manager=job.manager, recruiter=job.recruiter)
    return Remark(text, moment, author)


def _part_of(job: JobPlan, member: str) -> str:
    return {job.manager: "manager", job.recruiter: "recruiter"}.get(member, "nobody")
