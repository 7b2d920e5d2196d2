"""A job with its requirements, locations, stages, hiring team, openings and post."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from rolecall.accounts.models import Department, Location, Member
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, normalised
from rolecall.kit.events import Actor
from rolecall.questions.models import QuestionSet

DRAFT, OPEN, ON_HOLD, CLOSED, ARCHIVED = "draft", "open", "on_hold", "closed", "archived"
STATES = [(DRAFT, "Draft"), (OPEN, "Open"), (ON_HOLD, "On hold"), (CLOSED, "Closed"), (ARCHIVED, "Archived")]
WORKPLACES = [("on_site", "On site"), ("hybrid", "Hybrid"), ("remote", "Remote")]
CONTRACTS = [
    ("full_time", "Full time"),
    ("part_time", "Part time"),
    ("fixed_term", "Fixed term"),
    ("temporary", "Temporary"),
    ("internship", "Internship"),
    ("apprenticeship", "Apprenticeship"),
    ("freelance", "Freelance"),
]
VISIBILITIES = [("public", "Public"), ("internal", "Internal"), ("confidential", "Confidential")]
PERIODS = [("year", "a year"), ("month", "a month"), ("day", "a day"), ("hour", "an hour")]
STAGE_KINDS = [
    ("sourced", "Sourced"),
    ("applied", "Applied"),
    ("screen", "Screen"),
    ("assessment", "Assessment"),
    ("interview", "Interview"),
    ("offer", "Offer"),
    ("hired", "Hired"),
]
PARTS = [
    ("lead_recruiter", "Lead recruiter"),
    ("coordinator", "Coordinator"),
    ("hiring_manager", "Hiring manager"),
    ("interviewer", "Interviewer"),
]
REQUIREMENT_KINDS = [
    ("skill", "Skill"),
    ("experience", "Experience"),
    ("credential", "Credential"),
    ("language", "Language"),
    ("legal", "Legal"),
]
MUST, NICE = "must", "nice"


class JobQuerySet(models.QuerySet["Job"]):
    def visible_to(self, actor: Actor) -> "JobQuerySet":
        """Jobs that whoever asks may see: all for recruiters, those of their hiring teams for others."""
        if actor.role in ("admin", "recruiter", "automation"):
            return self
        if actor.actor_kind != "member":
            return self.filter(visibility="public")
        mine = TeamMember.objects.filter(job=OuterRef("pk"), member_id=actor.actor_id)
        return self.filter(Exists(mine))

    def open(self) -> "JobQuerySet":
        """Jobs that take applications."""
        return self.filter(state=OPEN)

    def current(self) -> "JobQuerySet":
        """Jobs that are neither closed nor archived."""
        return self.exclude(state__in=[CLOSED, ARCHIVED])


class Job(OrganizationOwned):
    """The work, and how we hire for it."""

    title = models.CharField(max_length=120)
    title_normalised = PlainTextField(editable=False)
    department = OwnedForeignKey(Department, on_delete=models.PROTECT, null=True, blank=True, related_name="jobs")
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

    objects = JobQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "state", "id"], name="jobs_by_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(salary_low=None) | Q(salary_high=None) | Q(salary_low__lte=models.F("salary_high")),
                name="salary_low_not_above_high",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.title_normalised = normalised(self.title)
        super().save(*args, **kwargs)

    @property
    def takes_applications(self) -> bool:
        """Whether a person can apply now."""
        return self.state == OPEN


class JobLocation(OrganizationOwned):
    """That the work can be done there."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="job_locations", db_index=True)
    location = OwnedForeignKey(Location, on_delete=models.PROTECT, related_name="+", db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "location"], name="one_job_location")]


class Requirement(OrganizationOwned):
    """One thing the work needs; one list drives description, form, knock-out and evidence."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="requirements", db_index=True)
    text = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=REQUIREMENT_KINDS, default="skill")
    necessity = models.CharField(max_length=10, choices=[(MUST, "Must have"), (NICE, "Nice to have")], default=MUST)
    level = models.CharField(max_length=60, blank=True)
    years = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]


class Stage(OrganizationOwned):
    """One step of a job's pipeline, with the days a person should wait in it at the most."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="stages", db_index=True)
    name = models.CharField(max_length=60)
    kind = models.CharField(max_length=20, choices=STAGE_KINDS)
    position = models.PositiveIntegerField(default=0)
    days_limit = models.PositiveSmallIntegerField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class TeamMember(OrganizationOwned):
    """A member on the hiring team of a job, with a part."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="team", db_index=True)
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="teams", db_index=True)
    part = models.CharField(max_length=20, choices=PARTS)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "member"], name="one_part_per_job")]


class OpeningQuerySet(models.QuerySet["Opening"]):
    def unfilled(self) -> "OpeningQuerySet":
        """Seats that still wait for a person."""
        return self.filter(filled_at=None, closed_at=None)


class Opening(OrganizationOwned):
    """One seat to fill on a job."""

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="openings", db_index=True)
    opened_at = models.DateTimeField()
    target_date = models.DateField(null=True, blank=True)
    filled_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    close_reason = models.CharField(max_length=200, blank=True)

    objects = OpeningQuerySet.as_manager()


class JobPost(OrganizationOwned):
    """The job as published in one language on the careers site, at an address that never breaks.

    `sections` is a list of {"heading": str, "html": str}, sanitised when written.
    """

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="posts", db_index=True)
    slug = models.SlugField(max_length=160)
    language = models.CharField(max_length=10, default="en")
    title = models.CharField(max_length=120)
    summary = models.TextField(blank=True)
    sections = models.JSONField(default=list)
    faq = models.JSONField(default=list)
    question_set = OwnedForeignKey(QuestionSet, on_delete=models.PROTECT, related_name="+")
    phone_required = models.BooleanField(default=False)
    resume_required = models.BooleanField(default=True)
    cover_letter_asked = models.BooleanField(default=False)
    published_at = models.DateTimeField(null=True)
    unpublished_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "slug"], name="one_post_per_address"),
        ]

    @property
    def is_live(self) -> bool:
        """Whether the public sees it: published, of an open and public job."""
        return self.published_at is not None and self.unpublished_at is None

    def was_published_before(self, moment: datetime) -> bool:
        """Whether the public had seen it before a moment."""
        return self.published_at is not None and self.published_at < moment


class PinnedJob(OrganizationOwned):
    """A job that a member keeps in their side bar."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+", db_index=True)
    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="+", db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "job"], name="one_pin")]
