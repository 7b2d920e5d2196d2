"""What people who apply say of what was read in their own résumé: right, wrong, otherwise, or left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rolecall.candidates import access
from rolecall.candidates.actions.profiles import MOST_FACTS, clean_values
from rolecall.candidates.events import ProfileFactAdded, ProfileFactCorrected, ProfileFactRemoved
from rolecall.candidates.models import Candidate, ProfileFact
from rolecall.candidates.profile_facts import FIELDS_OF, Values
from rolecall.candidates.taking_in import is_same
from rolecall.kit import clock, locks
from rolecall.kit.events import Actor, Event
from rolecall.kit.recording import record_all


@dataclass(frozen=True)
class OwnWord:
    """One fact as it was read (empty for one that was not), as the person puts it (None: leave it out).

    `confirmed` names the unsure fields that the person was asked and said yes to.
    """

    section: str
    as_read: Values
    values: Values | None
    confirmed: tuple[str, ...] = field(default=())


def settle_own(candidate: Candidate, words: Iterable[OwnWord], *, by: Actor) -> None:
    """Keep a person's own corrections, before or after the file is read; what a member settled stays."""
    access.require(access.can_attach(by))
    said = list(words)
    if not said:
        return
    locks.hold("candidate", candidate.id)
    facts = list(ProfileFact.objects.filter(candidate=candidate).order_by("id"))
    told = [
        event for word in said if len(facts) < MOST_FACTS and (event := _settle(candidate, facts, word, by))
    ]
    if told:
        Candidate.objects.filter(id=candidate.id).update(updated_at=clock.now())
        record_all(told, by=by)


def _settle(candidate: Candidate, facts: list[ProfileFact], word: OwnWord, by: Actor) -> Event | None:
    fact = next((each for each in facts if each.section == word.section and _is(each, word)), None)
    if fact is not None and fact.is_settled and fact.settled_by_role != "candidate":
        return None
    if fact is None:
        fact = ProfileFact(candidate=candidate, section=word.section, position=min(len(facts), 30_000))
        fact.as_read = word.as_read
        _say(fact, word.as_read)
        facts.append(fact)
    event = _left_out(fact) if word.values is None else _put(fact, word.values, word)
    if event is not None:
        fact.settled_by_name, fact.settled_by_role = by.actor_name[:200], by.role[:20]
        fact.settled_at = clock.now()
        fact.save()
    return event


def _is(fact: ProfileFact, word: OwnWord) -> bool:
    said = [values for values in (word.as_read, word.values) if values]
    known = [values for values in (fact.as_read, fact.values) if values]
    return any(is_same(fact.section, one, other) for one in said for other in known)


def _left_out(fact: ProfileFact) -> Event | None:
    if fact.removed_at is not None:
        return None
    fact.removed_at = clock.now()
    return ProfileFactRemoved(fact.candidate_id, fact.id, fact.section, fact.name)


def _put(fact: ProfileFact, values: Values, word: OwnWord) -> Event | None:
    clean = clean_values(fact.section, {**fact.values, **values})
    before = fact.values
    changes = {name: [before[name], clean[name]] for name in clean if before[name] != clean[name]}
    settled = [*changes, *word.confirmed] if word.as_read else FIELDS_OF[fact.section]
    if not settled:
        return None
    _say(fact, clean)
    fact.settled = list(dict.fromkeys([*fact.settled, *settled]))
    fact.asked = [name for name in fact.asked if name not in fact.settled]
    fact.removed_at = None
    if not word.as_read:
        return ProfileFactAdded(fact.candidate_id, fact.id, fact.section, fact.name, clean)
    return ProfileFactCorrected(fact.candidate_id, fact.id, fact.section, fact.name, changes)


def _say(fact: ProfileFact, values: Values) -> None:
    for name, value in values.items():
        setattr(fact, name, value)
