"""Writing rows down: people added and completed, with notes and applications, a batch in a few statements."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from rolecall.candidates.actions import many as people
from rolecall.candidates.models import Candidate, Source, Tag
from rolecall.importing import own_fields
from rolecall.importing.matching import Match, Matcher
from rolecall.importing.models import (
    ADDED,
    COMPLETED,
    KNOWN,
    REFUSED,
    ExternalId,
    Run,
    RunRow,
    made_of,
)
from rolecall.importing.placing import Places
from rolecall.importing.rows import Said
from rolecall.kit import clock, locks
from rolecall.kit.db import normalised
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.pouring import pour
from rolecall.pipeline.actions import many as pipeline
from rolecall.pipeline.models import Comment


@dataclass
class Entry:
    """One row on its way: whom it is about, and what it made of them."""

    match: Match
    candidate: Candidate
    is_new: bool
    filled: people.Filled
    made: dict[str, list[UUID]] = field(default_factory=dict)
    sentences: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        """How it came out."""
        if self.is_new:
            return ADDED
        return COMPLETED if self.filled or self.made else KNOWN


def write_rows(run: Run, said: Sequence[Said], by: Actor) -> list[RunRow]:
    """Write a batch of rows down, and give what came of each."""
    entries = _people(run, said, by)
    _fill_own(entries, by)
    _keep_numbers(run, entries)
    _keep_notes(run, entries, by)
    _put_on_jobs(run, entries, by)
    rows = [_row(run, each) for each in entries]
    rows += [
        RunRow(
            run=run, number=each.number, outcome=REFUSED, sentence=each.problem[:500], written_at=clock.now()
        )
        for each in said
        if each.problem
    ]
    return pour(rows)


def _people(run: Run, said: Sequence[Said], by: Actor) -> list[Entry]:
    system = run.given.get("system", "")
    locks.hold_each("email", (email for each in said for email in each.comparable))
    locks.hold_each("external-id", (f"{system}/{each.external_id}" for each in said if each.external_id))
    matches = Matcher(system).match(said)
    words = _Words(run, said)
    new = [each for each in matches if each.is_new]
    added = people.add_many([words.known(each) for each in new], by=by)
    entries = {
        match.said.number: Entry(match, candidate, True, filled)
        for match, (candidate, filled) in zip(new, added, strict=True)
    }
    held = _held([each.candidate for each in matches if each.candidate])
    pairs = [
        (match, held[match.candidate] if match.candidate else entries[match.earlier or 0].candidate)
        for match in matches
        if not match.is_new
    ]
    filled_in = people.complete_many([(candidate, words.known(match)) for match, candidate in pairs], by=by)
    for (match, candidate), filled in zip(pairs, filled_in, strict=True):
        entries[match.said.number] = Entry(match, candidate, False, filled)
    return [entries[match.said.number] for match in matches]


def _held(ids: list[UUID]) -> dict[UUID, Candidate]:
    """People who are known, kept from being changed by others meanwhile."""
    rows = Candidate.objects.select_for_update(of=("self",)).select_related("source").filter(id__among=ids)
    return {each.id: each for each in rows.order_by("id")}


class _Words:
    """The tags and sources that rows name, and what is said of all of them."""

    def __init__(self, run: Run, said: Sequence[Said]) -> None:
        self.source: str = run.given.get("source", "")
        self.shared: list[str] = run.given.get("tags", [])
        fine = [each for each in said if not each.problem]
        sources = {each.source or self.source for each in fine} - {""}
        tags = {tag for each in fine for tag in each.tags} | set(self.shared)
        self.sources: dict[str, Source] = people.sources_for(sources) if sources else {}
        self.tags: dict[str, Tag] = people.tags_for(tags) if tags else {}

    def known(self, match: Match) -> people.Known:
        """What a row says, without addresses that are somebody else's."""
        said = match.said
        mine = [each for each in said.emails if said.compared[each] not in match.others_emails]
        tags = dict.fromkeys(normalised(tag) for tag in (*said.tags, *self.shared))
        return people.Known(
            name=said.name,
            emails=tuple(mine),
            phones=said.phones,
            compared=said.compared,
            links=said.links,
            headline=said.headline,
            location=said.location,
            source=self.sources.get(normalised(said.source or self.source)),
            tags=tuple(self.tags[tag] for tag in tags if tag in self.tags),
        )


def _fill_own(entries: Sequence[Entry], by: Actor) -> None:
    """Fill the organization's own fields where nothing is known yet."""
    made = own_fields.fill_empty([(each.candidate, each.match.said.own) for each in entries], by)
    for entry, rows in zip(entries, made, strict=True):
        entry.made |= {"custom_values": rows} if rows else {}


def _keep_numbers(run: Run, entries: Sequence[Entry]) -> None:
    """Remember by which numbers people are known elsewhere; a number belongs to whoever has it first."""
    system = run.given.get("system", "")
    numbered = {each.match.said.external_id: each for each in reversed(entries)}
    known = ExternalId.objects.filter(system=system, number__among=list(numbered))
    free = set(numbered) - set(known.values_list("number", flat=True)) - {""}
    kept = [
        ExternalId(candidate=numbered[number].candidate, system=system, number=number)
        for number in sorted(free)
    ]
    for each in kept:
        numbered[each.number].made["external_ids"] = [each.id]
    pour(kept)


def _keep_notes(run: Run, entries: Sequence[Entry], by: Actor) -> None:
    """Keep what is noted of people, unless the same is noted already."""
    noted = [each for each in entries if each.match.said.note]
    known = [each.candidate.id for each in noted if not each.is_new]
    said = set(Comment.objects.filter(candidate__among=known).values_list("candidate_id", "body"))
    noted = [each for each in noted if (each.candidate.id, each.match.said.note) not in said]
    private = bool(run.given.get("private", True))
    notes = [pipeline.Note(each.candidate, each.match.said.note, private) for each in noted]
    for entry, comment in zip(noted, pipeline.note_many(notes, by=by), strict=True):
        entry.made["comments"] = [comment.id]


def _put_on_jobs(run: Run, entries: Sequence[Entry], by: Actor) -> None:
    places = Places(run.given, [each.match.said for each in entries], by)
    wanted = []
    for entry in entries:
        place, problem = places.of(entry.match.said)
        if place:
            wanted.append((entry, place))
        entry.sentences += [problem] if problem else []
    arrivals = [
        pipeline.Arrival(entry.candidate, job, stage, entry.candidate.source, entry.match.said.applied_at)
        for entry, (job, stage) in wanted
    ]
    for (entry, _), came in zip(wanted, pipeline.add_many(arrivals, by=by), strict=True):
        if isinstance(came, RuleBroken):
            entry.sentences.append(came.sentence)
        else:
            entry.made["applications"] = [came.id]


def _row(run: Run, entry: Entry) -> RunRow:
    said, others = entry.match.said, entry.match.others_emails
    sentences = [*said.left_out, *entry.sentences]
    sentences += [f"The address {each} was left out: it is somebody else's." for each in sorted(others)]
    made: dict[str, Any] = {**entry.filled.rows, **entry.made}
    return RunRow(
        run=run,
        number=said.number,
        candidate=entry.candidate,
        outcome=entry.outcome,
        sentence=" ".join(sentences)[:500],
        made=made_of(fields=entry.filled.fields, **made),
        written_at=clock.now(),
    )
