"""A candidate and what is known of them."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from rolecall.accounts.models import Member
from rolecall.candidates import contacts
from rolecall.candidates.document_models import DOCUMENT_KINDS as DOCUMENT_KINDS  # noqa: PLC0414
from rolecall.candidates.document_models import READ as READ  # noqa: PLC0414
from rolecall.candidates.document_models import READING_STATES as READING_STATES  # noqa: PLC0414
from rolecall.candidates.document_models import RESUME as RESUME  # noqa: PLC0414
from rolecall.candidates.document_models import UNREADABLE as UNREADABLE  # noqa: PLC0414
from rolecall.candidates.document_models import WAITING as WAITING  # noqa: PLC0414
from rolecall.candidates.document_models import Document as Document  # noqa: PLC0414
from rolecall.candidates.document_models import DocumentPage as DocumentPage  # noqa: PLC0414
from rolecall.candidates.duplicate_models import DuplicateKey as DuplicateKey  # noqa: PLC0414
from rolecall.candidates.duplicate_models import DuplicatePair as DuplicatePair  # noqa: PLC0414
from rolecall.candidates.duplicate_models import DuplicateSearch as DuplicateSearch  # noqa: PLC0414
from rolecall.candidates.duplicate_models import Merge as Merge  # noqa: PLC0414
from rolecall.candidates.field_models import CustomField as CustomField  # noqa: PLC0414
from rolecall.candidates.field_models import CustomFieldValue as CustomFieldValue  # noqa: PLC0414
from rolecall.candidates.profile_facts import ComparisonRefusal as ComparisonRefusal  # noqa: PLC0414
from rolecall.candidates.profile_facts import ProfileFact as ProfileFact  # noqa: PLC0414  tables of ours
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField, normalised
from rolecall.kit.pouring import pour
from rolecall.kit.written import put

SOURCE_KINDS = [
    ("careers_site", "Careers site"),
    ("referral", "Referral"),
    ("sourced", "Sourced"),
    ("job_board", "Job board"),
    ("agency", "Agency"),
    ("other", "Other"),
]


class Source(OrganizationOwned):
    """Where people come from."""

    name = models.CharField(max_length=120)
    name_normalised = PlainTextField(editable=False)
    kind = models.CharField(max_length=20, choices=SOURCE_KINDS, default="other")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "name_normalised"], name="one_source_per_name")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class CandidateQuerySet(models.QuerySet["Candidate"]):
    def current(self) -> "CandidateQuerySet":
        """People who stand for themselves: who was merged into somebody is found under that one."""
        return self.filter(merged_into=None)


class Candidate(OrganizationOwned):
    """A person known to the organization. The name is one field, as written.

    Whoever was merged into another candidate has nothing of their own any more, and is kept so that old
    links lead on and the merge can be undone.
    """

    name = models.CharField(max_length=200)
    name_normalised = PlainTextField(editable=False)
    headline = models.CharField(max_length=200, blank=True)
    location = models.CharField(max_length=200, blank=True)
    source = OwnedForeignKey(Source, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    added_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    email = models.EmailField(max_length=254, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    merged_into = OwnedForeignKey("self", on_delete=models.CASCADE, null=True, related_name="+")
    updated_at = models.DateTimeField()

    objects = CandidateQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["organization", "merged_into"],
                condition=models.Q(merged_into__isnull=False),
                name="candidates_merged_into",
            ),
            models.Index(fields=["organization", "id"], name="candidates_by_time"),
            models.Index(fields=["organization", "name_normalised", "id"], name="candidates_by_name"),
            models.Index(fields=["organization", "source", "id"], name="candidates_by_source"),
            models.Index(fields=["organization", "updated_at"], name="candidates_by_change"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)

    def begin(self) -> None:
        """Write a candidate who is new."""
        self.name_normalised = normalised(self.name)
        pour([self])

    def write(self, columns: Iterable[str]) -> None:
        """Write these columns of a candidate who is there."""
        self.name_normalised = normalised(self.name)
        put(self, *columns)

    def index_name(self, *, anew: bool = False) -> None:
        """Make the candidate found by the beginning of each word of the name; `anew` when none was kept."""
        if not anew:
            NamePart.objects.filter(candidate=self).delete()
        pour(NamePart(candidate=self, word=word) for word in contacts.words_of(self.name))

    def write_emails(self, addresses: list[str], *, anew: bool = False) -> None:
        """Make these the e-mail addresses, the first the one written to; `anew` when there were none."""
        self.email = addresses[0] if addresses else ""
        if not anew:
            EmailAddress.objects.filter(candidate=self).delete()
        pour(EmailAddress.of(self, address) for address in addresses)

    def write_phones(self, numbers: list[str], *, anew: bool = False) -> None:
        """Make these the phone numbers, the first the one that is called; `anew` when there were none."""
        self.phone = numbers[0] if numbers else ""
        if not anew:
            Phone.objects.filter(candidate=self).delete()
        pour(Phone.of(self, number) for number in numbers)

    def write_links(self, urls: list[str], *, anew: bool = False) -> None:
        """Make these the links; `anew` when there were none."""
        if not anew:
            Link.objects.filter(candidate=self).delete()
        pour(Link(candidate=self, url=url, kind=contacts.link_kind(url)) for url in urls)


class NamePart(OrganizationOwned):
    """One word of a candidate's name, so that a search for any of them is one range of an index."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    word = PlainTextField()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "word", "candidate"], name="candidates_by_word"),
            models.Index(fields=["organization", "candidate"], name="words_of_candidate"),
        ]


class EmailAddress(OrganizationOwned):
    """One e-mail address of a candidate; the first is also `Candidate.email`."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="emails")
    email = models.EmailField(max_length=254)
    email_normalised = PlainTextField()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "email_normalised"], name="candidates_by_email"),
            models.Index(fields=["organization", "candidate"], name="emails_of_candidate"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["candidate", "email_normalised"], name="email_once_per_candidate"
            ),
        ]

    @classmethod
    def of(cls, candidate: Candidate, address: str, comparable: str = "") -> "EmailAddress":
        """An address of a candidate, not yet saved; by what it is compared, whoever knows it says."""
        comparable = comparable or contacts.comparable_email(address)
        return cls(candidate=candidate, email=address, email_normalised=comparable)


class Phone(OrganizationOwned):
    """One phone number: as written, and in E.164 where its country is known, else its digits alone."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="phones")
    number = models.CharField(max_length=40)
    e164 = PlainTextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "e164"], name="candidates_by_phone"),
            models.Index(fields=["organization", "candidate"], name="phones_of_candidate"),
        ]

    @classmethod
    def of(cls, candidate: Candidate, number: str, comparable: str = "") -> "Phone":
        """A number of a candidate, not yet saved; by what it is compared, whoever knows it says."""
        comparable = comparable or contacts.comparable_phone(number)
        return cls(candidate=candidate, number=number, e164=comparable)


class Link(OrganizationOwned):
    """A web address of a candidate."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="links")
    url = models.URLField(max_length=500)
    kind = models.CharField(max_length=20, blank=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "candidate"], name="links_of_candidate")]


class Tag(OrganizationOwned):
    """A word the organization puts on candidates."""

    name = models.CharField(max_length=60)
    name_normalised = PlainTextField(editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "name_normalised"], name="one_tag_per_name")
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.name_normalised = normalised(self.name)
        super().save(*args, **kwargs)


class CandidateTag(OrganizationOwned):
    """That a candidate has a tag."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="candidate_tags")
    tag = OwnedForeignKey(Tag, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "tag"], name="tag_once_per_candidate")]
        indexes = [
            models.Index(fields=["organization", "tag", "candidate"], name="candidates_by_tag"),
            models.Index(fields=["organization", "candidate"], name="tags_of_candidate"),
        ]


class Consent(OrganizationOwned):
    """What a candidate agreed to, in the words they saw, until when."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="consents")
    text = models.TextField()
    purpose = models.CharField(max_length=40, default="application")
    given_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["organization", "candidate"], name="consents_of_candidate")]
