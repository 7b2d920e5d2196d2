"""What evaluation puts on the pages of jobs."""

from collections.abc import Iterator

from django.http import HttpRequest

from rolecall.jobs.models import Job
from rolecall.kit.addresses import address_of
from rolecall.ui.slots import fills


@fills("job.tabs", order=10)
def tabs(request: HttpRequest, job: Job, tab: str) -> Iterator[tuple[str, str, bool]]:
    """The interview plan, for everybody who sees the job."""
    slug = request.organization.slug  # type: ignore[attr-defined]
    yield "Interviews", address_of("evaluation:plan", slug, job.id), tab == "interviews"
