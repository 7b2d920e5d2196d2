"""Templates and messages."""

from typing import Any

from django.db import models

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate, Document
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
WAITING, SENT, FAILED, TAKEN_BACK, RECEIVED = "waiting", "sent", "failed", "taken_back", "received"
STATES = [
    (WAITING, "Waiting"),
    (SENT, "Sent"),
    (FAILED, "Failed"),
    (TAKEN_BACK, "Taken back"),
    (RECEIVED, "Received"),
]
CONFIRMATIONS = ("received", "received_again", "withdrawn")
"""The purposes of letters that nobody writes: each answers what a candidate has just done."""
BY_CANDIDATE, ANOTHER_ADDRESS, BY_PROGRAM = "candidate", "another_address", "program"
ORIGINS = [
    (BY_CANDIDATE, "From the candidate"),
    (ANOTHER_ADDRESS, "From another address"),
    (BY_PROGRAM, "Answered automatically"),
]


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
    """A mail to a candidate, or one from them (`received`, with a `Reply`), in the thread of an application.

    A mail to them waits until `send_after`, until then it can be taken back.
    """

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="messages")
    application = OwnedForeignKey(Application, on_delete=models.SET_NULL, null=True, related_name="+")
    purpose = models.CharField(max_length=30, choices=PURPOSES, default="other")
    to = models.EmailField(max_length=254, blank=True)
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
            models.Index(
                fields=["organization", "id"], condition=models.Q(state=FAILED), name="messages_failed"
            ),
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
    def direction(self) -> str:
        """Whether it went 'out' to the candidate, or came 'in'."""
        return "in" if self.state == RECEIVED else "out"

    @property
    def came(self) -> "Reply | None":
        """How it came in, if it did."""
        return next(iter(self.replies.all()), None) if self.direction == "in" else None

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


class ReplyQuerySet(models.QuerySet["Reply"]):
    def unread(self) -> "ReplyQuerySet":
        """Those that nobody read or answered."""
        return self.filter(read_at=None)

    def answered_by(self, letters: "list[Message]") -> "ReplyQuerySet":
        """Those that these letters answered."""
        return self.filter(answered_by__in=[letter.id for letter in letters])


class Reply(OrganizationOwned):
    """How a message came in: by which mail, in answer to which letter, and whether somebody saw to it."""

    message = OwnedForeignKey(Message, on_delete=models.CASCADE, related_name="replies")
    answers = OwnedForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    mail_id = PlainTextField()
    in_reply_to = PlainTextField(blank=True)
    sender = models.CharField(max_length=254, blank=True)
    origin = models.CharField(max_length=20, choices=ORIGINS)
    quoted = models.TextField(blank=True)
    read_at = models.DateTimeField(null=True)
    read_by_name = models.CharField(max_length=200, blank=True)
    answered_by = OwnedForeignKey(Message, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = ReplyQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "answered_by"], name="replies_answered_by"),
            models.Index(
                fields=["organization", "id"], condition=models.Q(read_at=None), name="replies_waiting"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["organization", "message"], name="one_reply_per_message"),
            models.UniqueConstraint(fields=["organization", "answers", "mail_id"], name="one_reply_per_mail"),
        ]

    @property
    def quoted_for_members(self) -> str:
        """What it quotes, as colleagues read it."""
        return letters.as_read_by_members(self.quoted)


class ReplyFile(OrganizationOwned):
    """A file that came with a reply: the candidate's document, or why it could not be kept."""

    reply = OwnedForeignKey(Reply, on_delete=models.CASCADE, related_name="files")
    document = OwnedForeignKey(Document, on_delete=models.SET_NULL, null=True, related_name="+")
    file_name = models.CharField(max_length=255)
    why_not = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(fields=["organization", "reply"], name="files_of_reply"),
            models.Index(fields=["organization", "document"], name="replies_with_document"),
        ]
