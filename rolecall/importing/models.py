"""Runs: work on many people at once that is begun by one person, goes on by itself, and can be taken back."""

from typing import Any
from uuid import UUID

from django.db import models

from rolecall.accounts.sight import sees_all
from rolecall.candidates.models import Candidate
from rolecall.importing.errors import (
    AlreadyBegun,
    AlreadyTakenBack,
    NotBegun,
    NotChecked,
    NothingToTakeBack,
    NotStopped,
    StillGoingOn,
    TableNoLongerKept,
)
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField
from rolecall.kit.events import Actor

TABLE, FILES, MANY, EXPORT = "table", "files", "many", "export"
KINDS = [(TABLE, "Table"), (FILES, "Résumés"), (MANY, "Many at once"), (EXPORT, "Export")]
IMPORTS = (TABLE, FILES)
WAITING, ADDED, COMPLETED, KNOWN, REFUSED = "waiting", "added", "completed", "known", "refused"
DONE, UNDONE, KEPT = "done", "undone", "kept"
OUTCOMES = [
    (WAITING, "Waiting"),
    (ADDED, "Added"),
    (COMPLETED, "Completed"),
    (KNOWN, "Known already"),
    (REFUSED, "Refused"),
    (DONE, "Done"),
    (UNDONE, "Taken back"),
    (KEPT, "Kept"),
]
HEADINGS = "headings"
"""Where a run keeps those of its table, as long as the table is kept."""
CHANGED_SOMETHING = (ADDED, COMPLETED, DONE)


class RunQuerySet(models.QuerySet["Run"]):
    def visible_to(self, actor: Actor) -> "RunQuerySet":
        """Every run for whoever sees all people, their own for others."""
        return self if sees_all(actor) else self.filter(author_id=actor.actor_id)

    def imports(self) -> "RunQuerySet":
        """Those that bring people in."""
        return self.filter(kind__in=IMPORTS)


class Run(OrganizationOwned):
    """One piece of work on many rows. Its state is in its moments; `given` is what was chosen for it."""

    kind = models.CharField(max_length=10, choices=KINDS)
    name = models.CharField(max_length=255)
    author_kind = models.CharField(max_length=20)
    author_id = models.UUIDField(null=True)
    author_name = models.CharField(max_length=200)
    given = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    key = PlainTextField(blank=True)
    """Finds the file that is read or was written; empty once it is no longer kept."""
    total = models.PositiveIntegerField(default=0)
    progress = models.PositiveIntegerField(default=0)
    checking_at = models.DateTimeField(null=True)
    checked_at = models.DateTimeField(null=True)
    begun_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    undo_begun_at = models.DateTimeField(null=True)
    undone_at = models.DateTimeField(null=True)
    stopped_at = models.DateTimeField(null=True)
    """Since when it stands still, as whoever began it is gone or may not do it any more."""

    objects = RunQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "id"], name="runs_by_time"),
            models.Index(fields=["organization", "author_id", "id"], name="runs_by_author"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def state(self) -> str:
        """Where it stands: new, checking, checked, running, finished, undoing, undone or stopped."""
        if self.stopped_at:
            return "stopped"
        if self.undo_begun_at:
            return "undone" if self.undone_at else "undoing"
        if self.begun_at:
            return "finished" if self.finished_at else "running"
        if self.checking_at:
            return "checked" if self.checked_at else "checking"
        return "new"

    @property
    def is_going_on(self) -> bool:
        """Whether the worker is busy with it, or will be."""
        return self.state in ("checking", "running", "undoing")

    @property
    def is_import(self) -> bool:
        """Whether it brings people in."""
        return self.kind in IMPORTS

    @property
    def lacks_its_table(self) -> bool:
        """Whether rows were to be read of a file that is no longer kept."""
        return self.kind == TABLE and not self.key and not self.undo_begun_at

    def count(self, what: str) -> int:
        """How many rows came out so."""
        return int(self.counts.get(what, 0))

    def tally(self, outcomes: dict[str, int]) -> None:
        """Add to the counts of how rows came out."""
        for outcome, number in outcomes.items():
            self.counts[outcome] = self.count(outcome) + number

    def must_be_open(self) -> None:
        """Refuse to choose anew what is being worked on already."""
        if self.begun_at:
            raise AlreadyBegun
        if self.is_going_on or self.stopped_at:
            raise StillGoingOn
        self.must_be_kept()

    def must_be_kept(self) -> None:
        """Refuse to read a table that is gone: the work would wait for it for ever."""
        if self.lacks_its_table:
            raise TableNoLongerKept

    def must_be_checked(self) -> None:
        """Refuse to begin what nobody has looked at first."""
        self.must_be_open()
        if not self.checked_at:
            raise NotChecked

    def must_be_stopped(self) -> None:
        """Refuse to take over or to end what goes on, or came to its end."""
        if not self.stopped_at:
            raise NotStopped

    def must_be_undoable(self, *, for_good: bool = False) -> None:
        """Refuse to take back what has not been done, was taken back before, or was done for good."""
        if self.kind == EXPORT or for_good:
            raise NothingToTakeBack
        if not self.begun_at:
            raise NotBegun
        if self.undo_begun_at:
            raise AlreadyTakenBack
        if not self.finished_at:
            raise StillGoingOn


class RunRow(OrganizationOwned):
    """What came of one row. `made` names what it added and filled, so that this and no more is taken back."""

    run = OwnedForeignKey(Run, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField()
    candidate = OwnedForeignKey(Candidate, on_delete=models.SET_NULL, null=True, related_name="+")
    outcome = models.CharField(max_length=10, choices=OUTCOMES, default=WAITING)
    sentence = models.CharField(max_length=500, blank=True)
    made = models.JSONField(default=dict)
    written_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "number"], name="row_once_per_run")]
        indexes = [
            models.Index(fields=["organization", "run", "outcome", "number"], name="rows_of_run"),
            models.Index(fields=["organization", "candidate"], name="rows_of_candidate"),
        ]

    @property
    def ids(self) -> dict[str, list[UUID]]:
        """The rows that it added, by what they are."""
        return {name: [UUID(each) for each in some] for name, some in self.made.items() if name != "fields"}

    @property
    def fields(self) -> list[str]:
        """The fields that it filled."""
        return list(self.made.get("fields", []))


class ExternalId(OrganizationOwned):
    """By which number a person is known in another system."""

    candidate = OwnedForeignKey(Candidate, on_delete=models.CASCADE, related_name="external_ids")
    system = models.CharField(max_length=60)
    number = PlainTextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "system", "number"], name="one_person_per_number")
        ]
        indexes = [models.Index(fields=["organization", "candidate"], name="numbers_of_candidate")]


def made_of(**added: Any) -> dict[str, Any]:
    """What a row made, as it is kept: names of fields, and ids by what they are, without what is empty."""
    return {
        name: [str(each) for each in some] if name != "fields" else list(some)
        for name, some in added.items()
        if some
    }
