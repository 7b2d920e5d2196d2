"""What searches and pools put onto the list of people and onto a person's page."""

from collections.abc import Iterable, Iterator

from django.http import HttpRequest
from markupsafe import Markup

from rolecall.candidates.models import Candidate
from rolecall.jobs.models import ARCHIVED, CLOSED, Job
from rolecall.kit.addresses import address_of
from rolecall.pipeline.models import Application
from rolecall.search import access
from rolecall.search.like import is_available, near
from rolecall.search.saved import pools_of
from rolecall.ui.slots import fills, part


@fills("people.acts", order=20)
def acts(request: HttpRequest) -> Iterable[tuple[str, str, str]]:
    """The way to the pools."""
    if request.member.role in access.SAVERS:  # type: ignore[attr-defined]
        yield "Talent pools", address_of("search:pools", request.organization.slug), "bookmark"  # type: ignore[attr-defined]


@fills("candidate.acts", order=40)
def act(
    request: HttpRequest, *, candidate: Candidate, application: Application | None
) -> Iterator[tuple[str, str, str, bool]]:
    """'Add to a talent pool…' for whoever keeps them."""
    if access.can_pool(request.member):  # type: ignore[attr-defined]
        slug = request.organization.slug  # type: ignore[attr-defined]
        yield (
            "Add to a talent pool…",
            f"{address_of('search:put_in', slug)}?person={candidate.id}",
            "bookmark-plus",
            True,
        )


@fills("candidate.acts", order=45)
def near_act(
    request: HttpRequest, *, candidate: Candidate, application: Application | None
) -> Iterator[tuple[str, str, str, bool]]:
    """'People like this one', where the extra is installed and something is known of them."""
    if request.member.role in access.SAVERS and near.has_vector(candidate):  # type: ignore[attr-defined]
        slug = request.organization.slug  # type: ignore[attr-defined]
        yield "People like this one", address_of("search:people_like", slug, candidate.id), "users", False


@fills("job.tabs", order=20)
def near_tab(request: HttpRequest, job: Job, tab: str) -> Iterator[tuple[str, str, bool]]:
    """'People near', where the extra is installed."""
    if is_available() and request.member.role in access.SAVERS and job.state not in (CLOSED, ARCHIVED):  # type: ignore[attr-defined]
        slug = request.organization.slug  # type: ignore[attr-defined]
        yield "People near", address_of("search:people_for", slug, job.id), tab == "near"


POOLED = "SELECT FROM search_pooledcandidate WHERE candidate_id = %(candidate)s"


@fills("candidate.cards", order=40, rows=POOLED)
def card(request: HttpRequest, candidate: Candidate, application: Application | None) -> Iterator[Markup]:
    """The pools that somebody was put into, if there are any."""
    member = request.member  # type: ignore[attr-defined]
    if member.role in access.SAVERS and (found := pools_of(candidate.id)):
        context = {"pooled": found, "candidate": candidate, "may_change": access.can_pool(member)}
        yield part("search/_pools_card.html", request, context)
