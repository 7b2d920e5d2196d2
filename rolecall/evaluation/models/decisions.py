"""What was decided about a candidate, by whom, and why; each decision stands until the next."""

from django.db import models
from django.db.models import Q

from rolecall.accounts.models import Member
from rolecall.evaluation.outcomes import OUTCOMES
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.pipeline.models import Application


class Decision(OrganizationOwned):
    """What was decided about an application and why; never changed, only followed by another."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=OUTCOMES)
    reason = models.TextField()
    decided_at = models.DateTimeField(default=clock.now)
    decided_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    """Nobody when a program recorded it."""
    recorded_as = models.CharField(max_length=200)
    """The name of the member or program that recorded it."""
    supersedes = OwnedForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "application"], name="decisions_of_application"),
            models.Index(fields=["organization", "decided_by"], name="decisions_of_member"),
            models.Index(fields=["organization", "supersedes"], name="decisions_superseding"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["supersedes"], name="superseded_once"),
            models.UniqueConstraint(
                fields=["application"], condition=Q(supersedes=None), name="one_first_decision"
            ),
        ]


class DecisionPerson(OrganizationOwned):
    """That a member took part in a decision."""

    decision = OwnedForeignKey(Decision, on_delete=models.CASCADE, related_name="people")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["organization", "decision"], name="people_of_decision"),
            models.Index(fields=["organization", "member"], name="decisions_with_member"),
        ]
        constraints = [models.UniqueConstraint(fields=["decision", "member"], name="once_in_a_decision")]
