"""Templates and messages."""

from typing import Any

from django.db import models

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField
from rolecall.messaging import letters
from rolecall.pipeline.models import Application

PURPOSES = [
    ("received", "Application received"),
    ("received_again", "Application received again"),
    ("rejected", "Rejection"),
    ("withdrawn", "Withdrawal confirmed"),
    ("hired", "Hired"),
    ("other", "Anything else"),
]
WAITING, SENT, FAILED, TAKEN_BACK = "waiting", "sent", "failed", "taken_back"
STATES = [(WAITING, "Waiting"), (SENT, "Sent"), (FAILED, "Failed"), (TAKEN_BACK, "Taken back")]


class MessageTemplateQuerySet(models.QuerySet["MessageTemplate"]):
    def in_use(self) -> "MessageTemplateQuerySet":
        """Templates that were not removed."""
        return self.filter(removed_at=None)


class MessageTemplate(OrganizationOwned):
    """A letter with named placeholders, for one purpose."""

    name = models.CharField(max_length=120)
    purpose = models.CharField(max_length=30, choices=PURPOSES, default="other")
    subject = models.CharField(max_length=200)
    body = models.TextField()
    removed_at = models.DateTimeField(null=True)

    objects = MessageTemplateQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class Message(OrganizationOwned):
    """A mail to a candidate; waits until `send_after`, until then it can be taken back."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="messages")
    application = OwnedForeignKey(Application, on_delete=models.SET_NULL, null=True, related_name="+")
    purpose = models.CharField(max_length=30, choices=PURPOSES, default="other")
    to = models.EmailField(max_length=254)
    subject = models.CharField(max_length=300)
    body = models.TextField()
    state = models.CharField(max_length=12, choices=STATES, default=WAITING)
    send_after = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=500, blank=True)
    message_id = PlainTextField(blank=True)
    author = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)
    cause = models.UUIDField(null=True)
    """The event that it answers: the same event never makes two messages of one purpose."""

    class Meta:
        indexes = [
            models.Index(fields=["organization", "candidate", "id"], name="messages_of_candidate"),
            models.Index(fields=["organization", "application"], name="messages_of_application"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "cause", "purpose"], name="one_message_per_cause"
            ),
        ]

    @property
    def body_for_members(self) -> str:
        """The letter as colleagues read it: the candidate's own links are for the candidate alone."""
        return letters.as_read_by_members(self.body)

    @property
    def can_be_taken_back(self) -> bool:
        """Whether it has not left yet."""
        return self.state == WAITING

    def about(self) -> dict[str, Any]:
        """What every event about it names."""
        return {
            "message_id": self.id,
            "candidate_id": self.candidate_id,
            "application_id": self.application_id,
            "subject": self.subject,
        }
