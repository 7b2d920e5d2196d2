"""One job whose first stage is blind, with people in it, and words that a recruiter blacked out."""

from rolecall.demo.stage import Scene
from rolecall.evaluation import actions as evaluation
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application

FEW = 3
"""How many there must be in it, so that there is something to read."""
GUIDE = "What they wrote, against what the job needs. You do not know who they are."


def review_blind(scene: Scene) -> None:
    """Make arriving blind in the last open job in which several people have just arrived."""
    recruiter = next(each for each in scene.members.values() if each.is_recruiter)
    for job in reversed(list(scene.jobs.values())):
        arrived = _arrived(job) if job.takes_applications else []
        if len(arrived) >= FEW:
            stage = arrived[0].stage
            name, limit = stage.name, stage.days_limit
            jobs.rename_stage(stage, by=recruiter, name=name, days_limit=limit, blind=True)
            evaluation.plan_interview(
                job, by=recruiter, stage=stage, name="Reading", kind="work_sample", minutes=15, guide=GUIDE
            )
            pipeline.black_out(arrived[0], scene.organization.name, by=recruiter)
            return


def _arrived(job: Job) -> list[Application]:
    rows = Application.objects.active().filter(job=job, stage__kind="applied")
    return list(rows.select_related("stage", "candidate", "job").order_by("id")[:FEW])
