"""Two records of one person become one, and two again; or somebody says that they are two people.

Nobody is merged but by a member who says so: no address is known here to be somebody's own beyond doubt.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F
from django.utils.dateparse import parse_datetime

from rolecall.candidates import access
from rolecall.candidates.duplicate_models import DISMISSED, MERGED, SUGGESTED, DuplicatePair, Merge
from rolecall.candidates.duplicates import carrying
from rolecall.candidates.duplicates.consents import as_strict_as_both, as_they_were
from rolecall.candidates.duplicates.events import (
    CandidatesMerged,
    DuplicateDismissalUndone,
    DuplicateDismissed,
    MergeUndone,
)
from rolecall.candidates.duplicates.finding import in_order
from rolecall.candidates.models import Candidate, EmailAddress
from rolecall.kit import clock, locks
from rolecall.kit.errors import Invalid, NotFound, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

CHOICES = ("name", "headline", "location", "email")
"""What may differ and is one of a person; where nothing is chosen the record that stays says it."""
KEPT, OTHER = "kept", "other"
FIELDS = (*CHOICES, "phone", "source_id")


class OneAndTheSame(RuleBroken):
    sentence = "This is one record. Choose two different ones."


class MergedAlready(RuleBroken):
    sentence = "One of these records was merged already. Open the list again."


class BeingChanged(RuleBroken):
    sentence = "Somebody is just changing one of these people. Try again."


class UndoneAlready(RuleBroken):
    sentence = "This merge was undone already."


class MergedOnwards(RuleBroken):
    sentence = "This person was merged once more since. Undo the later merge first."


class AddressIsTaken(RuleBroken):
    """An address that must go back was taken off the person, and somebody else has it now."""


def dismiss(pair: DuplicatePair, *, by: Actor) -> DuplicatePair:
    """Say that two people are two; they are not suggested again."""
    held = _held(pair, by)
    if held.state != DISMISSED:
        _decide(held, DISMISSED, by)
        record(DuplicateDismissed(held.one_id, held.other_id, held.one.name, held.other.name), by=by)
    return held


def suggest_again(pair: DuplicatePair, *, by: Actor) -> DuplicatePair:
    """Take back that two people are two: they are suggested for as long as anything speaks for it."""
    held = _held(pair, by)
    if held.state != SUGGESTED:
        held.state, held.decided_at, held.decided_by_name = SUGGESTED, None, ""
        held.save(update_fields=["state", "decided_at", "decided_by_name"])
        record(DuplicateDismissalUndone(held.one_id, held.other_id, held.one.name, held.other.name), by=by)
    return held


def _held(pair: DuplicatePair, by: Actor) -> DuplicatePair:
    """A pair that may still be decided about, kept from whoever else does."""
    access.require(access.can_edit(by))
    rows = DuplicatePair.objects.select_for_update(of=("self",)).select_related("one", "other")
    held = rows.get(id=pair.id)
    if held.state == MERGED:
        raise MergedAlready
    return held


def hold_addresses(*people: Candidate) -> None:
    """Wait for whoever just applies with an address of these people, or gives them one."""
    for address in sorted(_addresses_of(people)):
        locks.hold("email", address)


def hold_people(*people: Candidate) -> list[Candidate]:
    """Let nobody else change, merge or add to these people until the end; in the order of their ids."""
    ids = sorted(person.id for person in people)
    before = _addresses_of(people)
    for id_ in ids:
        locks.hold("candidate", id_)
    # As strong as a deletion: who writes a row about them waits too, and then finds who goes on. Who went
    # before comes first, as for who writes of them (`duplicates.following`): else each waits for the other.
    gone_first = (F("merged_into_id").asc(nulls_last=True), "id")
    rows = Candidate.objects.filter(id__in=ids).order_by(*gone_first).select_for_update()
    held = {each.id: each for each in rows}
    if len(held) < len(ids):
        raise NotFound
    if _addresses_of(people) != before:
        raise BeingChanged
    return [held[person.id] for person in people]


def merge(kept: Candidate, other: Candidate, *, by: Actor, chosen: Mapping[str, str] | None = None) -> Merge:
    """Make one of two: all that `other` has goes to `kept`, and `undo_merge` takes it back.

    `chosen` says by field ('name', 'headline', 'location', 'email') whether the value of 'kept' or of
    'other' goes on. The two must be held (`hold_addresses`, `hold_people`).
    """
    access.require(access.can_edit(by))
    choices = _checked(chosen or {})
    if kept.id == other.id:
        raise OneAndTheSame
    if kept.merged_into_id or other.merged_into_id:
        raise MergedAlready
    pair = _pair_of(kept, other)
    before = _facts_of(kept) | {"pair": _decision_on(pair)}
    moved, contacts = carrying.carry(other.id, kept.id)
    _take_chosen(kept, other, choices)
    merged = Merge.objects.create(
        kept=kept,
        other=other,
        by_name=by.actor_name[:200],
        before=before,
        after=_facts_of(kept),
        moved=moved,
        contacts=contacts,
        consents=as_strict_as_both(kept.id, moved.get("candidates.Consent.candidate", [])),
    )
    Candidate.objects.filter(id=other.id).update(merged_into=kept)
    if pair is not None:
        _decide(pair, MERGED, by)
    record(_merged(merged, other.name), by=by)
    return merged


def undo_merge(merged: Merge, *, by: Actor) -> Merge:
    """Make two of one again; what was added since stays with the one who was kept.

    The two must be held (`hold_addresses`, `hold_people`).
    """
    access.require(access.can_edit(by))
    held = Merge.objects.select_for_update(of=("self",)).select_related("kept", "other").get(id=merged.id)
    kept, other = held.kept, held.other
    _must_be_undoable(held)
    Candidate.objects.filter(id=other.id).update(merged_into=None)
    as_they_were(held.consents)
    carrying.carry_back(held.moved, held.contacts, source=kept.id, target=other.id)
    _carry_what_had_waited(kept, held)
    _give_back_values(kept, held)
    _take_back_decision(held)
    held.undone_at, held.undone_by_name = clock.now(), by.actor_name[:200]
    held.save(update_fields=["undone_at", "undone_by_name"])
    record(MergeUndone(kept.id, other.id, held.id, kept.name, other.name), by=by)
    return held


def _carry_what_had_waited(kept: Candidate, undone: Merge) -> None:
    """Give the person what others who stay merged have too, and kept because this one had brought it."""
    standing = Merge.objects.filter(kept=kept, undone_at=None, other__merged_into=kept).exclude(id=undone.id)
    for each in standing.order_by("id").select_for_update(of=("self",)):
        moved, contacts = carrying.carry(each.other_id, kept.id)
        if moved:
            each.moved |= {name: each.moved.get(name, []) + ids for name, ids in moved.items()}
            each.contacts |= {name: each.contacts.get(name, []) + rows for name, rows in contacts.items()}
            each.save(update_fields=["moved", "contacts"])


def _must_be_undoable(merged: Merge) -> None:
    if merged.undone_at:
        raise UndoneAlready
    if merged.kept.merged_into_id or merged.other.merged_into_id != merged.kept_id:
        raise MergedOnwards
    addresses = [row["email_normalised"] for row in carrying.lost(merged.contacts, EmailAddress)]
    taken = EmailAddress.objects.filter(email_normalised__in=addresses).select_related("candidate")
    for each in taken.exclude(candidate__in=[merged.kept_id, merged.other_id])[:1]:
        raise AddressIsTaken(
            f"{each.candidate.name} has the address {each.email} now, which would go back to"
            f" {merged.other.name}. Take it off {each.candidate.name} first."
        )


def _checked(chosen: Mapping[str, str]) -> dict[str, str]:
    wrong = {
        field: f"Choose '{KEPT}' or '{OTHER}' for {' or '.join(CHOICES)}."
        for field, whose in chosen.items()
        if field not in CHOICES or whose not in (KEPT, OTHER)
    }
    if wrong:
        raise Invalid(wrong)
    return dict(chosen)


def _take_chosen(kept: Candidate, other: Candidate, choices: Mapping[str, str]) -> None:
    """Take the values that were chosen, and whatever the kept record does not say."""
    for field in FIELDS:
        theirs = getattr(other, field)
        if theirs and (choices.get(field) == OTHER or not getattr(kept, field)):
            setattr(kept, field, theirs)
    kept.updated_at = clock.now()
    kept.save()


def _give_back_values(kept: Candidate, merged: Merge) -> None:
    """Take back what the merge set and nobody has changed since."""
    now = _facts_of(kept)
    for field in (*FIELDS, "updated_at"):
        if now[field] == merged.after[field]:
            setattr(kept, field, _parsed(field, merged.before[field]))
    _write_to_own_contacts(kept)
    kept.save()


def _write_to_own_contacts(kept: Candidate) -> None:
    """The address written to and the number called are their own, whatever was chosen since."""
    for field, rows in (("email", kept.emails), ("phone", kept.phones)):
        column = "email" if field == "email" else "number"
        own = list(rows.order_by("id").values_list(column, flat=True))
        if getattr(kept, field) not in own:
            setattr(kept, field, next(iter(own), ""))


def _facts_of(candidate: Candidate) -> dict[str, Any]:
    facts = {field: getattr(candidate, field) for field in (*FIELDS, "updated_at")}
    return {
        name: str(value) if isinstance(value, (UUID, datetime)) else value for name, value in facts.items()
    }


def _parsed(field: str, value: Any) -> Any:
    return parse_datetime(value) if field == "updated_at" else value


def _pair_of(one: Candidate, other: Candidate) -> DuplicatePair | None:
    first, second = in_order(one.id, other.id)
    return DuplicatePair.objects.select_for_update().filter(one=first, other=second).first()


def _decide(pair: DuplicatePair, state: str, by: Actor) -> None:
    pair.state, pair.decided_at, pair.decided_by_name = state, clock.now(), by.actor_name[:200]
    pair.save(update_fields=["state", "decided_at", "decided_by_name"])


def _decision_on(pair: DuplicatePair | None) -> list[str | None]:
    decided_at = str(pair.decided_at) if pair and pair.decided_at else None
    return [pair.state, decided_at, pair.decided_by_name] if pair else []


def _take_back_decision(merged: Merge) -> None:
    pair = _pair_of(merged.kept, merged.other)
    if pair is not None and merged.before["pair"]:
        pair.state, decided_at, pair.decided_by_name = merged.before["pair"]
        pair.decided_at = parse_datetime(decided_at) if decided_at else None
        pair.save(update_fields=["state", "decided_at", "decided_by_name"])


def _addresses_of(people: tuple[Candidate, ...]) -> set[str]:
    rows = EmailAddress.objects.filter(candidate__in=[person.id for person in people])
    return set(rows.values_list("email_normalised", flat=True))


def _merged(merged: Merge, other_name: str) -> CandidatesMerged:
    changes = {
        field: [merged.before[field], merged.after[field]]
        for field in CHOICES
        if merged.before[field] != merged.after[field]
    }
    return CandidatesMerged(merged.kept_id, merged.other_id, merged.id, merged.kept.name, other_name, changes)
