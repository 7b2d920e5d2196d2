"""What is known of a person's work and life, fact by fact. Loaded by `models.py`, as every table here is.

A fact was read in a résumé, or said by a person, or both: then `settled` names the fields that a person
settled, and no reading changes those. What a person removed stays as a row that says so.
"""

from datetime import datetime
from typing import Any

from django.db import models

from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField

EXPERIENCE, EDUCATION, SKILL, LANGUAGE = "experience", "education", "skill", "language"
CERTIFICATE, PUBLICATION, PROJECT, LICENCE = "certificate", "publication", "project", "licence"
SUMMARY, AVAILABILITY, CONTACT, HIDDEN = "summary", "availability", "contact", "hidden"
SECTIONS = [
    (SUMMARY, "Summary"),
    (EXPERIENCE, "Experience"),
    (EDUCATION, "Education"),
    (SKILL, "Skill"),
    (LANGUAGE, "Language"),
    (CERTIFICATE, "Certificate"),
    (PUBLICATION, "Publication"),
    (PROJECT, "Project"),
    (LICENCE, "Driving licence"),
    (AVAILABILITY, "Availability"),
    (CONTACT, "Contact"),
    (HIDDEN, "Hidden text"),
]
TYPED = tuple(name for name, _ in SECTIONS if name not in (CONTACT, HIDDEN))
"""The sections that people add to and correct; contacts are the candidate's own, hidden text is no fact."""
VALUES = (
    "title", "subject", "organisation", "place", "start", "end", "is_current", "level", "known_as", "text",
)  # fmt: skip
FIELDS_OF = {
    SUMMARY: ("text",),
    EXPERIENCE: ("title", "organisation", "place", "start", "end", "is_current", "text"),
    EDUCATION: ("title", "subject", "organisation", "place", "start", "end", "level"),
    SKILL: ("title", "known_as"),
    LANGUAGE: ("title", "level", "known_as"),
    CERTIFICATE: ("title", "organisation", "start", "text"),
    PUBLICATION: ("title", "organisation", "start", "text"),
    PROJECT: ("title", "organisation", "start", "text"),
    LICENCE: ("title",),
    AVAILABILITY: ("title",),
    CONTACT: ("title", "level"),
    HIDDEN: ("text", "level"),
}
"""What a fact of each section says; a study's title is its degree, its level the grade."""
HEADS_OF = {SUMMARY: ("text",), HIDDEN: ("text",), EXPERIENCE: ("title", "organisation")} | {
    EDUCATION: ("title", "subject", "organisation")
}
"""What a fact is about: while all of it is unsure, the whole fact is asked; elsewhere it is the title."""
Values = dict[str, Any]


class ProfileFactQuerySet(models.QuerySet["ProfileFact"]):
    def kept(self) -> "ProfileFactQuerySet":
        """Facts that nobody removed."""
        return self.filter(removed_at=None)


class ProfileFact(OrganizationOwned):
    """One position, study, skill, language … of a candidate; dates are '2019-03', or '2019' without a month.

    `asked` names the fields that the reader is unsure of: they are asked, not stated. `as_read` is what the
    reader said last, whatever people made of it. `evidence` holds, by field ('' for the whole), the lines
    that say it: the line, its page, and its box in per mille of the page.
    """

    candidate = OwnedForeignKey(
        "candidates.Candidate", on_delete=models.CASCADE, related_name="profile_facts"
    )
    section = models.CharField(max_length=20, choices=SECTIONS)
    position = models.PositiveSmallIntegerField(default=0)
    title = models.CharField(max_length=300, blank=True)
    subject = models.CharField(max_length=300, blank=True)
    organisation = models.CharField(max_length=300, blank=True)
    place = models.CharField(max_length=200, blank=True)
    start = PlainTextField(blank=True)
    end = PlainTextField(blank=True)
    is_current = models.BooleanField(default=False)
    level = models.CharField(max_length=100, blank=True)
    known_as = models.CharField(max_length=200, blank=True)
    text = models.TextField(blank=True)
    document = OwnedForeignKey(
        "candidates.Document", on_delete=models.SET_NULL, null=True, related_name="facts_read"
    )
    evidence = models.JSONField(default=dict)
    asked = models.JSONField(default=list)
    as_read = models.JSONField(default=dict)
    settled = models.JSONField(default=list)
    settled_by_name = models.CharField(max_length=200, blank=True)
    settled_by_role = models.CharField(max_length=20, blank=True)
    settled_at = models.DateTimeField(null=True)
    removed_at = models.DateTimeField(null=True)

    spoke_since: datetime | None = None
    """Since when the file that it was read in speaks for the person; where a query asked for it."""

    objects = ProfileFactQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "candidate"], name="profile_of_candidate"),
            models.Index(fields=["organization", "document"], name="facts_of_document"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """What it is called in a sentence: by what is sure of it or, if nothing is, by what is asked."""
        heads = HEADS_OF.get(self.section, ("title",))
        sure = [str(getattr(self, field)) for field in heads if field not in self.asked]
        words = ", ".join(filter(None, sure)) or ", ".join(filter(None, (getattr(self, f) for f in heads)))
        return words if len(words) <= 80 else f"{words[:80].rstrip()}…"

    @property
    def values(self) -> Values:
        """Everything that it says, unsure or not."""
        return {field: getattr(self, field) for field in FIELDS_OF[self.section]}

    @property
    def stated(self) -> Values:
        """What may be said of the person: without what is still to be asked; empty where all of it is."""
        if self.is_asked:
            return {}
        return {field: value for field, value in self.values.items() if field not in self.asked}

    @property
    def is_asked(self) -> bool:
        """Whether the whole of it is a question: nothing that it is about is sure."""
        heads = [field for field in HEADS_OF.get(self.section, ("title",)) if getattr(self, field)]
        return bool(heads) and all(field in self.asked for field in heads)

    @property
    def is_settled(self) -> bool:
        """Whether a person said something of it, so that no reading makes it vanish."""
        return bool(self.settled) or self.removed_at is not None

    @property
    def points(self) -> list[str]:
        """The lines of its text."""
        return [line for line in self.text.split("\n") if line.strip()]


class ComparisonRefusal(OrganizationOwned):
    """That a person does not want their résumé compared with requirements; while the row is there."""

    candidate = OwnedForeignKey(
        "candidates.Candidate", on_delete=models.CASCADE, related_name="comparison_refusals"
    )

    class Meta:
        indexes = [models.Index(fields=["organization", "candidate"], name="comparison_refusals_of")]
