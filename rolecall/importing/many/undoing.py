"""How each act is taken back for a batch of people: what still stands as it left it, and no more."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from rolecall.candidates.actions import many as people
from rolecall.candidates.models import Candidate, CandidateTag, Tag
from rolecall.importing.many.results import ADD, MESSAGE, MOVE, POOL, REJECT, TAG, UNTAG
from rolecall.importing.models import RunRow
from rolecall.importing.touched import touched_since
from rolecall.kit.events import Actor
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import TAKEN_BACK, Message
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions import many as pipeline_many
from rolecall.pipeline.errors import NothingToUndo
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from rolecall.search.models import PooledCandidate

Undoing = Callable[[Sequence[RunRow], Mapping[UUID, Candidate], Actor], set[UUID]]
"""Takes rows back, and gives the people for whom that could be done."""
SENT = "The mail had left already."


def tags(rows: Sequence[RunRow], found: Mapping[UUID, Candidate], by: Actor) -> set[UUID]:
    """Take off the tags that were put on; one that went over to somebody else by a merge stays there."""
    put = CandidateTag.objects.filter(id__among=_ids(rows, "tags"), candidate__among=list(found))
    by_tag: dict[Tag, list[Candidate]] = {}
    for each in put.select_related("tag"):
        by_tag.setdefault(each.tag, []).append(found[each.candidate_id])
    for word, some in by_tag.items():
        people.untag_many(some, word, by=by)
    return set(found)


def untagged(rows: Sequence[RunRow], found: Mapping[UUID, Candidate], by: Actor) -> set[UUID]:
    """Put back the tag that was taken off."""
    words = tuple(Tag.objects.filter(id__among=_ids(rows, "untagged")))
    known = [(person, people.Known(person.name, tags=words)) for person in found.values()]
    people.complete_many(known, by=by)
    return set(found)


def added(rows: Sequence[RunRow], found: Mapping[UUID, Candidate], by: Actor) -> set[UUID]:
    """Take off the job those with whose application nothing happened since."""
    written = {id_: row.written_at for row in rows for id_ in row.ids.get("applications", [])}
    untouched = set(written) - touched_since(written)
    going = list(Application.objects.filter(id__among=list(untouched), candidate__among=list(found)))
    pipeline_many.take_off_many(going, by=by)
    return {each.candidate_id for each in going}


def pooled(rows: Sequence[RunRow], found: Mapping[UUID, Candidate], by: Actor) -> set[UUID]:
    """Take out of the pool those whom this put in."""
    put = PooledCandidate.objects.filter(id__among=_ids(rows, "pooled"), candidate__among=list(found))
    there = list(put.select_related("pool").order_by("id"))
    for into in {each.pool for each in there}:
        searches.unpool([found[each.candidate_id] for each in there if each.pool == into], into, by=by)
    return {each.candidate_id for each in there}


def acted(rows: Sequence[RunRow], found: Mapping[UUID, Candidate], by: Actor) -> set[UUID]:
    """Take back a move or a rejection, and stop the letters to those people that have not left."""
    back: set[UUID] = set()
    for batch in dict.fromkeys(_ids(rows, "batch")):
        try:
            undone = pipeline.undo(batch, by=by)
        except NothingToUndo:
            continue
        back |= {each.candidate_id for each in undone.applications}
    theirs = _ids((row for row in rows if row.candidate_id in back), "messages")
    messaging.take_back_many(Message.objects.filter(id__among=theirs), by=by)
    return back & set(found)


def written_to(rows: Sequence[RunRow], found: Mapping[UUID, Candidate], by: Actor) -> set[UUID]:
    """Stop the letters that have not left."""
    letters = Message.objects.filter(id__among=_ids(rows, "messages"))
    messaging.take_back_many(letters, by=by)
    return set(letters.filter(state=TAKEN_BACK).values_list("candidate_id", flat=True))


def _ids(rows: Iterable[RunRow], name: str) -> list[UUID]:
    return [each for row in rows for each in row.ids.get(name, [])]


UNDOING: dict[str, Any] = {
    TAG: tags, UNTAG: untagged, ADD: added, POOL: pooled, MOVE: acted, REJECT: acted, MESSAGE: written_to,
}  # fmt: skip
