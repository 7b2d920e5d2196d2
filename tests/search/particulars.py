"""The slow reference for what is narrowed down by besides words: moments, numbers, answers, languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from rolecall.candidates.models import Consent, CustomFieldValue, Document, ProfileFact
from rolecall.candidates.queries import Profile
from rolecall.kit import clock
from rolecall.pipeline.models import Application, ApplicationVersion, Rejection
from rolecall.questions.models import Answer
from rolecall.search import asking
from rolecall.search.words import indexed, tokens
from tests.search.words import stands_in

PARTICULAR = ("has", "licence", "reason", "employer", "company")
NAMES = {"de": ["german", "deutsch", "de"], "el": ["greek", "ελληνικα", "el"], "": ["elvish"]}
LEVELS = ["a1", "a2", "b1", "b2", "c1", "c2", "native"]


@dataclass(frozen=True)
class Said:
    """What was answered to a question, or stands in a field."""

    question: str
    kind: str
    value: Any
    shown: str


@dataclass
class Particulars:
    """Of one person, as far as one reader sees them."""

    added: datetime = datetime(1970, 1, 1, tzinfo=UTC)
    applied: list[datetime] = field(default_factory=list)
    active: list[datetime] = field(default_factory=list)
    consents: list[datetime | None] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    answers: list[Said] = field(default_factory=list)
    facts: list[ProfileFact] = field(default_factory=list)
    has_resume: bool = False

    def of(self, section: str) -> list[ProfileFact]:
        return [fact for fact in self.facts if fact.section == section]

    @property
    def consent(self) -> datetime | None:
        ends = [end for end in self.consents if end]
        return max(ends) if ends and len(ends) == len(self.consents) else None


def read_particulars(
    people: Mapping[UUID, Particulars], seen: Mapping[UUID, Application], *, sees_all: bool
) -> None:
    """Read them from the rows."""
    _read_applications(people, seen, sees_all=sees_all)
    for consent in Consent.objects.filter(withdrawn_at=None, candidate__in=list(people)):
        people[consent.candidate_id].consents.append(consent.ends_at)
    for fact in ProfileFact.objects.filter(candidate__in=list(people)):
        people[fact.candidate_id].facts.append(fact)
    for document in Document.objects.filter(kind="resume", candidate__in=list(people)):
        people[document.candidate_id].has_resume = True


def _read_applications(
    people: Mapping[UUID, Particulars], seen: Mapping[UUID, Application], *, sees_all: bool
) -> None:
    for row in seen.values():
        people[row.candidate_id].applied.append(row.applied_at)
        people[row.candidate_id].active.append(row.updated_at)
    if sees_all:  # nobody of these has an event: nothing happened since they were added
        for person in people.values():
            person.active = [person.added]
    for rejection in Rejection.objects.filter(undone_at=None).select_related("reason"):
        if rejection.application_id in seen and rejection.reason:
            people[seen[rejection.application_id].candidate_id].reasons.append(rejection.reason.name)
    sheets = ApplicationVersion.objects.values_list("id", "application_id")
    whose = {sheet: seen[of].candidate_id for sheet, of in sheets if of in seen}
    for answer in Answer.objects.exclude(value=None):
        if answer.sheet_id in whose:
            said = Said(answer.question_text, answer.kind, answer.value, answer.shown)
            people[whose[answer.sheet_id]].answers.append(said)
    for filled in CustomFieldValue.objects.filter(field__removed_at=None).select_related("field"):
        if filled.candidate_id in people:
            said = Said(filled.field.name, filled.field.kind, filled.value, filled.shown)
            people[filled.candidate_id].answers.append(said)


def has_particular(which: str, said: tuple[str, ...], person: Particulars, begins: bool) -> bool:
    """Whether a field of a person holds words, or the value that it knows."""
    work, licences = person.of("experience"), person.of("licence")
    match which:
        case "has":
            there = {"resume": person.has_resume, "licence": licences, "consent": person.consent}
            return bool(there[said[0]])
        case "licence":
            return any(fact.title.lower() == said[0] for fact in licences)
        case "reason":
            return any(stands_in(said, tokens(reason), begins) for reason in person.reasons)
        case _:
            firms = [fact.organisation for fact in work if which == "company" or fact.is_current]
            return any(stands_in(said, indexed(firm), begins) for firm in firms)


def fits_particular(node: Any, person: Particulars) -> bool:
    """Whether what is compared holds of a person."""
    match node:
        case asking.Days(which, since, until):
            moments = {
                "added": [person.added],
                "applied": person.applied,
                "activity": [max(person.active)],
                "consent": [person.consent] if person.consent else [],
            }[which]
            return any(_between(moment, since, until) for moment in moments)
        case asking.Years(numbers):
            years = Profile(person.facts).years
            return years is not None and _in_range(years, numbers)
        case asking.Spoken(name, level):
            return any(_is_spoken(fact, name, level) for fact in person.of("language"))
        case _:
            return any(_answers(node, answer) for answer in person.answers)


def _between(moment: datetime, since: date | int | None, until: date | int | None) -> bool:
    start, end = _midnight(since), _midnight(until)
    return (start is None or moment >= start) and (end is None or moment < end)


def _midnight(day: date | int | None) -> datetime | None:
    day = clock.now().date() + timedelta(days=day) if isinstance(day, int) else day
    return datetime.combine(day, time(), UTC) if day else None


def _in_range(number: float, numbers: asking.Range) -> bool:
    low, high = numbers.low, numbers.high
    above = low is None or number > low or (numbers.with_low and number == low)
    return above and (high is None or number < high or (numbers.with_high and number == high))


def _is_spoken(fact: ProfileFact, name: str, level: str) -> bool:
    held = fact.level.lower()
    enough = not level or (held != "" and LEVELS.index(held) >= LEVELS.index(level))
    return name in NAMES[fact.known_as] and enough


def _answers(node: asking.Answered, answer: Said) -> bool:
    if not stands_in(node.name.tokens, tokens(answer.question), node.name.begins):
        return False
    if node.words is None and node.range is None and node.days is None:
        return True
    words, numbers, days = node.words, node.range, node.days
    if words is not None and stands_in(words.tokens, indexed(answer.shown), words.begins):
        return True
    if numbers is not None and answer.kind == "number" and _in_range(answer.value, numbers):
        return True
    if days is None or answer.kind != "date":
        return False
    return _between(datetime.fromisoformat(f"{answer.value}T00:00+00:00"), days.since, days.until)
