"""What evaluation puts on the pages of jobs and candidates."""

from collections.abc import Iterator

from django.http import HttpRequest
from markupsafe import Markup

from rolecall.candidates.models import Candidate
from rolecall.evaluation import access, queries
from rolecall.jobs.models import Job
from rolecall.kit.addresses import address_of
from rolecall.kit.ahead import Asking
from rolecall.pipeline import access as pipeline
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries import blind
from rolecall.ui.slots import fills, part


@fills("job.tabs", order=10)
def tabs(request: HttpRequest, job: Job, tab: str) -> Iterator[tuple[str, str, bool]]:
    """The interview plan, for everybody who sees the job."""
    slug = request.organization.slug  # type: ignore[attr-defined]
    yield "Interviews", address_of("evaluation:plan", slug, job.id), tab == "interviews"


@fills("job.tabs", order=5)
def blind_tab(request: HttpRequest, job: Job, tab: str) -> Iterator[tuple[str, str, bool]]:
    """Those who are reviewed blind, where a stage of the job is blind."""
    if blind.is_reviewed_blind(job):
        slug = request.organization.slug  # type: ignore[attr-defined]
        yield "Blind review", address_of("evaluation:blind", slug, job.id), tab == "blind"


@fills("candidate.cards", order=5)
def blind_card(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[Markup]:
    """Who does not learn the name yet, for recruiters, who do."""
    member = request.member  # type: ignore[attr-defined]
    if application is None or not pipeline.sees_everybody(member):
        return
    if not blind.is_reviewed_blind(application.job):
        return
    stage = blind.opens_after(application.job_id)
    if stage is not None and blind.reviewed_by(member, application.id):
        readers = blind.blind_readers_of(application.job_id)
        context = {"application": application, "stage": stage, "readers": readers}
        yield part("evaluation/_blind_card.html", request, context)


def _asks_for_cards(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> list[Asking]:
    return [queries.asking_plan(application.job_id)] if application else []


@fills("candidate.cards", order=10, asks=_asks_for_cards)
def cards(request: HttpRequest, candidate: Candidate, application: Application | None) -> Iterator[Markup]:
    """Who handed in scorecards for the open application, and mine to write, where interviews are planned."""
    if application is None:
        return
    found = queries.on_person(application, request.member)  # type: ignore[attr-defined]
    if found:
        member = request.member  # type: ignore[attr-defined]
        written = all(each.mine == "submitted" for each in found)
        compares = access.is_shown_the_way(member, all_written=written)
        context = {"interviews": found, "application": application, "compares": compares}
        yield part("evaluation/_card.html", request, context)
