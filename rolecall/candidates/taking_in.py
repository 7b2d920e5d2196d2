"""What a résumé says becomes what is known of a person, and what people corrected stays as they said.

A newer reading replaces an older one. Before that each fact of it is held against those that people settled:
the same thing, under whatever words, is not said again, and of a corrected fact only the fields that nobody
settled follow the reading.
"""

from collections.abc import Iterable
from uuid import UUID

from rolecall.candidates.completing import not_known_yet
from rolecall.candidates.models import READ, RESUME, Document
from rolecall.candidates.profile_facts import (
    CONTACT,
    EDUCATION,
    EXPERIENCE,
    HIDDEN,
    LANGUAGE,
    SKILL,
    VALUES,
    ProfileFact,
    Values,
)
from rolecall.candidates.said import ONE_OF_EACH, Said
from rolecall.kit.db import normalised

ALIKE = 85
KEPT_COLUMNS = [*VALUES, "position", "document", "evidence", "asked", "as_read"]


def resume_of(candidate: UUID) -> Document | None:
    """The résumé that speaks for a person: of those that could be read, the one that became it last."""
    read = Document.objects.filter(candidate=candidate, kind=RESUME, reading_state=READ)
    return read.exclude(resume_since=None).order_by("-resume_since", "-id").first()


def speak_anew(candidate: UUID) -> None:
    """Let the résumé that speaks for a person now say what is known of them; the caller holds the person."""
    document = resume_of(candidate)
    take_in(candidate, document, [Said(**each) for each in document.said] if document else [])


def take_in(candidate: UUID, document: Document | None, said: Iterable[Said]) -> None:
    """Make these the facts that were read of a person, without touching what people said."""
    left = list(ProfileFact.objects.filter(candidate=candidate).select_for_update(no_key=True).order_by("id"))
    changed, new = [], []
    for number, each in enumerate(not_known_yet(candidate, said)):
        known = _same_among(left, each, document)
        if known is None:
            new.append(_follow(ProfileFact(candidate_id=candidate, section=each.section), each, number))
        elif known.removed_at is None:
            left.remove(known)
            changed.append(_follow(known, each, number))
    for fact in (*changed, *new):
        fact.document = document
    ProfileFact.objects.bulk_update(changed, KEPT_COLUMNS, batch_size=200)
    gone = [fact.id for fact in left if not fact.is_settled]
    ProfileFact.objects.filter(id__in=gone).delete()
    ProfileFact.objects.bulk_create(new, batch_size=200)


def is_same(section: str, one: Values, other: Values) -> bool:
    """Whether two descriptions are of one thing."""
    if section == EXPERIENCE:
        return _same_period(one, other, ("organisation",), ("title",))
    if section == EDUCATION:
        return _same_period(one, other, ("organisation",), ("title", "subject"))
    if section == HIDDEN:
        return bool(one.get("text") == other.get("text"))
    if section in ONE_OF_EACH:
        return _alike(_words(one, ("text", "title")), _words(other, ("text", "title")))
    if section == CONTACT and one.get("level") != other.get("level"):
        return False
    if section in (SKILL, LANGUAGE) and one.get("known_as") and one["known_as"] == other.get("known_as"):
        return True
    titles = [normalised(str(each.get("title", ""))) for each in (one, other)]
    return titles[0] == titles[1] if section in (SKILL, LANGUAGE, CONTACT) else _alike(*titles)


def _same_among(facts: list[ProfileFact], said: Said, document: Document | None) -> ProfileFact | None:
    """The fact that this is, those first that people settled."""
    same = [fact for fact in facts if fact.section == said.section and _is(fact, said, document)]
    return min(same, key=lambda fact: (not fact.is_settled, fact.removed_at is not None), default=None)


def _is(fact: ProfileFact, said: Said, document: Document | None) -> bool:
    if fact.section in ONE_OF_EACH and fact.removed_at is None:
        return True
    return (
        (bool(fact.as_read) and is_same(fact.section, fact.as_read, said.values))
        or is_same(fact.section, fact.values, said.values)
        or (document is not None and fact.document_id == document.id and _stands_there(fact, said))
    )


def _stands_there(fact: ProfileFact, said: Said) -> bool:
    """Whether a newer reader speaks of the same lines of the same file."""
    if fact.section not in (EXPERIENCE, EDUCATION):
        return False
    before, now = _places(fact.evidence), _places(said.evidence)
    return bool(before and now) and 2 * len(before & now) > min(len(before), len(now))


def _places(evidence: dict[str, list[Values]]) -> set[tuple[str, int | None, int]]:
    lines = evidence.get("") or [line for lines in evidence.values() for line in lines]
    return {(line["line"], line["page"], int((line["box"] or [0, 0])[1])) for line in lines}


def _follow(fact: ProfileFact, said: Said, number: int) -> ProfileFact:
    """Let a fact say what was read, but for the fields that people settled."""
    for field in VALUES:
        if field not in fact.settled:
            empty = False if field == "is_current" else ""
            setattr(fact, field, said.values.get(field, empty))
    fact.position = number
    fact.asked = [field for field in said.asked if field not in fact.settled]
    fact.evidence, fact.as_read = said.evidence, said.values
    return fact


def _same_period(one: Values, other: Values, where: tuple[str, ...], what: tuple[str, ...]) -> bool:
    at_same_place = _alike(_words(one, where), _words(other, where))
    as_the_same = _alike(_words(one, what), _words(other, what))
    begun = [str(each.get("start", "")) for each in (one, other)]
    if all(begun):
        together = begun[0][:4] == begun[1][:4]
        return together and (at_same_place or as_the_same) and (begun[0] == begun[1] or as_the_same)
    return at_same_place and as_the_same


def _words(values: Values, fields: tuple[str, ...]) -> str:
    return normalised(" ".join(str(values.get(field) or "") for field in fields))


def _alike(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio  # heavy, and only who takes in needs it (decision 0009)

    return bool(one and other) and ratio(one, other) >= ALIKE
