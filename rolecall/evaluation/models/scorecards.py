"""What an interviewer found: a scorecard, version by version, and its ratings."""

from django.db import models
from django.db.models import Q

from rolecall.accounts.models import Member
from rolecall.evaluation.models.plan import SCALE, Criterion, PlannedInterview
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.pipeline.models import Application

RECOMMENDATIONS = [(1, "Definitely not"), (2, "No"), (3, "Yes"), (4, "Definitely")]


class ScorecardQuerySet(models.QuerySet["Scorecard"]):
    def submitted(self) -> "ScorecardQuerySet":
        """Those that were handed in."""
        return self.filter(submitted_at__isnull=False)

    def drafts(self) -> "ScorecardQuerySet":
        """Those that are being written."""
        return self.filter(submitted_at=None)


class Scorecard(OrganizationOwned):
    """One version of what an interviewer says of a candidate; without `submitted_at` it is a draft."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="scorecards")
    planned = OwnedForeignKey(PlannedInterview, on_delete=models.PROTECT, related_name="scorecards")
    author = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField(default=1)
    recommendation = models.PositiveSmallIntegerField(choices=RECOMMENDATIONS, null=True)
    summary = models.TextField(blank=True)
    submitted_at = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(default=clock.now)

    objects = ScorecardQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["organization", "application"], name="scorecards_of_application"),
            models.Index(fields=["organization", "author"], name="scorecards_of_author"),
            models.Index(fields=["organization", "planned"], name="scorecards_of_planned"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["application", "planned", "author", "version"], name="scorecard_version_once"
            ),
            models.UniqueConstraint(
                fields=["application", "planned", "author"],
                condition=Q(submitted_at=None),
                name="one_draft_of_a_scorecard",
            ),
            models.CheckConstraint(
                condition=Q(submitted_at=None) | Q(recommendation__isnull=False),
                name="submitted_with_recommendation",
            ),
        ]

    @property
    def is_submitted(self) -> bool:
        """Whether it was handed in; from then on it never changes."""
        return self.submitted_at is not None


class Rating(OrganizationOwned):
    """How a scorecard rates one criterion, in the words that the criterion had then."""

    scorecard = OwnedForeignKey(Scorecard, on_delete=models.CASCADE, related_name="ratings")
    criterion = OwnedForeignKey(Criterion, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=300)
    points = models.PositiveSmallIntegerField(null=True)
    anchor = models.CharField(max_length=300, blank=True)
    evidence = models.TextField(blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["organization", "scorecard"], name="ratings_of_scorecard"),
            models.Index(fields=["organization", "criterion"], name="ratings_of_criterion"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["scorecard", "criterion"], name="criterion_once_a_scorecard"),
            models.CheckConstraint(
                condition=Q(points=None) | Q(points__gte=1, points__lte=SCALE), name="points_on_the_scale"
            ),
        ]
