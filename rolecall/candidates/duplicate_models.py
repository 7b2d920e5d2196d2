"""What tells that two people are one, what somebody decided, and how it is taken back.

Loaded by `models.py`, as every table of this context is.
"""

from typing import Any

from django.db import models
from django.db.models import F, Q

from rolecall.candidates.duplicates.keys import KINDS
from rolecall.candidates.duplicates.scoring import SENTENCES
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey

SUGGESTED, DISMISSED, MERGED = "suggested", "dismissed", "merged"
PAIR_STATES = [(SUGGESTED, "Suggested"), (DISMISSED, "Not the same person"), (MERGED, "Merged")]


class DuplicateKey(OrganizationOwned):
    """One thing that a candidate may share with the same person known a second time, as a number."""

    candidate = OwnedForeignKey("candidates.Candidate", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=KINDS)
    value = models.BigIntegerField()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "value", "candidate"], name="candidates_by_duplicate_key"),
            models.Index(fields=["organization", "candidate"], name="duplicate_keys_of_candidate"),
        ]


class DuplicatePairQuerySet(models.QuerySet["DuplicatePair"]):
    def open(self) -> "DuplicatePairQuerySet":
        """Pairs that somebody is to decide about, of people who both stand for themselves."""
        return self.filter(state=SUGGESTED, one__merged_into=None, other__merged_into=None)

    def of(self, candidate_id: Any) -> "DuplicatePairQuerySet":
        """Pairs that one person belongs to."""
        return self.filter(Q(one=candidate_id) | Q(other=candidate_id))


class DuplicatePair(OrganizationOwned):
    """That two candidates may be one person, why, and what somebody said to it; the lower id comes first."""

    one = OwnedForeignKey("candidates.Candidate", on_delete=models.CASCADE, related_name="+")
    other = OwnedForeignKey("candidates.Candidate", on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=12, choices=PAIR_STATES, default=SUGGESTED)
    weight = models.PositiveSmallIntegerField()
    reasons = models.JSONField(default=list)
    decided_at = models.DateTimeField(null=True)
    decided_by_name = models.CharField(max_length=200, blank=True)

    objects = DuplicatePairQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "state", "id"], name="duplicate_pairs_by_time"),
            models.Index(fields=["organization", "one"], name="duplicate_pairs_of_one"),
            models.Index(fields=["organization", "other"], name="duplicate_pairs_of_other"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="duplicate_pair_once"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="duplicate_pair_in_order"),
        ]

    @property
    def because(self) -> list[str]:
        """What speaks for it, in words."""
        return [SENTENCES[reason] for reason in self.reasons if reason in SENTENCES]


class Merge(OrganizationOwned):
    """That two candidates were made one: `other` stands for nobody since, and what it takes to undo it.

    `moved` has the ids of the rows that went over, by the name of their key; `emails`, `phones` and `links`
    among them are in `contacts` as they were. `before` and `after` are the values that somebody chose.
    """

    kept = OwnedForeignKey("candidates.Candidate", on_delete=models.CASCADE, related_name="+")
    other = OwnedForeignKey("candidates.Candidate", on_delete=models.CASCADE, related_name="+")
    by_name = models.CharField(max_length=200)
    undone_at = models.DateTimeField(null=True)
    undone_by_name = models.CharField(max_length=200, blank=True)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    moved = models.JSONField(default=dict)
    contacts = models.JSONField(default=dict)
    consents = models.JSONField(default=list)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "kept"], name="merges_of_kept"),
            models.Index(fields=["organization", "other"], name="merges_of_other"),
        ]


class DuplicateSearch(OrganizationOwned):
    """How far everybody of an organization was looked through for people who are known twice."""

    after = models.UUIDField(null=True)
    """The last person looked at; who comes later was looked at on the way in."""
    looked_at = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization"], name="one_duplicate_search")]
