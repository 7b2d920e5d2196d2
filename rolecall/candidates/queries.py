"""Finding people by what belongs to one of them only, and what is known of them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import F, QuerySet

from rolecall.candidates import contacts
from rolecall.candidates.models import Candidate, ComparisonRefusal, EmailAddress, ProfileFact
from rolecall.candidates.periods import months_in, period_of, years_of
from rolecall.candidates.profile_facts import CONTACT, EDUCATION, EXPERIENCE, HIDDEN, TYPED
from rolecall.kit import clock
from rolecall.kit.ahead import Asking
from rolecall.kit.written import written


@dataclass(frozen=True)
class Profile:
    """What is known of one person's work and life, in the order in which it is shown."""

    facts: Sequence[ProfileFact]

    def of(self, section: str) -> list[ProfileFact]:
        """The facts of a section that may be stated, at least in part; the latest work and study first."""
        found = [fact for fact in self.facts if fact.section == section and not fact.is_asked]
        return sorted(found, key=_latest_first) if section in (EXPERIENCE, EDUCATION) else found

    @cached_property
    def asked(self) -> list[ProfileFact]:
        """What is to be asked as a whole before anything is said of it."""
        return [fact for fact in self.facts if fact.is_asked]

    @cached_property
    def hidden(self) -> list[ProfileFact]:
        """Text that the file holds and no page shows."""
        return self.of(HIDDEN)

    @cached_property
    def contacts(self) -> list[ProfileFact]:
        """Where in the résumé the name and the contacts stand."""
        return self.of(CONTACT)

    @cached_property
    def years(self) -> float | None:
        """The time in work in years; None where no position has its dates."""
        return years_in(self.of(EXPERIENCE))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known and nothing is to be asked."""
        return not any(fact.section in TYPED or fact.is_asked for fact in self.facts)


def profile_of(candidate_id: UUID) -> Profile:
    """What is known of one person."""
    return Profile(spoken(_facts(candidate_id)))


def asking_profile(candidate_id: UUID) -> Asking:
    """What `profile_of` asks of the database."""
    return _facts.asking(candidate_id)


def profiles_of(candidate_ids: Iterable[UUID]) -> dict[UUID, Profile]:
    """What is known of several people, with one query; for search and exports, which use what is stated."""
    found: dict[UUID, list[ProfileFact]] = defaultdict(list)
    for fact in _facts_of_several(list(candidate_ids)):
        found[fact.candidate_id].append(fact)
    return {candidate_id: Profile(spoken(facts)) for candidate_id, facts in found.items()}


def spoken(facts: Sequence[ProfileFact]) -> list[ProfileFact]:
    """What people said, and of what was read what the latest résumé says: merged people have two."""
    since = [fact.spoke_since for fact in facts if not fact.is_settled and fact.spoke_since]
    latest = max(since, default=None)
    return [fact for fact in facts if fact.is_settled or fact.spoke_since in (None, latest)]


def years_in(facts: Iterable[ProfileFact]) -> float | None:
    """The time that positions cover in years, overlaps once; None where none has its dates."""
    periods = [period_of(fact.stated, clock.now().date()) for fact in facts]
    dated = [period for period in periods if period]
    return years_of(months_in(dated)) if dated else None


def refuses_comparison(candidate_id: UUID) -> bool:
    """Whether the person asked that their résumé is not compared with requirements."""
    return bool(_refusals(candidate_id))


@written
def _facts(candidate: UUID) -> QuerySet[ProfileFact]:
    return _with_when(ProfileFact.objects.kept().filter(candidate=candidate))


@written
def _facts_of_several(candidates: list[UUID]) -> QuerySet[ProfileFact]:
    return _with_when(ProfileFact.objects.kept().filter(candidate__among=candidates))


def _with_when(facts: QuerySet[ProfileFact]) -> QuerySet[ProfileFact]:
    known_since = F("document__resume_since")
    return facts.annotate(spoke_since=known_since).order_by("position", "id")  # type: ignore[no-redef]


@written
def _refusals(candidate: UUID) -> QuerySet[ComparisonRefusal]:
    return ComparisonRefusal.objects.filter(candidate=candidate).order_by("pk")[:1]


def _latest_first(fact: ProfileFact) -> tuple[bool, list[int]]:
    until = fact.end or fact.start
    # later months first: digits turned around, so that one key sorts both
    return not fact.is_current, [-ord(each) for each in f"{until:~<7}"] if until else [0]


def holders_of(addresses: Iterable[str]) -> list[Candidate]:
    """The people who have one of these e-mail addresses; what is no address is nobody's."""
    comparable = {each for address in addresses if (each := _comparable(address))}
    if not comparable:
        return []
    held = EmailAddress.objects.filter(email_normalised__in=comparable).select_related("candidate")
    return list({each.candidate_id: each.candidate for each in held.order_by("id")}.values())


def _comparable(address: str) -> str:
    try:
        return contacts.comparable_email(address)
    except contacts.Malformed:
        return ""
