"""A candidate and what is known of them."""

from typing import Any

from django.db import models

from rolecall.accounts.models import Member
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, normalised

SOURCE_KINDS = [
    ("careers_site", "Careers site"),
    ("referral", "Referral"),
    ("sourced", "Sourced"),
    ("job_board", "Job board"),
    ("agency", "Agency"),
    ("other", "Other"),
]
READING_STATES = [("waiting", "Waiting to be read"), ("read", "Read"), ("unreadable", "Could not be read")]
DOCUMENT_KINDS = [("resume", "Résumé"), ("cover_letter", "Cover letter"), ("answer", "Answer"), ("other", "File")]


class Source(OrganizationOwned):
    """Where people come from."""

    name = models.CharField(max_length=120)
    name_normalised = PlainTextField(editable=False)
    kind = models.CharField(max_length=20, choices=SOURCE_KINDS, default="other")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "name_normalised"], name="one_source_per_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class Candidate(OrganizationOwned):
    """A person known to the organization. The name is one field, as written."""

    name = models.CharField(max_length=200)
    name_normalised = PlainTextField(editable=False)
    headline = models.CharField(max_length=200, blank=True)
    location = models.CharField(max_length=200, blank=True)
    source = OwnedForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="+", db_index=True)
    added_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    updated_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "id"], name="candidates_by_time"),
            models.Index(fields=["organization", "name_normalised", "id"], name="candidates_by_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class EmailAddress(OrganizationOwned):
    """One e-mail address of a candidate; the first is also `Candidate.email`."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="emails", db_index=True)
    email = models.EmailField(max_length=254)
    email_normalised = PlainTextField()

    class Meta:
        indexes = [models.Index(fields=["organization", "email_normalised"], name="candidates_by_email")]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "email_normalised"], name="email_once_per_candidate"),
        ]


class Phone(OrganizationOwned):
    """One phone number of a candidate, as written and in E.164 where it could be understood."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="phones", db_index=True)
    number = models.CharField(max_length=40)
    e164 = PlainTextField(blank=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "e164"], name="candidates_by_phone")]


class Link(OrganizationOwned):
    """A web address of a candidate."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="links", db_index=True)
    url = models.URLField(max_length=500)
    kind = models.CharField(max_length=20, blank=True)


class Tag(OrganizationOwned):
    """A word the organization puts on candidates."""

    name = models.CharField(max_length=60)
    name_normalised = PlainTextField(editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization", "name_normalised"], name="one_tag_per_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class CandidateTag(OrganizationOwned):
    """That a candidate has a tag."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="candidate_tags", db_index=True)
    tag = OwnedForeignKey(Tag, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "tag"], name="tag_once_per_candidate")]
        indexes = [models.Index(fields=["organization", "tag", "candidate"], name="candidates_by_tag")]


class Document(OrganizationOwned):
    """A file about a candidate. `key` finds the bytes; nothing serves them without a check of the row."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="documents", db_index=True)
    kind = models.CharField(max_length=20, choices=DOCUMENT_KINDS, default="resume")
    file_name = models.CharField(max_length=255)
    content_kind = models.CharField(max_length=20)
    size = models.PositiveIntegerField()
    sha256 = PlainTextField()
    key = PlainTextField()
    added_by_name = models.CharField(max_length=120, blank=True)
    reading_state = models.CharField(max_length=20, choices=READING_STATES, default="waiting")
    reading_reason = models.CharField(max_length=300, blank=True)
    page_count = models.PositiveIntegerField(null=True)
    text = models.TextField(blank=True)
    rendition = models.TextField(blank=True)
    facts = models.JSONField(default=dict)


class DocumentPage(OrganizationOwned):
    """One page of a document as an image of ours, with the words that lie over it.

    `words` is a list of [text, x0, y0, x1, y1] in per mille of the page's width and height.
    """

    document = OwnedForeignKey(Document, on_delete=models.CASCADE, related_name="pages", db_index=True)
    number = models.PositiveSmallIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    key = PlainTextField()
    words = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="page_once")]


class Consent(OrganizationOwned):
    """What a candidate agreed to, in the words they saw, until when."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="consents", db_index=True)
    text = models.TextField()
    purpose = models.CharField(max_length=40, default="application")
    given_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
