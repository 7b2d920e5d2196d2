"""What the index is still to be told; questions that are kept; and people who are kept for later."""

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey

AT_ONCE, MORNING = "at_once", "morning"
TIMES = [(AT_ONCE, "As soon as somebody fits"), (MORNING, "On working mornings")]


class Outbox(OrganizationOwned):
    """That something about a person changed. The database writes these rows itself, at each event.

    `told` when the index in use has it, and only the one that is being built still waits for it.
    """

    candidate_id = models.UUIDField()
    told = models.BooleanField(default=False)

    class Meta:
        db_table = "search_outbox"
        indexes = [models.Index(fields=["organization", "told"], name="search_outbox_waiting")]


class Rebuild(OrganizationOwned):
    """That a new index is being built beside the one in use, and how far it is."""

    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    alive_at = models.DateTimeField()

    class Meta:
        db_table = "search_rebuild"
        constraints = [models.UniqueConstraint(fields=["organization"], name="one_rebuild_at_a_time")]


class SavedSearch(OrganizationOwned):
    """A question that was kept under a name: its owner's own, or everybody's who may search.

    Without an owner it is a program's. It holds what was asked and never who was found.
    """

    owner = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    owner_name = models.CharField(max_length=200)
    name = models.CharField(max_length=120)
    name_normalised = models.CharField(max_length=240, editable=False)
    asked = models.JSONField(default=dict)
    """What its address says, by name: `q`, `order`, `view`, `column`, and the values of each filter."""
    is_shared = models.BooleanField(default=False)
    updated_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "owner"], name="searches_of_member"),
            models.Index(fields=["organization", "is_shared"], name="searches_shared"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "name_normalised"],
                condition=Q(removed_at=None),
                name="one_search_of_a_name",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def about(self) -> dict[str, Any]:
        """What every event about it names."""
        return {"saved_search_id": self.id, "name": self.name, "is_shared": self.is_shared}


class PinnedSearch(OrganizationOwned):
    """A saved search that a member keeps in their side bar."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    search = OwnedForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="pins")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "search"], name="one_pin_of_a_search")]
        indexes = [models.Index(fields=["organization", "search"], name="pins_of_search")]


class SearchWatch(OrganizationOwned):
    """That a member is told by mail of people who newly fit a saved search; one mail a day at the most."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    search = OwnedForeignKey(SavedSearch, on_delete=models.CASCADE, related_name="watches")
    at = models.CharField(max_length=10, choices=TIMES, default=MORNING)
    mailed_on = models.DateField(null=True)
    """The day of the last mail, where the member is."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["member", "search"], name="one_watch_of_a_search")]
        indexes = [models.Index(fields=["organization", "search"], name="watches_of_search")]

    def may_be_mailed(self, day: date) -> bool:
        """Whether nothing of it was mailed on this day yet."""
        return self.mailed_on is None or self.mailed_on < day


class WatchedFit(OrganizationOwned):
    """Somebody who fits a watched search: `told_at` when the member knows, or knew from the beginning."""

    watch = OwnedForeignKey(SearchWatch, on_delete=models.CASCADE, related_name="fits")
    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    told_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["watch", "candidate"], name="one_fit_a_person")]
        indexes = [
            models.Index(fields=["organization", "candidate"], name="fits_of_candidate"),
            models.Index(fields=["organization", "watch", "told_at"], name="fits_to_tell"),
        ]


class Unlooked(OrganizationOwned):
    """Somebody of whom something changed, whom no watched search was asked about since.

    The database writes these rows itself, at each event, where a search is watched.
    """

    candidate_id = models.UUIDField()

    class Meta:
        indexes = [models.Index(fields=["organization", "candidate_id"], name="unlooked_of_candidate")]


class TalentPoolQuerySet(models.QuerySet["TalentPool"]):
    def in_use(self) -> "TalentPoolQuerySet":
        """Pools that were not removed."""
        return self.filter(removed_at=None)


class TalentPool(OrganizationOwned):
    """People who are kept for later: put in by hand, or whoever a saved search finds."""

    name = models.CharField(max_length=120)
    name_normalised = models.CharField(max_length=240, editable=False)
    description = models.CharField(max_length=500, blank=True)
    search = OwnedForeignKey(SavedSearch, on_delete=models.PROTECT, null=True, related_name="pools")
    author = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)
    updated_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(null=True)

    objects = TalentPoolQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "search"], name="pools_of_search")]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "name_normalised"],
                condition=Q(removed_at=None),
                name="one_talent_pool_of_a_name",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def fills_itself(self) -> bool:
        """Whether a saved search says who is in it."""
        return self.search_id is not None


class PooledCandidate(OrganizationOwned):
    """Somebody who was put into a pool by hand: by whom, and why."""

    pool = OwnedForeignKey(TalentPool, on_delete=models.CASCADE, related_name="people")
    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="+")
    note = models.CharField(max_length=500, blank=True)
    author = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "candidate"], name="pools_of_candidate"),
            models.Index(fields=["organization", "pool", "id"], name="people_of_talent_pool"),
        ]
        constraints = [models.UniqueConstraint(fields=["pool", "candidate"], name="once_in_a_talent_pool")]
