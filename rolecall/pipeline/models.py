"""Applications and what happens to them."""

from datetime import datetime

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from rolecall.accounts.models import Member
from rolecall.accounts.sight import of_both, sees_all
from rolecall.candidates.models import Candidate, Document, Source
from rolecall.jobs.models import Job, JobPost, Opening, Stage, in_sight
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField
from rolecall.kit.events import Actor
from rolecall.pipeline.closed_counts import ClosedCount as ClosedCount  # noqa: PLC0414  a table of this context
from rolecall.pipeline.errors import AlreadyActive, AlreadyHired, AlreadyRejected, AlreadyWithdrawn, NotActive
from rolecall.pipeline.owed import Task as Task  # noqa: PLC0414  a table of this context
from rolecall.pipeline.second_applications import SecondApplication as SecondApplication  # noqa: PLC0414

ACTIVE, HIRED, REJECTED, WITHDRAWN = "active", "hired", "rejected", "withdrawn"
STATES = [(ACTIVE, "Active"), (HIRED, "Hired"), (REJECTED, "Rejected"), (WITHDRAWN, "Withdrawn")]
CLOSED_BY: dict[str, type[NotActive]] = {
    HIRED: AlreadyHired,
    REJECTED: AlreadyRejected,
    WITHDRAWN: AlreadyWithdrawn,
}


def _blind_stages_ahead() -> QuerySet[Stage]:
    """The blind stages of the application's job, from where it stands to the end."""
    stages = Stage.objects.current().filter(blind=True, job=OuterRef("job"))
    return stages.filter(position__gte=OuterRef("stage__position"))


class ApplicationQuerySet(models.QuerySet["Application"]):
    @of_both
    def visible_to(self, actor: Actor) -> "ApplicationQuerySet":
        """Applications for the jobs that whoever asks may see, without those that they review blind."""
        return self if sees_all(actor) else self.of_jobs_of(actor).in_the_open()

    @of_both
    def blind_to(self, actor: Actor) -> "ApplicationQuerySet":
        """Applications for their jobs of which a member may not learn whose they are; none for a program."""
        if sees_all(actor) or actor.actor_kind != "member":
            return self.none()
        return self.of_jobs_of(actor).in_blind_review()

    def of_jobs_of(self, actor: Actor) -> "ApplicationQuerySet":
        """Applications for the jobs that whoever asks is on the team of; public ones for a program."""
        return self.filter(in_sight(actor, "job"))

    def in_blind_review(self) -> "ApplicationQuerySet":
        """Applications that have not passed the last blind stage of their job; whoever is hired has."""
        return self.exclude(state=HIRED).filter(Exists(_blind_stages_ahead()))

    def in_the_open(self) -> "ApplicationQuerySet":
        """Applications that are not reviewed blind, or not any more."""
        return self.filter(Q(state=HIRED) | ~Exists(_blind_stages_ahead()))

    def active(self) -> "ApplicationQuerySet":
        """Applications still under way."""
        return self.filter(state=ACTIVE)


class Application(OrganizationOwned):
    """One candidate for one job."""

    job = OwnedForeignKey(Job, on_delete=models.PROTECT, related_name="applications")
    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="applications")
    stage = OwnedForeignKey(Stage, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=STATES, default=ACTIVE)
    source = OwnedForeignKey(Source, on_delete=models.PROTECT, null=True, related_name="+")
    stage_entered_at = models.DateTimeField()
    applied_at = models.DateTimeField()
    versions = models.PositiveSmallIntegerField(default=1)
    must_haves_met = models.PositiveSmallIntegerField(null=True)
    must_haves_asked = models.PositiveSmallIntegerField(default=0)
    is_new = models.BooleanField(default=True)
    days_to_hire = models.PositiveIntegerField(null=True)
    updated_at = models.DateTimeField(default=clock.now)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["organization", "job", "state", "stage", "-stage_entered_at", "-id"],
                name="board_of_job",
            ),
            models.Index(fields=["organization", "candidate", "id"], name="applications_of_candidate"),
            models.Index(fields=["organization", "id"], name="applications_by_time"),
            models.Index(fields=["organization", "updated_at"], name="applications_by_change"),
            models.Index(
                fields=["organization", "job", "state"],
                condition=Q(is_new=True),
                name="new_applications_of_job",
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["job", "candidate"], condition=Q(state=ACTIVE), name="one_active_application"
            ),
        ]

    @property
    def is_active(self) -> bool:
        """Whether it is still under way."""
        return self.state == ACTIVE

    def must_be_active(self) -> None:
        """Refuse what can only be done while it is under way."""
        if self.state in CLOSED_BY:
            raise CLOSED_BY[self.state]

    def must_be_closed(self) -> None:
        """Refuse what can only be done after it was rejected, withdrawn or hired."""
        if self.is_active:
            raise AlreadyActive

    def seconds_in_stage(self, until: datetime) -> int:
        """How long it has been in its stage."""
        return max(0, int((until - self.stage_entered_at).total_seconds()))


class ApplicationVersion(OrganizationOwned):
    """What was sent, each time it was sent; answers are filed under this row's id."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="sent")
    number = models.PositiveSmallIntegerField()
    post = OwnedForeignKey(JobPost, on_delete=models.PROTECT, null=True, related_name="+")
    resume = OwnedForeignKey(Document, on_delete=models.SET_NULL, null=True, related_name="+")
    name = models.CharField(max_length=200)
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    cover_letter = models.TextField(blank=True)
    submission = PlainTextField(null=True)
    """Made of who sent which form for which job: sending the same one twice is one version."""

    class Meta:
        indexes = [
            models.Index(fields=["organization", "application"], name="versions_of_application"),
            models.Index(fields=["organization", "resume"], name="versions_with_resume"),
        ]
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="version_once"),
            models.UniqueConstraint(fields=["organization", "submission"], name="submission_once"),
        ]


class HiddenWord(OrganizationOwned):
    """Words that a recruiter blacked out by hand in what blind reviewers read of an application."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="hidden_words")
    words = models.CharField(max_length=200)
    by_name = models.CharField(max_length=200)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "application"], name="hidden_words_of_application")]


class StageVisit(OrganizationOwned):
    """That an application was in a stage, from when to when, and how long."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="visits")
    stage = OwnedForeignKey(Stage, on_delete=models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)
    seconds = models.PositiveIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "application"], name="visits_of_application")]
        constraints = [
            models.UniqueConstraint(
                fields=["application"], condition=Q(left_at=None), name="in_one_stage_at_a_time"
            ),
        ]


class RejectionReasonQuerySet(models.QuerySet["RejectionReason"]):
    def current(self) -> "RejectionReasonQuerySet":
        """Reasons that can be chosen."""
        return self.filter(removed_at=None)


class RejectionReason(OrganizationOwned):
    """Why people are rejected, in the organization's words."""

    name = models.CharField(max_length=120)
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True)

    objects = RejectionReasonQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class Rejection(OrganizationOwned):
    """That an application was rejected: by whom, when and why; `undone_at` when it was reopened."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="rejections")
    reason = OwnedForeignKey(RejectionReason, on_delete=models.PROTECT, null=True, related_name="+")
    note = models.TextField(blank=True)
    by_name = models.CharField(max_length=200)
    by_rule = models.BooleanField(default=False)
    rejected_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "application"], name="rejections_of_application")]


class Withdrawal(OrganizationOwned):
    """That the candidate withdrew."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="withdrawals")
    note = models.TextField(blank=True)
    withdrawn_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "application"], name="withdrawals_of_application")]


class Hire(OrganizationOwned):
    """That the person was hired, and which seat they filled."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="hires")
    opening = OwnedForeignKey(Opening, on_delete=models.PROTECT, null=True, related_name="+")
    hired_at = models.DateTimeField()
    starts_on = models.DateField(null=True, blank=True)
    by_name = models.CharField(max_length=200)
    undone_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "application"], name="hires_of_application")]


class Comment(OrganizationOwned):
    """What a member says about a candidate; private ones are for admins and recruiters only."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="comments")
    application = OwnedForeignKey(Application, on_delete=models.SET_NULL, null=True, related_name="+")
    author = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)
    body = models.TextField()
    is_private = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "candidate"], name="comments_of_candidate")]


class Mention(OrganizationOwned):
    """That a comment speaks to a member."""

    comment = OwnedForeignKey(Comment, on_delete=models.CASCADE, related_name="mentions")
    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "comment"], name="mentions_of_comment"),
            models.Index(fields=["organization", "member"], name="mentions_of_member"),
        ]
