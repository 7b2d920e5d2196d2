"""Files about people, and their pages as images. Loaded by `models.py`."""

from django.db import models

from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField

WAITING, READ, UNREADABLE = "waiting", "read", "unreadable"
READING_STATES = [(WAITING, "Waiting to be read"), (READ, "Read"), (UNREADABLE, "Could not be read")]
RESUME = "resume"
DOCUMENT_KINDS = [
    (RESUME, "Résumé"),
    ("cover_letter", "Cover letter"),
    ("answer", "Answer"),
    ("other", "File"),
]


class Document(OrganizationOwned):
    """A file about a candidate. `key` finds the bytes; nothing serves them without a check of the row.

    Of several résumés the one with the latest `resume_since` is the candidate's. `said` is all that the
    reader of `reader_version` found in it (`said.py`), so that it can speak for the person again.
    """

    candidate = OwnedForeignKey("candidates.Candidate", on_delete=models.CASCADE, related_name="documents")
    kind = models.CharField(max_length=20, choices=DOCUMENT_KINDS, default="resume")
    file_name = models.CharField(max_length=255)
    content_kind = models.CharField(max_length=20)
    resume_since = models.DateTimeField(null=True)
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
    said = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    reader_version = models.PositiveSmallIntegerField(default=0, db_default=0)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "candidate", "sha256"], name="documents_of_candidate")
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be read."""
        return self.reading_state == WAITING


class DocumentPage(OrganizationOwned):
    """One page of a document as an image of ours, with the words that lie over it.

    `words` is a list of [text, x0, y0, x1, y1] in per mille of the page's width and height.
    """

    document = OwnedForeignKey(Document, on_delete=models.CASCADE, related_name="pages")
    number = models.PositiveSmallIntegerField()
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    key = PlainTextField()
    words = models.JSONField(default=list)

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="page_once")]
        indexes = [models.Index(fields=["organization", "document"], name="pages_of_document")]
