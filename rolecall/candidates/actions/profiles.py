"""What is known of a person, said and corrected by people: from then on no reading changes it."""

import re
from typing import Any

from django.db.models import Max

from rolecall.candidates import access, contacts
from rolecall.candidates.actions import people
from rolecall.candidates.events import (
    ComparisonAllowed,
    ComparisonRefused,
    ProfileFactAdded,
    ProfileFactConfirmed,
    ProfileFactCorrected,
    ProfileFactRemoved,
    ProfileFactRestored,
)
from rolecall.candidates.models import Candidate, ComparisonRefusal, ProfileFact
from rolecall.candidates.profile_facts import (
    CONTACT,
    EXPERIENCE,
    FIELDS_OF,
    HEADS_OF,
    HIDDEN,
    LANGUAGE,
    SKILL,
    SUMMARY,
    TYPED,
    Values,
)
from rolecall.candidates.reading import vocabulary
from rolecall.candidates.said import LONGEST_TEXT, WIDTHS
from rolecall.kit import clock, locks, text
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

DATE = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?")
LEVELS = ("", "A1", "A2", "B1", "B2", "C1", "C2", "native")
MOST_FACTS = 600
MISSING = {
    SUMMARY: "Write the summary.",
    EXPERIENCE: "Write the title or the organisation.",
    "education": "Write the degree, the subject or the institution.",
    SKILL: "Write the skill.",
    LANGUAGE: "Write the language.",
}
CANDIDATES_FIELDS = {"headline": "headline", "place": "location", "name": "name"}
CANDIDATES_LISTS = {"email": "emails", "phone": "phones", "link": "links"}


class NotCorrectable(RuleBroken):
    """Hidden text is no fact, and contacts are corrected where they are known."""

    sentence = "This is not a fact of the profile. Contacts are corrected under 'About'."


class ProfileIsFull(RuleBroken):
    """A profile has an end."""

    sentence = f"A profile holds {MOST_FACTS} facts. Remove some first."


def add_fact(candidate: Candidate, *, by: Actor, section: str, **values: Any) -> ProfileFact:
    """Say something of a person that no résumé says."""
    access.require(access.can_edit(by))
    locks.hold("candidate", candidate.id)
    facts = ProfileFact.objects.filter(candidate=candidate)
    if facts.count() >= MOST_FACTS:
        raise ProfileIsFull
    clean = clean_values(section, values)
    last = facts.filter(section=section).aggregate(last=Max("position"))["last"]
    place = min(0 if last is None else last + 1, 30_000)
    fact = ProfileFact(candidate=candidate, section=section, position=place, **clean)
    _settle(fact, list(FIELDS_OF[section]), by)
    fact.save(force_insert=True)
    _touch(candidate)
    record(ProfileFactAdded(candidate.id, fact.id, section, fact.name, clean), by=by)
    return fact


def correct_fact(fact: ProfileFact, *, by: Actor, **values: Any) -> ProfileFact:
    """Correct what is known; what is not named stays, and what is named is settled."""
    access.require(access.can_edit(by))
    fact = _held(fact)
    before = fact.values
    clean = clean_values(fact.section, {**before, **values})
    if fact.section == LANGUAGE and clean["title"] != before["title"]:
        clean["known_as"] = ""  # the code of another language
    changes = {name: [before[name], clean[name]] for name in clean if before[name] != clean[name]}
    confirmed = [name for name in values if name in fact.asked]
    if not changes and not confirmed:
        return fact
    for name, value in clean.items():
        setattr(fact, name, value)
    _settle(fact, [*changes, *confirmed], by)
    fact.save()
    _touch(fact.candidate)
    if changes:
        record(ProfileFactCorrected(fact.candidate_id, fact.id, fact.section, fact.name, changes), by=by)
    else:
        _say_confirmed(fact, confirmed, by)
    return fact


def confirm_fact(fact: ProfileFact, *, by: Actor) -> ProfileFact:
    """Say that what was read is right, unsure as it was; a contact becomes one of the candidate's."""
    access.require(access.can_edit(by))
    fact = _held(fact)
    unsure = list(fact.asked)
    if not unsure:
        return fact
    if fact.section == CONTACT:
        _become_known(fact, by)
    _settle(fact, unsure, by)
    fact.save()
    _touch(fact.candidate)
    _say_confirmed(fact, unsure, by)
    return fact


def remove_fact(fact: ProfileFact, *, by: Actor) -> ProfileFact:
    """Take something off the profile for good: no reading brings it back."""
    access.require(access.can_edit(by))
    fact = _held(fact, gone_too=True)
    if fact.removed_at is None:
        fact.removed_at = clock.now()
        _sign(fact, by)
        fact.save()
        _touch(fact.candidate)
        record(ProfileFactRemoved(fact.candidate_id, fact.id, fact.section, fact.name), by=by)
    return fact


def restore_fact(fact: ProfileFact, *, by: Actor) -> ProfileFact:
    """Put back what was removed, as it was."""
    access.require(access.can_edit(by))
    fact = _held(fact, gone_too=True)
    if fact.removed_at is not None:
        fact.removed_at = None
        _sign(fact, by)
        fact.save()
        _touch(fact.candidate)
        record(ProfileFactRestored(fact.candidate_id, fact.id, fact.section, fact.name), by=by)
    return fact


def refuse_comparison(candidate: Candidate, *, by: Actor) -> None:
    """Keep that the person does not want their résumé compared with requirements."""
    access.require(access.can_choose_comparison(by, candidate))
    locks.hold("candidate", candidate.id)
    if not candidate.comparison_refusals.exists():
        ComparisonRefusal.objects.create(candidate=candidate)
        _touch(candidate)
        record(ComparisonRefused(candidate.id), by=by)


def allow_comparison(candidate: Candidate, *, by: Actor) -> None:
    """Take back that the résumé is not to be compared."""
    access.require(access.can_choose_comparison(by, candidate))
    locks.hold("candidate", candidate.id)
    if candidate.comparison_refusals.all().delete()[0]:
        _touch(candidate)
        record(ComparisonAllowed(candidate.id), by=by)


def clean_values(section: str, values: Values) -> Values:
    """What was typed about a fact, fit to be kept; one message for each field that is not."""
    if section not in TYPED:
        raise NotCorrectable
    given = {name: _fit(name, values.get(name)) for name in FIELDS_OF[section]}
    wrong = {
        name: "Write the year, or year and month such as 2019-03."
        for name in ("start", "end")
        if given.get(name) and not DATE.fullmatch(given[name])
    }
    if section == LANGUAGE and given["level"] not in LEVELS:
        wrong["level"] = f"Choose one of {', '.join(filter(None, LEVELS))}."
    if not any(given[name] for name in HEADS_OF.get(section, ("title",))):
        wrong[HEADS_OF.get(section, ("title",))[0]] = MISSING.get(section, "Write what it is called.")
    if not wrong and _ends_before_it_begins(given):
        wrong["end"] = "The end is before the start. Correct one of them."
    if wrong:
        raise Invalid(wrong)
    if given.get("is_current"):
        given["end"] = ""
    return given | _usual_name(section, given)


def _fit(name: str, value: Any) -> Any:
    if name == "is_current":
        return bool(value)
    if name == "text":
        return text.block(str(value or ""))[:LONGEST_TEXT]
    return contacts.one_line(str(value or ""), WIDTHS.get(name, 10))


def _ends_before_it_begins(given: Values) -> bool:
    start, end = given.get("start", ""), given.get("end", "")
    return bool(start and end and not given.get("is_current")) and end < start[: len(end)]


def _usual_name(section: str, given: Values) -> Values:
    return {"known_as": vocabulary.known_as(given["title"]) or ""} if section == SKILL else {}


def _held(fact: ProfileFact, *, gone_too: bool = False) -> ProfileFact:
    """The fact as it is now, held until the transaction ends."""
    locks.hold("candidate", fact.candidate_id)
    if fact.section == HIDDEN:
        raise NotCorrectable
    facts = ProfileFact.objects.select_related("candidate").select_for_update(of=("self",), no_key=True)
    found = (facts if gone_too else facts.kept()).filter(id=fact.id).first()
    if found is None:
        raise FactIsGone
    return found


class FactIsGone(RuleBroken):
    """Somebody removed it, or a newer résumé does not say it."""

    sentence = "This is not on the profile any more. Load the page again to see what is."


def _settle(fact: ProfileFact, fields: list[str], by: Actor) -> None:
    fact.settled = list(dict.fromkeys([*fact.settled, *fields]))
    fact.asked = [name for name in fact.asked if name not in fields]
    _sign(fact, by)


def _sign(fact: ProfileFact, by: Actor) -> None:
    fact.settled_by_name, fact.settled_by_role = by.actor_name[:200], by.role[:20]
    fact.settled_at = clock.now()


def _say_confirmed(fact: ProfileFact, fields: list[str], by: Actor) -> None:
    record(ProfileFactConfirmed(fact.candidate_id, fact.id, fact.section, fact.name, fields), by=by)


def _become_known(fact: ProfileFact, by: Actor) -> None:
    candidate = fact.candidate
    if fact.level in CANDIDATES_FIELDS:
        people.update(candidate, by=by, **{CANDIDATES_FIELDS[fact.level]: fact.title})
        return
    several = CANDIDATES_LISTS[fact.level]
    there = people.facts_of(candidate, [several])[several]
    people.update(candidate, by=by, **{several: [*there, fact.title]})


def _touch(candidate: Candidate) -> None:
    Candidate.objects.filter(id=candidate.id).update(updated_at=clock.now())
