"""Who hears of what happens with jobs, applications and people: whoever sees all that an event names."""

from typing import Any

from django.db.models import QuerySet

from rolecall.audit.hearing import sees
from rolecall.audit.shapes import shape
from rolecall.jobs.models import Job, Requisition
from rolecall.kit.events import Actor
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import Application


@sees("copied_from_id")
@sees("job_id")
def jobs_seen_by(actor: Actor) -> QuerySet[Any]:
    """The jobs that somebody sees."""
    return Job.objects.visible_to(actor)


@sees("goes_on_as_id")
@sees("application_id")
def applications_seen_by(actor: Actor) -> QuerySet[Any]:
    """The applications that somebody sees: none that they review blind."""
    return Application.objects.visible_to(actor)


@sees("requisition_id")
def requisitions_seen_by(actor: Actor) -> QuerySet[Any]:
    """None: seats that are asked for are not for whoever sees some jobs only."""
    return Requisition.objects.none()


sees("candidate_id")(candidates_visible_to)

shape(
    job="rolecall.jobs.schemas.jobs.JobOut",
    requisition="rolecall.jobs.schemas.requisitions.RequisitionOut",
    candidate="rolecall.pipeline.schemas.people.CandidateOut",
    application="rolecall.pipeline.schemas.applications.ApplicationOut",
    task="rolecall.pipeline.schemas.tasks_owed.TaskOut",
)
