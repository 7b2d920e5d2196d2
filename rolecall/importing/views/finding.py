"""How the pages of runs find what they are about."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rolecall.accounts.doors import MemberRequest
from rolecall.importing.models import Run
from rolecall.kit import pages
from rolecall.kit.errors import NotFound


def run_of(request: MemberRequest, run_id: UUID) -> Run:
    """The run, if the member may see it."""
    found = Run.objects.visible_to(request.member).filter(id=run_id).first()
    if found is None:
        raise NotFound
    return found


def to_run(request: MemberRequest, run: Run) -> HttpResponse:
    """On to the page of a run."""
    return pages.go(request, address_of_run(request, run))


def address_of_run(request: MemberRequest, run: Run) -> str:
    """The page of a run."""
    return reverse("importing:run", args=[request.organization.slug, run.id])
