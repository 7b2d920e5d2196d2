"""A job with its locations, requirements, hiring team and pins."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from rolecall.accounts.models import Department, Location, Member
from rolecall.accounts.sight import of_both, reach_of, sees_all
from rolecall.jobs.models.choices import (
    ARCHIVED,
    CLOSED,
    CONTRACTS,
    DRAFT,
    MUST,
    NECESSITIES,
    OPEN,
    PARTS,
    PERIODS,
    REQUIREMENT_KINDS,
    STATES,
    VISIBILITIES,
    WORKPLACES,
)
from rolecall.jobs.models.requisitions import Requisition, RequisitionPolicy
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, normalised
from rolecall.kit.events import Actor

if TYPE_CHECKING:
    from rolecall.jobs.models.post import JobPost
    from rolecall.jobs.models.seats import Stage


@dataclass(frozen=True)
class Missing:
    """What a job lacks before it can be published: the part of the editor, and what to do there."""

    part: str
    sentence: str


class JobQuerySet(models.QuerySet["Job"]):
    @of_both
    def visible_to(self, actor: Actor) -> "JobQuerySet":
        """Jobs that whoever asks may see: all for recruiters, those of their hiring teams for others."""
        return self if sees_all(actor) else self.filter(in_sight(actor))

    def of_team(self, member_id: UUID | None) -> "JobQuerySet":
        """Jobs on whose hiring team a member is."""
        return self.filter(Exists(TeamMember.objects.filter(job=OuterRef("pk"), member=member_id)))

    def open(self) -> "JobQuerySet":
        """Jobs that take applications."""
        return self.filter(state=OPEN)

    def current(self) -> "JobQuerySet":
        """Jobs that are neither closed nor archived."""
        return self.exclude(state__in=[CLOSED, ARCHIVED])


def in_sight(actor: Actor, way: str = "") -> Q:
    """Which jobs somebody sees who does not see all; on rows of a job, `way` is the way there.

    A key that was made for some jobs sees those, another key that is less than a recruiter the public ones.
    """
    to = f"{way}__" if way else ""
    reach = reach_of(actor)
    if reach is not None:
        return Q(**{f"{way or 'pk'}__in": reach.job_ids}) | Q(**{f"{to}department__in": reach.department_ids})
    if actor.actor_kind != "member":
        return Q(**{f"{to}visibility": "public"})
    return Q(Exists(TeamMember.objects.filter(job=OuterRef(way or "pk"), member=actor.actor_id)))


class Job(OrganizationOwned):
    """The work, and how we hire for it."""

    title = models.CharField(max_length=120)
    title_normalised = PlainTextField(editable=False)
    department = OwnedForeignKey(
        Department, on_delete=models.PROTECT, null=True, blank=True, related_name="jobs"
    )
    locations = models.ManyToManyField(Location, through="JobLocation", related_name="jobs")
    state = models.CharField(max_length=20, choices=STATES, default=DRAFT)
    visibility = models.CharField(max_length=20, choices=VISIBILITIES, default="public")
    workplace = models.CharField(max_length=20, choices=WORKPLACES, default="on_site")
    contract = models.CharField(max_length=20, choices=CONTRACTS, default="full_time")
    salary_low = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    salary_high = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    salary_currency = models.CharField(max_length=3, blank=True)
    salary_period = models.CharField(max_length=10, choices=PERIODS, default="year")
    salary_shown = models.BooleanField(default=True)
    brief = models.TextField(blank=True)
    template_key = models.CharField(max_length=80, blank=True)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    created_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    updated_at = models.DateTimeField(default=clock.now)
    """When the job, its post, form, stages, team or openings last changed."""

    objects = JobQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "state", "id"], name="jobs_by_state"),
            models.Index(fields=["organization", "department"], name="jobs_of_department"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(salary_low=None) | Q(salary_high=None) | Q(salary_low__lte=F("salary_high")),
                name="salary_low_not_above_high",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.title_normalised = normalised(self.title)
        super().save(*args, **kwargs)

    def take_turn(self) -> None:
        """Wait for whoever changes this job now, then see it as they left it, until the transaction ends.

        Whoever only points at it does not wait: people apply and are hired meanwhile.
        """
        self.refresh_from_db(from_queryset=Job.objects.select_for_update(no_key=True))

    def touch(self) -> None:
        """Note that something about the job changed."""
        self.updated_at = clock.now()
        self.save(update_fields=["updated_at"])

    @property
    def takes_applications(self) -> bool:
        """Whether a person can apply now."""
        return self.state == OPEN

    @property
    def is_shown_to_the_public(self) -> bool:
        """Whether the careers site lists it."""
        return self.state == OPEN and self.visibility == "public"

    @property
    def post(self) -> "JobPost":
        """The job as the public reads it; every job has one from its first day."""
        return self.posts.all()[0]

    def current_stages(self) -> "list[Stage]":
        """The steps of its pipeline, in order."""
        return [stage for stage in self.stages.all() if stage.removed_at is None]

    def has_approved_seats(self) -> bool:
        """Whether a person can be hired on it, and no seat is open that was not approved.

        Those that were closed with the job count, as they are opened again with it.
        """
        approved = Requisition.objects.approved()
        waiting = self.openings.filter(filled_at=None)
        there = Q(closed_at=None) | Q(closed_at=self.closed_at)
        some = waiting.filter(there, requisition__in=approved).exists()
        return some and not waiting.filter(closed_at=None).exclude(requisition__in=approved).exists()

    def missing(self) -> list[Missing]:
        """What it lacks before it can be published."""
        post = self.post
        checks = [
            (bool(self.title), "job", "Give the job a title."),
            (
                self.workplace == "remote" or bool(self.job_locations.all()),
                "job",
                "Choose at least one location, or make the job remote.",
            ),
            (bool(post.summary or post.sections), "post", "Write a summary or a section of the job post."),
            (
                any(stage.kind == "applied" for stage in self.current_stages()),
                "stages",
                "Add the stage in which applications arrive.",
            ),
            (
                not RequisitionPolicy.wants_one() or self.has_approved_seats(),
                "requisition",
                "Add seats of an approved requisition: your organization wants one before a job opens.",
            ),
        ]
        return [Missing(part, sentence) for is_there, part, sentence in checks if not is_there]


class JobLocation(OrganizationOwned):
    """That the work can be done there."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="job_locations")
    location = OwnedForeignKey(Location, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["organization", "location"], name="jobs_at_location")]
        constraints = [models.UniqueConstraint(fields=["job", "location"], name="one_job_location")]


class Requirement(OrganizationOwned):
    """One thing the work needs; one list drives description, form, knock-out and evidence."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="requirements")
    text = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=REQUIREMENT_KINDS, default="skill")
    necessity = models.CharField(max_length=10, choices=NECESSITIES, default=MUST)
    level = models.CharField(max_length=60, blank=True)
    years = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["organization", "job"], name="requirements_of_job")]


class TeamMember(OrganizationOwned):
    """A member on the hiring team of a job, with a part."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="team")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="teams")
    part = models.CharField(max_length=20, choices=PARTS)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "member"], name="teams_of_member")]
        constraints = [models.UniqueConstraint(fields=["job", "member"], name="one_part_per_job")]


class PinnedJob(OrganizationOwned):
    """A job that a member keeps in their side bar."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "job"], name="one_pin")]
