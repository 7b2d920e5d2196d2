"""The job as the public reads it."""

from datetime import datetime

from django.db import models

from rolecall.jobs.models.job import Job
from rolecall.kit import clock, richtext
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.questions.models import QuestionSet


class JobPost(OrganizationOwned):
    """The job as published in one language on the careers site, at an address that never breaks.

    `sections` is a list of {"heading": str, "html": str} and `faq` one of {"question": str, "answer": str},
    whose `html` and `answer` are rich text, sanitised when written; `summary` is plain text.
    """

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="posts")
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
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "job"], name="posts_of_job")]
        constraints = [
            models.UniqueConstraint(fields=["organization", "slug"], name="one_post_per_address"),
        ]

    @property
    def summary_html(self) -> str:
        """The summary in paragraphs, for pages and feeds that show rich text."""
        return richtext.from_input(self.summary)

    @property
    def is_live(self) -> bool:
        """Whether the public sees it: published, of an open and public job."""
        return self.published_at is not None and self.unpublished_at is None

    def was_published_before(self, moment: datetime) -> bool:
        """Whether the public had seen it before a moment."""
        return self.published_at is not None and self.published_at < moment

    def follow(self, job: Job) -> None:
        """Be shown to the public or not, as the job's state and visibility say."""
        now = clock.now()
        if job.is_shown_to_the_public:
            self.published_at = self.published_at or now
            self.unpublished_at = None
        elif self.is_live:
            self.unpublished_at = now
        self.updated_at = now
        self.save()
