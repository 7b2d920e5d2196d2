"""What people can be filtered by, and put into: tags, sources, jobs, states, stages."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from rolecall.candidates.models import CandidateTag, Source, Tag
from rolecall.jobs.models import Job, Stage
from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.models import STATES
from rolecall.pipeline.queries.people import NO_APPLICATION

MOST_CHOICES = 500
HIRED_STAGE = "hired"


@dataclass(frozen=True)
class Choices:
    """What people can be filtered by."""

    tags: tuple[tuple[UUID, str], ...]
    sources: tuple[tuple[UUID, str], ...]
    jobs: tuple[tuple[UUID, str], ...]
    states: tuple[tuple[str, str], ...]


def stages_to_arrive_in(job: Job | None) -> list[Stage]:
    """The stages of a job that a person can be put in."""
    return list(job.stages.filter(removed_at=None).exclude(kind=HIRED_STAGE)) if job else []


def choices_of(actor: Actor) -> Choices:
    """The filters that somebody can choose from."""
    return Choices(
        tags=tuple(tags_to_choose(MOST_CHOICES)),
        sources=tuple(sources_to_choose(MOST_CHOICES)),
        jobs=tuple(_jobs_to_choose(actor.role, actor.actor_kind, actor.actor_id)),
        states=(*STATES, (NO_APPLICATION, "On no job")),
    )


def asking_choices(actor: Actor) -> list[Asking]:
    """What `choices_of` asks of the database."""
    seen = (actor.role, actor.actor_kind, actor.actor_id)
    lists = [tags_to_choose.asking(MOST_CHOICES), sources_to_choose.asking(MOST_CHOICES)]
    return [*lists, _jobs_to_choose.asking(*seen)]


@written
def tags_to_choose(most: int) -> QuerySet[Tag, tuple[UUID, str]]:
    """The tags that somebody has, by name, with their ids: a wrong import leaves words that nobody has."""
    held = CandidateTag.objects.filter(tag=OuterRef("pk"))
    return Tag.objects.filter(Exists(held)).order_by("name_normalised").values_list("id", "name")[:most]


@written
def sources_to_choose(most: int) -> QuerySet[Source, tuple[UUID, str]]:
    """The organization's sources by name, with their ids."""
    return Source.objects.order_by("name_normalised").values_list("id", "name")[:most]


@written
def _jobs_to_choose(role: str, kind: str, viewer: UUID | None) -> QuerySet[Job, tuple[UUID, str]]:
    jobs = Job.objects.visible_to(Viewer(role, kind, viewer)).order_by("title_normalised", "id")
    return jobs.values_list("id", "title")[:MOST_CHOICES]
