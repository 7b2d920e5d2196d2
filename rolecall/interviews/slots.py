"""What interviews add to the candidate's page."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from markupsafe import Markup

from rolecall.candidates.models import Candidate
from rolecall.interviews import access
from rolecall.interviews.queries import interviews as queries
from rolecall.pipeline.models import Application
from rolecall.ui.slots import fills, part


@fills("candidate.acts", order=20)
def acts(
    request: HttpRequest, candidate: Candidate, application: Application | None
) -> Iterator[tuple[str, str, str, bool]]:
    """'Schedule interview…' and the link for the candidate, for whoever may."""
    member = request.member  # type: ignore[attr-defined]
    if application is None or not application.is_active or not access.can_schedule(member, application):
        return
    slug = request.organization.slug  # type: ignore[attr-defined]
    yield (
        "Schedule interview…",
        reverse("interviews:schedule", args=[slug, application.id]),
        "calendar-plus",
        False,
    )
    yield "Let them choose a time…", reverse("interviews:link", args=[slug, application.id]), "link", False


@fills("candidate.cards", order=20)
def cards(request: HttpRequest, candidate: Candidate, application: Application | None) -> Iterator[Markup]:
    """The interviews with the person, if there are any."""
    member = request.member  # type: ignore[attr-defined]
    found = queries.of_candidate(candidate, member)
    if found:
        context = {"interviews": found, "zone": queries.zone_of(member)}
        yield part("interviews/_card.html", request, context)
