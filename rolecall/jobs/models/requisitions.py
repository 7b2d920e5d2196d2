"""The wish to hire: how many, why, by when, at what cost; and whether jobs need one before they open."""

from decimal import Decimal
from typing import Any

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q

from rolecall.accounts.models import Department, Location, Member
from rolecall.accounts.sight import of_both, sees_all
from rolecall.approvals.models import Approver
from rolecall.jobs.errors import NoSeatLeft, NotApprovedYet, RequisitionIsClosed
from rolecall.jobs.models.choices import (
    A_YEAR,
    APPROVED,
    AWAITING,
    CLOSE_REASONS,
    CLOSED,
    DRAFT,
    NEW,
    PERIODS,
    REQUISITION,
    REQUISITION_STATES,
    SEAT_REASONS,
)
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.kit.events import Actor

IN_STATE = {
    DRAFT: Q(closed_at=None, submitted_at=None),
    AWAITING: Q(closed_at=None, submitted_at__isnull=False, approved_at=None),
    APPROVED: Q(closed_at=None, submitted_at__isnull=False, approved_at__isnull=False),
    CLOSED: Q(closed_at__isnull=False),
}


class RequisitionQuerySet(models.QuerySet["Requisition"]):
    @of_both
    def visible_to(self, actor: Actor) -> "RequisitionQuerySet":
        """All for recruiters; for others what they asked for, hire by, or are asked to approve."""
        if sees_all(actor):
            return self
        if actor.actor_kind != "member":
            return self.none()
        seats = Approver.objects.standing_in(actor.actor_id).filter(step__approval__kind=REQUISITION)
        mine = Q(asked_by=actor.actor_id) | Q(hiring_manager=actor.actor_id)
        return self.filter(mine | Exists(seats.filter(step__approval__subject_id=OuterRef("pk"))))

    def in_state(self, state: str) -> "RequisitionQuerySet":
        """Requisitions that are in a state."""
        return self.filter(IN_STATE[state])

    def approved(self) -> "RequisitionQuerySet":
        """Requisitions whose seats may be opened."""
        return self.in_state(APPROVED)

    def counted(self) -> "RequisitionQuerySet":
        """With how many of their seats are on jobs (`taken`) and how many of those are filled (`filled`)."""
        there = Q(openings__closed_at=None)
        filled = Q(openings__closed_at=None, openings__filled_at__isnull=False)
        return self.annotate(taken=Count("openings", filter=there), filled=Count("openings", filter=filled))

    def whole(self) -> "RequisitionQuerySet":
        """With the people and places that pages name."""
        return self.select_related("department", "location", "hiring_manager", "recruiter", "asked_by")


class Requisition(OrganizationOwned):
    """The wish to hire. Its state is read from what happened, and when.

    A draft was not put to approval, or went back; `approved_at` is empty again while a changed field is
    looked at anew.
    """

    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    department = OwnedForeignKey(Department, on_delete=models.PROTECT, null=True, related_name="+")
    location = OwnedForeignKey(Location, on_delete=models.PROTECT, null=True, related_name="+")
    seats = models.PositiveSmallIntegerField(default=1)
    reason = models.CharField(max_length=20, choices=SEAT_REASONS, default=NEW)
    replaces = models.CharField(max_length=200, blank=True)
    why = models.TextField(blank=True)
    wanted_by = models.DateField(null=True)
    salary_low = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    salary_high = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    salary_currency = models.CharField(max_length=3, blank=True)
    salary_period = models.CharField(max_length=10, choices=PERIODS, default="year")
    yearly_budget = models.DecimalField(max_digits=14, decimal_places=2, null=True)
    """What all seats together may cost in a year, in the currency of the salary."""
    hiring_manager = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    recruiter = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    asked_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    asked_by_name = models.CharField(max_length=200)
    submitted_at = models.DateTimeField(null=True)
    approved_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    close_reason = models.CharField(max_length=20, choices=CLOSE_REASONS, blank=True)
    close_note = models.CharField(max_length=200, blank=True)
    updated_at = models.DateTimeField(default=clock.now)

    objects = RequisitionQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "department"], name="requisitions_of_department"),
            models.Index(fields=["organization", "location"], name="requisitions_at_location"),
            models.Index(fields=["organization", "hiring_manager"], name="requisitions_of_manager"),
            models.Index(fields=["organization", "recruiter"], name="requisitions_of_recruiter"),
            models.Index(fields=["organization", "asked_by"], name="requisitions_by_asker"),
            models.Index(fields=["organization", "id"], name="requisitions_by_time"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["organization", "number"], name="one_requisition_per_number"),
            models.CheckConstraint(condition=Q(seats__gte=1), name="requisition_has_seats"),
            models.CheckConstraint(
                condition=Q(closed_at=None) ^ ~Q(close_reason=""), name="requisition_closed_with_reason"
            ),
            models.CheckConstraint(
                condition=Q(salary_low=None) | Q(salary_high=None) | Q(salary_low__lte=F("salary_high")),
                name="requisition_low_not_above_high",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.title}"

    @property
    def reference(self) -> str:
        """Its number as people say it: R-0012."""
        return f"R-{self.number:04}"

    @property
    def state(self) -> str:
        """Draft, awaiting approval, approved or closed."""
        if self.closed_at is not None:
            return CLOSED
        if self.submitted_at is None:
            return DRAFT
        return AWAITING if self.approved_at is None else APPROVED

    @property
    def state_in_words(self) -> str:
        """The state as pages say it; of a closed one how it ended."""
        if self.state == CLOSED:
            return dict(CLOSE_REASONS)[self.close_reason]
        return dict(REQUISITION_STATES)[self.state]

    @property
    def yearly_cost(self) -> Decimal | None:
        """What rules compare: the yearly budget, or else the highest pay of all its seats in a year."""
        highest = self.salary_low if self.salary_high is None else self.salary_high
        pay = None if highest is None else highest * A_YEAR[self.salary_period] * self.seats
        return pay if self.yearly_budget is None else self.yearly_budget

    def take_turn(self) -> None:
        """Wait for whoever changes it now, then see it as they left it, until the transaction ends."""
        self.refresh_from_db(from_queryset=Requisition.objects.select_for_update())

    def save_as_of_now(self, **changes: Any) -> None:
        """Store these changes with their moment."""
        for name, value in (changes | {"updated_at": clock.now()}).items():
            setattr(self, name, value)
        self.save()

    def seats_taken(self) -> int:
        """How many of its seats are on jobs; an opening that was closed gives its seat back."""
        return self.openings.filter(closed_at=None).count()

    def seats_filled(self) -> int:
        """How many of its seats have a person."""
        return self.openings.filter(closed_at=None, filled_at__isnull=False).count()

    def must_not_be_closed(self) -> None:
        """Refuse when it is closed."""
        if self.state == CLOSED:
            raise RequisitionIsClosed

    def must_have_left(self, count: int) -> None:
        """Refuse unless it is approved and so many of its seats are on no job."""
        self.must_not_be_closed()
        if self.state != APPROVED:
            raise NotApprovedYet
        left = self.seats - self.seats_taken()
        if count > left:
            more = "Every seat" if left == 0 else f"Only {left} of the {self.seats} seats"
            rest = "is on a job already" if left == 0 else "can still be opened"
            raise NoSeatLeft(f"{more} of {self.reference} {rest}.", field="seats")


class RequisitionPolicy(OrganizationOwned):
    """Since when the organization wants an approved requisition before a job opens, if it does."""

    needed_since = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization"], name="one_requisition_policy")]

    @staticmethod
    def wants_one() -> bool:
        """Whether a job needs an approved requisition before it opens."""
        return RequisitionPolicy.objects.filter(needed_since__isnull=False).exists()
