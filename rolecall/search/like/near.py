"""Who is near to somebody or to a job, among those whom the reader may see, each with what they share.

Whoever shares nothing that could be shown is not suggested: nearness alone is no reason.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from rolecall.candidates.models import Candidate, ProfileFact
from rolecall.candidates.profile_facts import EXPERIENCE, ComparisonRefusal
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.kit.events import Actor
from rolecall.pipeline.access import can_see_private, candidates_visible_to, sees_everybody
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.people import Person, people_among
from rolecall.search.asking import Words
from rolecall.search.like import is_available
from rolecall.search.like.following import vectors_file
from rolecall.search.like.profiles import skills_of, text_of_job, words_of
from rolecall.search.passages import Passage, passages_of
from rolecall.search.words import tokens

if TYPE_CHECKING:
    from rolecall.search.like.model import Vectors

MOST, LOOKED_AT = 12, 60
LEAST = 0.35
"""How near somebody must be: below, two profiles of other trades are as near as that."""
MOST_SHARED = 8
SAYING_LITTLE = {"senior", "junior", "lead", "head", "with", "from"}
"""Words of headlines that many have who share nothing else."""


@dataclass(frozen=True)
class Near:
    """Somebody who is near, the skills and words that are shared, and a passage that tells of it."""

    person: Person
    shared: tuple[str, ...]
    passage: Passage | None


@dataclass(frozen=True)
class _Asked:
    """What to be near to: what is looked for in others, and who is not meant."""

    vector: "Vectors"
    shares: Callable[[Mapping[str, str]], Iterable[str]]
    words: Sequence[str]
    without: frozenset[UUID]


def people_like(candidate: Candidate, *, reader: Actor) -> list[Near]:
    """People who are like somebody; nobody for whoever objects to being compared."""
    if not is_available():
        return []
    from rolecall.search.like.matrix import Matrix

    vector = Matrix(vectors_file(tenancy.current())).vector_of(candidate.id)
    if vector is None or candidate.comparison_refusals.exists():
        return []
    mine = skills_of([candidate.id]).get(candidate.id, {})
    words = [*mine.values(), *words_of(candidate.headline), *_titles_of(candidate)]
    asked = _Asked(
        vector,
        lambda theirs: (theirs[each] for each in mine if each in theirs),
        words,
        frozenset([candidate.id]),
    )
    return _near(asked, reader)


def people_for(job: Job, *, reader: Actor) -> list[Near]:
    """People who may be for a job, without those who were ever on it."""
    if not is_available():
        return []
    from rolecall.search.like.model import vectors_of

    text = text_of_job(job)
    there = Application.objects.filter(job=job).values_list("candidate_id", flat=True)
    padded = f" {' '.join(tokens(text))} "

    def asked_for(theirs: Mapping[str, str]) -> Iterable[str]:
        return (shown for shown in theirs.values() if f" {' '.join(tokens(shown))} " in padded)

    return _near(_Asked(vectors_of([text])[0], asked_for, words_of(job.title), frozenset(there)), reader)


def has_vector(candidate: Candidate) -> bool:
    """Whether there is anything of somebody that others could be like."""
    if not is_available():
        return False
    from rolecall.search.like.matrix import Matrix

    return Matrix(vectors_file(tenancy.current())).has(candidate.id)


def _near(asked: _Asked, reader: Actor) -> list[Near]:
    from rolecall.search.like.matrix import Matrix

    most = LOOKED_AT + len(asked.without)
    found = Matrix(vectors_file(tenancy.current())).nearest(asked.vector, most, LEAST, _within_reach(reader))
    meant = [each for each in found if each not in asked.without][:LOOKED_AT]
    # who objected a moment ago is in the file still
    objecting = ComparisonRefusal.objects.filter(candidate__among=meant).values_list(
        "candidate_id", flat=True
    )
    gone = set(objecting)
    people = people_among(reader, [each for each in meant if each not in gone])
    ids = [person.id for person in people]
    skills = skills_of(ids)
    passages = passages_of(
        reader, ids, [Words(words) for each in asked.words if (words := tuple(tokens(each)))]
    )
    suggested = [_told(asked, each, skills.get(each.id, {}), passages.get(each.id)) for each in people]
    return [each for each in suggested if each.shared or each.passage][:MOST]


def _told(asked: _Asked, person: Person, skills: Mapping[str, str], passage: Passage | None) -> Near:
    """Somebody with what they share; what was written to them is nothing that they have."""
    wanted = {token for each in asked.words for token in tokens(each)} - SAYING_LITTLE
    named = [word for word in words_of(person.headline) if wanted.intersection(tokens(word))]
    shared = dict.fromkeys([*asked.shares(skills), *named])
    said = passage if passage and passage.where != "Message" else None
    return Near(person, tuple(shared)[:MOST_SHARED], said)


def _within_reach(reader: Actor) -> list[UUID] | None:
    """Whom a reader sees who does not see all; else those who are theirs would be lost among the others."""
    if sees_everybody(reader) and can_see_private(reader):
        return None
    return list(candidates_visible_to(reader).values_list("id", flat=True).distinct().order_by())


def _titles_of(candidate: Candidate) -> list[str]:
    worked = ProfileFact.objects.kept().filter(candidate=candidate, section=EXPERIENCE)
    titles = (str(fact.stated.get("title") or "") for fact in worked.order_by("position", "id"))
    return [word for title in titles for word in words_of(title)]
