"""Tasks: what the team owes about a person. Loaded by `models.py`, as every table of this context is."""

from django.db import models

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.pipeline.errors import TaskIsDone


class TaskQuerySet(models.QuerySet["Task"]):
    def kept(self) -> "TaskQuerySet":
        """Tasks that were not removed, done or not."""
        return self.filter(removed_at=None)

    def open(self) -> "TaskQuerySet":
        """Tasks that are still to be done."""
        return self.kept().filter(done_at=None)

    def most_urgent_first(self) -> "TaskQuerySet":
        """By the day on which they are due; those without one last."""
        return self.order_by(models.F("due_on").asc(nulls_last=True), "id")


class Task(OrganizationOwned):
    """One thing that a member is to do about a candidate, or about one of their applications."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="tasks")
    application = OwnedForeignKey(
        "pipeline.Application", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    title = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    assignee = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="tasks")
    due_on = models.DateField(null=True)
    """A day on the assignee's own calendar."""
    author = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)
    done_at = models.DateTimeField(null=True)
    done_by_name = models.CharField(max_length=200, blank=True)
    removed_at = models.DateTimeField(null=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "candidate"], name="tasks_of_candidate"),
            models.Index(fields=["organization", "assignee"], name="tasks_of_assignee"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_done(self) -> bool:
        """Whether somebody did it."""
        return self.done_at is not None

    def must_be_open(self) -> None:
        """Refuse to change what is done."""
        if self.is_done:
            raise TaskIsDone
