"""What each act does to a batch of people, through the actions of the contexts that it belongs to."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from rolecall.candidates.actions import many as people
from rolecall.candidates.grounds import Ground
from rolecall.candidates.models import Candidate, Tag
from rolecall.importing.errors import (
    InterviewIsBooked,
    NobodyToWriteTo,
    OfferIsKept,
    OnNoSuchJob,
    PoolIsGone,
    StillUnderWay,
)
from rolecall.importing.many.results import (
    ADD,
    MESSAGE,
    MOVE,
    POOL,
    REJECT,
    REMOVE,
    TAG,
    UNTAG,
    Result,
    Results,
    nothing_to_do,
    refused,
)
from rolecall.interviews.models import Interview
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import Message
from rolecall.offers.models import Offer
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import many as pipeline_many
from rolecall.pipeline.models import ACTIVE, HIRED, Application, RejectionReason
from rolecall.search import actions as searches
from rolecall.search.saved import pools_to_fill

Given = Mapping[str, Any]
Doing = Callable[[Sequence[Candidate], Given, Actor], Results]
AFTER = timedelta(minutes=10)
"""How long letters wait, so that the run can be taken back."""


def tag(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Put tags on them."""
    tags = tuple(people.tags_for(given["tags"]).values())
    known = [(person, people.Known(person.name, tags=tags)) for person in batch]
    return {
        person.id: Result(made={"tags": filled.rows["tags"]}) if filled.rows.get("tags") else nothing_to_do()
        for (person, _), filled in zip(known, people.complete_many(known, by=by), strict=True)
    }


def untag(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Take a tag off them."""
    gone = Tag.objects.get(id=given["tag_id"])
    had = set(people.untag_many(batch, gone, by=by))
    return {
        person.id: Result(made={"untagged": [gone.id]}) if person.id in had else nothing_to_do()
        for person in batch
    }


def add(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Put them on a job."""
    job = Job.objects.visible_to(by).get(id=given["job_id"])
    stage = Stage.objects.get(id=given["stage_id"]) if given.get("stage_id") else None
    arrivals = [pipeline_many.Arrival(person, job, stage) for person in batch]
    came = zip(batch, pipeline_many.add_many(arrivals, by=by), strict=True)
    return {
        person.id: refused(each.sentence)
        if isinstance(each, RuleBroken)
        else Result(made={"applications": [each.id]})
        for person, each in came
    }


def pool(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Put them into a talent pool, with the reason."""
    into = pools_to_fill(by).filter(id=given["pool_id"]).first()
    if into is None:
        return {person.id: refused(PoolIsGone.sentence) for person in batch}
    added = {each.candidate_id: each.id for each in searches.pool(batch, into, by=by, note=given["note"])}
    return {
        person.id: Result(made={"pooled": [added[person.id]]})
        if person.id in added
        else nothing_to_do(f"They are in “{into.name}” already.")
        for person in batch
    }


def move(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Move those who are on the job to a stage of it."""
    stage = Stage.objects.get(id=given["stage_id"])
    theirs = _applications(batch, given["job_id"], by)
    stood = {each.id: each.stage_id for each in theirs.values()}
    moved = pipeline.move_many(theirs.values(), to=stage, by=by)

    def result(application: Application) -> Result:
        if application.id in moved.refused:
            return refused(moved.refused[application.id].sentence)
        if stood[application.id] == stage.id:
            return nothing_to_do(f"They are in {stage.name} already.")
        return Result(made={"batch": [moved.batch_id], "applications": [application.id]})

    return _of_each(batch, theirs, result)


def reject(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Reject those who are on the job, with a letter when one was written."""
    theirs = _applications(batch, given["job_id"], by)
    reason = _reason(given)
    done = pipeline.reject_many(theirs.values(), by=by, reason=reason, note=given.get("note", ""))
    going = [each for each in theirs.values() if each.id not in done.refused]
    letters = (
        _write([(each.candidate, each) for each in going], given, by, "rejected") if given.get("body") else {}
    )

    def result(application: Application) -> Result:
        if application.id in done.refused:
            return refused(done.refused[application.id].sentence)
        made = {"batch": [done.batch_id], "applications": [application.id]}
        letter = letters.get(application.candidate_id)
        unwritten = "" if letter or not given.get("body") else f"No mail: {NobodyToWriteTo.sentence}"
        return Result(sentence=unwritten, made={**made, "messages": [letter.id] if letter else []})

    return _of_each(batch, theirs, result)


def message(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Write to them; who is on the job is written to about it."""
    theirs = _applications(batch, given["job_id"], by) if given.get("job_id") else {}
    visible = batch if not given.get("job_id") else [each for each in batch if each.id in theirs]
    letters = _write([(each, theirs.get(each.id)) for each in visible], given, by, "other")

    def result(person: Candidate) -> Result:
        if person not in visible:
            return refused(OnNoSuchJob.sentence)
        letter = letters.get(person.id)
        return Result(made={"messages": [letter.id]}) if letter else refused(NobodyToWriteTo.sentence)

    return {person.id: result(person) for person in batch}


def remove(batch: Sequence[Candidate], given: Given, by: Actor) -> Results:
    """Remove them for good, unless something of theirs is under way or has to be kept."""
    ids = [person.id for person in batch]
    under_way = Application.objects.filter(candidate__among=ids, state__in=(ACTIVE, HIRED))
    busy = set(under_way.values_list("candidate_id", flat=True))
    offered = set(
        Offer.objects.filter(application__candidate__among=ids).values_list(
            "application__candidate_id", flat=True
        )
    )
    coming = Interview.objects.booked().filter(application__candidate__among=ids, starts_at__gt=clock.now())
    met = {*coming.values_list("application__candidate_id", flat=True)}
    run_id = UUID(given["run_id"]) if given.get("run_id") else None
    ground = Ground(given.get("ground", ""), given.get("reference", ""), run_id)
    people.remove_many([each for each in batch if each.id not in busy | offered | met], by=by, ground=ground)
    return {
        id_: refused(StillUnderWay.sentence)
        if id_ in busy
        else refused(OfferIsKept.sentence)
        if id_ in offered
        else refused(InterviewIsBooked.sentence)
        if id_ in met
        else Result()
        for id_ in ids
    }


def _reason(given: Given) -> RejectionReason | None:
    said: str | None = given.get("reason_id")
    return RejectionReason.objects.filter(id=said).first() if said else None


def _applications(batch: Sequence[Candidate], job_id: str, by: Actor) -> dict[UUID, Application]:
    """The active applications of people for a job, as far as whoever acts sees them, by person."""
    rows = Application.objects.visible_to(by).active().filter(job_id=UUID(job_id))
    rows = rows.filter(candidate__among=[person.id for person in batch])
    rows = rows.select_related("candidate__organization", "job", "stage")
    return {each.candidate_id: each for each in rows}


def _write(
    to: Sequence[tuple[Candidate, Application | None]], given: Given, by: Actor, purpose: str
) -> dict[UUID, Message]:
    letters = messaging.write_many(
        to, by=by, subject=given["subject"], body=given["body"], purpose=purpose, after=AFTER
    )
    return {letter.candidate_id: letter for letter in letters}


def _of_each(
    batch: Sequence[Candidate], theirs: Mapping[UUID, Application], result: Callable[[Application], Result]
) -> Results:
    return {
        person.id: result(theirs[person.id]) if person.id in theirs else refused(OnNoSuchJob.sentence)
        for person in batch
    }


DOING: dict[str, Doing] = {
    TAG: tag, UNTAG: untag, ADD: add, POOL: pool, MOVE: move, REJECT: reject, MESSAGE: message,
    REMOVE: remove,
}  # fmt: skip
