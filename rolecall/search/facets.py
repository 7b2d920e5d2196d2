"""What an answer can be narrowed down by: the values of those who are found, with their names and counts."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.sight import is_limited
from rolecall.candidates.field_queries import custom_fields
from rolecall.candidates.models import Source, Tag
from rolecall.jobs.models import Job, JobPost
from rolecall.kit.ahead import ahead
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.models import RejectionReason
from rolecall.questions.models import Question
from rolecall.search import particulars
from rolecall.search.access import Reach, Spot

MOST_CHOICES = 12
FACETS = {
    "stage": "Stage",
    "job": "Job",
    "tag": "Tag",
    "source": "Source",
    "location": "Where",
    "reason": "Why rejected",
    "language": "Language",
    "licence": "Driving licence",
    "answer": "Answers",
}
FOLDED = ("reason", "language", "licence")
"""Those that stay closed until something of them is chosen."""
BY_SPOT = ("stage", "job")
"""What where an application stands says by itself."""
OF_APPLICATIONS = (*BY_SPOT, "reason", "answer")
MOST_QUESTIONS = 6
"""So many questions of forms are offered with the answers that were chosen; custom fields always are."""


@dataclass(frozen=True)
class Choice:
    """One value of a facet: what it is sent as, its name, how many have it, and whether it is chosen."""

    value: str
    name: str
    count: int
    is_chosen: bool

    @property
    def question(self) -> str:
        """Of an answer: what was asked."""
        return question_of(self.name)

    @property
    def answer(self) -> str:
        """Of an answer: what was chosen."""
        return self.name.partition(particulars.ARROW)[2]


def named(
    facets: dict[str, dict[str, int]], by_facet: dict[str, tuple[str, ...]], actor: Actor
) -> dict[str, list[Choice]]:
    """The values of each facet as they are offered: by name, the most frequent first."""
    shown = {facet: _shown(facet, facets.get(facet, {}), by_facet.get(facet, ())) for facet in FACETS}
    asked = [NAMES[facet].asking(ids) for facet in NAMES if (ids := _ids(shown[facet]))]
    if not is_limited(actor) and (ids := _ids(shown["job"])):
        asked.append(_jobs.asking(ids, actor.role, actor.actor_kind, actor.actor_id))
    ahead(*asked)
    found: dict[str, list[Choice]] = {}
    for facet, values in shown.items():
        chosen, counts = by_facet.get(facet, ()), facets.get(facet, {})
        names = _names_of(facet, values, actor)
        found[facet] = [
            Choice(value, names[value], counts.get(value, 0), value in chosen)
            for value in values
            if value in names
        ]
    return found


def _shown(facet: str, counts: dict[str, int], chosen: tuple[str, ...]) -> list[str]:
    """The values of a facet that are offered, in their order."""
    shown = sorted(counts, key=lambda value: (value not in chosen, -counts[value], value))
    shown = _of_questions(shown) if facet == "answer" else shown[: max(MOST_CHOICES, len(chosen))]
    return [*shown, *[value for value in chosen if value not in shown]]


def _of_questions(values: list[str]) -> list[str]:
    """What custom fields say, and the answers to those questions that most people answered, some of each."""
    by_question: dict[str, list[str]] = {}
    for value in values:
        by_question.setdefault(question_of(value), []).append(value)
    are_many = len(by_question) > MOST_QUESTIONS
    own = {question_of(value) for value in _own_choices()} if are_many else set()
    some = [name for name in by_question if name in own]
    some += [name for name in by_question if name not in own][:MOST_QUESTIONS]
    return [value for name in some for value in by_question[name][:MOST_CHOICES]]


def _own_choices() -> list[str]:
    """What can be chosen in the organization's own fields."""
    return [
        particulars.chosen_value(field.name, option)
        for field in custom_fields()
        if field.kind in particulars.CHOSEN
        for option in particulars.choices_of(field.kind, field.options)
    ]


def question_of(value: str) -> str:
    """The question that a chosen answer is of."""
    return value.partition(particulars.ARROW)[0]


def _ids(values: list[str]) -> list[UUID]:
    return [id_ for value in values if (id_ := _uuid(value))]


def _names_of(facet: str, values: list[str], actor: Actor) -> dict[str, str]:
    if facet != "job" and facet not in NAMES:
        return {value: value for value in values}
    if not (ids := _ids(values)):
        return {}
    called = _jobs_called(ids, actor) if facet == "job" else NAMES[facet](ids)
    return {id_.hex: name for id_, name in called}


def _jobs_called(ids: list[UUID], actor: Actor) -> "Iterable[tuple[UUID, str]]":
    """An address, or a search that is shared, may name a job that its reader does not see."""
    if is_limited(actor):  # by more than their role: a key that was made for some jobs
        return Job.objects.visible_to(actor).filter(id__among=ids).values_list("id", "title")
    return _jobs(ids, actor.role, actor.actor_kind, actor.actor_id)


@written
def _jobs(ids: list[UUID], role: str, kind: str, viewer: UUID | None) -> "QuerySet[Job, tuple[UUID, str]]":
    return Job.objects.visible_to(Viewer(role, kind, viewer)).filter(id__among=ids).values_list("id", "title")


@written
def _tags(ids: list[UUID]) -> "QuerySet[Tag, tuple[UUID, str]]":
    return Tag.objects.filter(id__among=ids).values_list("id", "name")


@written
def _sources(ids: list[UUID]) -> "QuerySet[Source, tuple[UUID, str]]":
    return Source.objects.filter(id__among=ids).values_list("id", "name")


@written
def _reasons(ids: list[UUID]) -> "QuerySet[RejectionReason, tuple[UUID, str]]":
    return RejectionReason.objects.filter(id__among=ids).values_list("id", "name")


NAMES: dict[str, Any] = {"tag": _tags, "source": _sources, "reason": _reasons}


def of_spot(facet: str, spot: Spot) -> str:
    """What where an application stands says of a facet."""
    return spot.stage if facet == "stage" else spot.job_id.hex


def values_within_reach(facet: str, reach: Reach) -> Iterable[str]:
    """The values that applications within reach may have."""
    if facet in BY_SPOT:
        return dict.fromkeys(of_spot(facet, spot) for spot in reach.spots)
    if facet == "reason":
        return [each.hex for each in RejectionReason.objects.values_list("id", flat=True)]
    asked = _answers_to_choose(list({spot.job_id for spot in reach.spots}))
    return dict.fromkeys((*_own_choices(), *asked))


def _answers_to_choose(jobs: list[UUID]) -> list[str]:
    """The answers that can be chosen in the forms of some jobs."""
    posts = JobPost.objects.filter(job__among=jobs).values("question_set")
    asked = Question.objects.current().filter(question_set__in=posts, kind__in=particulars.CHOSEN)
    offered = asked.order_by("text").values_list("text", "kind", "options").distinct()
    by_question = {text: particulars.choices_of(kind, options) for text, kind, options in offered}
    return [
        particulars.chosen_value(text, option)
        for text, options in list(by_question.items())[:MOST_QUESTIONS]
        for option in options[:MOST_CHOICES]
    ]


def _uuid(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None
