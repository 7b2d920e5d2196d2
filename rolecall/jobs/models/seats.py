"""What a job's people pass through and fill: the stages of its pipeline, and its openings."""

from django.db import models

from rolecall.jobs.models.choices import STAGE_KINDS
from rolecall.jobs.models.job import Job
from rolecall.jobs.models.requisitions import Requisition
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey


class StageQuerySet(models.QuerySet["Stage"]):
    def current(self) -> "StageQuerySet":
        """Stages that were not removed."""
        return self.filter(removed_at=None)


class Stage(OrganizationOwned):
    """One step of a job's pipeline, with the days a person should wait in it at the most."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="stages")
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=STAGE_KINDS)
    position = models.PositiveIntegerField(default=0)
    days_limit = models.PositiveSmallIntegerField(null=True, blank=True)
    blind = models.BooleanField(default=False, db_default=False)
    """Until a person has passed it, nobody but recruiters and administrators learns who they are."""
    removed_at = models.DateTimeField(null=True)

    objects = StageQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["organization", "job"], name="stages_of_job")]

    def __str__(self) -> str:
        return self.name


class OpeningQuerySet(models.QuerySet["Opening"]):
    def unfilled(self) -> "OpeningQuerySet":
        """Seats that still wait for a person."""
        return self.filter(filled_at=None, closed_at=None)


class Opening(OrganizationOwned):
    """One seat to fill on a job, from a requisition or not."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="openings")
    requisition = OwnedForeignKey(Requisition, on_delete=models.PROTECT, null=True, related_name="openings")
    opened_at = models.DateTimeField()
    """When its requisition was approved; without one when the job opened, or the seat was added to it."""
    target_date = models.DateField(null=True, blank=True)
    filled_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    close_reason = models.CharField(max_length=200, blank=True)

    objects = OpeningQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "job"], name="openings_of_job"),
            models.Index(fields=["organization", "requisition"], name="openings_of_requisition"),
        ]
