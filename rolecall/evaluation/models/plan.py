"""The interview plan of a job: what is asked, by whom, and what is assessed; and pools of interviewers."""

from typing import Any

from django.db import models
from django.db.models import Q

from rolecall.accounts.models import Member
from rolecall.jobs.models import Job, Requirement, Stage
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, normalised

KINDS = [
    ("phone", "Phone call"),
    ("video", "Video call"),
    ("on_site", "On site"),
    ("take_home", "Take-home task"),
    ("work_sample", "Work sample"),
]
SCALE = 4
"""How many points a criterion is rated on; each has an anchor in words."""


class PoolQuerySet(models.QuerySet["Pool"]):
    def current(self) -> "PoolQuerySet":
        """Pools that were not removed."""
        return self.filter(removed_at=None)


class Pool(OrganizationOwned):
    """Members who can take each other's place in interviews."""

    name = models.CharField(max_length=80)
    name_normalised = PlainTextField(editable=False)
    removed_at = models.DateTimeField(null=True)

    objects = PoolQuerySet.as_manager()

    class Meta:
        ordering = ["name_normalised", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "name_normalised"],
                condition=Q(removed_at=None),
                name="one_pool_per_name",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class PoolMember(OrganizationOwned):
    """That a member is in a pool; whoever is in training only shadows."""

    pool = OwnedForeignKey(Pool, on_delete=models.CASCADE, related_name="people")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    in_training = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["organization", "pool"], name="people_of_pool"),
            models.Index(fields=["organization", "member"], name="pools_of_member"),
        ]
        constraints = [models.UniqueConstraint(fields=["pool", "member"], name="once_in_a_pool")]


class PlannedInterviewQuerySet(models.QuerySet["PlannedInterview"]):
    def current(self) -> "PlannedInterviewQuerySet":
        """Interviews that were not removed."""
        return self.filter(removed_at=None)


class PlannedInterview(OrganizationOwned):
    """One interview that everybody who reaches a stage of a job is to have."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="planned_interviews")
    stage = OwnedForeignKey(Stage, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=KINDS, default="video")
    minutes = models.PositiveSmallIntegerField(default=45)
    seats = models.PositiveSmallIntegerField(default=1)
    """How many interviewers hold it together."""
    guide = models.TextField(blank=True)
    """What to find out, in plain text."""
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True)

    objects = PlannedInterviewQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        indexes = [
            models.Index(fields=["organization", "job"], name="plan_of_job"),
            models.Index(fields=["organization", "stage"], name="plan_of_stage"),
        ]

    def __str__(self) -> str:
        return self.name


class PlannedInterviewer(OrganizationOwned):
    """Who holds a planned interview: a member, or whoever of a pool has time."""

    planned = OwnedForeignKey(PlannedInterview, on_delete=models.CASCADE, related_name="interviewers")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    pool = OwnedForeignKey(Pool, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["organization", "planned"], name="interviewers_of_planned"),
            models.Index(fields=["organization", "member"], name="planned_for_member"),
            models.Index(fields=["organization", "pool"], name="planned_for_pool"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(member=None, pool__isnull=False) | Q(member__isnull=False, pool=None),
                name="interviewer_is_member_or_pool",
            ),
            models.UniqueConstraint(fields=["planned", "member"], name="interviewer_once"),
            models.UniqueConstraint(fields=["planned", "pool"], name="interviewing_pool_once"),
        ]


class KitQuestion(OrganizationOwned):
    """A question of a kit, and how good and weak answers sound."""

    planned = OwnedForeignKey(PlannedInterview, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(max_length=500)
    good_signs = models.TextField(blank=True)
    weak_signs = models.TextField(blank=True)
    minutes = models.PositiveSmallIntegerField(default=5)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["organization", "planned"], name="questions_of_planned")]


class CriterionQuerySet(models.QuerySet["Criterion"]):
    def current(self) -> "CriterionQuerySet":
        """Criteria that were not removed."""
        return self.filter(removed_at=None)


class Criterion(OrganizationOwned):
    """One thing that an interview assesses, on four points with a written anchor each, lowest first."""

    planned = OwnedForeignKey(PlannedInterview, on_delete=models.CASCADE, related_name="criteria")
    requirement = OwnedForeignKey(Requirement, on_delete=models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=300)
    anchors = models.JSONField()
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True)

    objects = CriterionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        indexes = [
            models.Index(fields=["organization", "planned"], name="criteria_of_planned"),
            models.Index(fields=["organization", "requirement"], name="criteria_of_requirement"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["planned", "requirement"],
                condition=Q(removed_at=None),
                name="requirement_once_an_interview",
            ),
        ]

    def __str__(self) -> str:
        return self.name
