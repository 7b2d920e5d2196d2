"""Offers, the templates they are made from, their signatures, questions and papers."""

from datetime import datetime
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.accounts.sight import SEE_ALL, of_both, sees_all
from rolecall.approvals.models import Approval
from rolecall.approvals.models import Approver as ApprovalSeat
from rolecall.jobs.models import CONTRACTS, PERIODS, TeamMember
from rolecall.kit import clock
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.kit.events import Actor
from rolecall.offers.errors import (
    NotWithTheCandidate,
    OfferAcceptedAlready,
    OfferDeclinedAlready,
    OfferRanOut,
    OfferWithdrawnAlready,
)
from rolecall.pipeline.models import Application

FIELD_KINDS = [
    ("text", "Text"),
    ("number", "Number"),
    ("date", "Date"),
    ("money", "Money"),
    ("choice", "One of several"),
]
DRAFT, AWAITING, APPROVED, SENT, VIEWED = "draft", "awaiting_approval", "approved", "sent", "viewed"
ACCEPTED, DECLINED, EXPIRED, WITHDRAWN = "accepted", "declined", "expired", "withdrawn"
STATES = [
    (DRAFT, "Draft"),
    (AWAITING, "Awaiting approval"),
    (APPROVED, "Approved"),
    (SENT, "Sent"),
    (VIEWED, "Viewed"),
    (ACCEPTED, "Accepted"),
    (DECLINED, "Declined"),
    (EXPIRED, "Expired"),
    (WITHDRAWN, "Withdrawn"),
]
LABELS = dict(STATES)
UNDECIDED = Q(accepted_at=None, declined_at=None, expired_at=None, withdrawn_at=None)
HERE = UNDECIDED & Q(sent_at=None)
WITH_CANDIDATE = UNDECIDED & Q(sent_at__isnull=False)
IN_STATE = {
    DRAFT: HERE & (Q(approval=None) | Q(approval__state__in=["declined", "cancelled"])),
    AWAITING: HERE & Q(approval__state="waiting"),
    APPROVED: HERE & Q(approval__state="approved"),
    SENT: WITH_CANDIDATE & Q(viewed_at=None),
    VIEWED: WITH_CANDIDATE & Q(viewed_at__isnull=False),
    ACCEPTED: Q(accepted_at__isnull=False),
    DECLINED: Q(declined_at__isnull=False),
    EXPIRED: Q(expired_at__isnull=False),
    WITHDRAWN: Q(withdrawn_at__isnull=False),
}


class OfferTemplateQuerySet(models.QuerySet["OfferTemplate"]):
    def in_use(self) -> "OfferTemplateQuerySet":
        """Templates that were not removed."""
        return self.filter(removed_at=None)


class OfferTemplate(OrganizationOwned):
    """What offers of one sort say: a letter with placeholders, and fields of its own.

    `fields` is a list of {"key", "label", "kind", "required", "options"}.
    """

    name = models.CharField(max_length=120)
    fields = models.JSONField(default=list)
    letter = models.TextField()
    days_to_answer = models.PositiveSmallIntegerField(default=7)
    countersigned = models.BooleanField(default=False)
    removed_at = models.DateTimeField(null=True)

    objects = OfferTemplateQuerySet.as_manager()

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        return self.name


class OfferQuerySet(models.QuerySet["Offer"]):
    @of_both
    def visible_to(self, actor: Actor) -> "OfferQuerySet":
        """All for recruiters, those of their jobs for hiring managers, and what one is asked to approve."""
        if sees_all(actor):
            return self
        if actor.actor_kind != "member":
            theirs = Q(application__in=Application.objects.visible_to(actor))
            return self.filter(theirs) if actor.role in SEE_ALL else self.none()
        seats = ApprovalSeat.objects.standing_in(actor.actor_id)
        seen = Q(Exists(seats.filter(step__approval=OuterRef("approval"))))
        if actor.role == roles.HIRING_MANAGER:
            led = TeamMember.objects.filter(member=actor.actor_id, part="hiring_manager")
            seen |= Q(Exists(led.filter(job=OuterRef("application__job"))))
        # whoever reviews a person blind learns nothing of an offer to them
        return self.filter(seen, application__in=Application.objects.in_the_open())

    def in_state(self, state: str) -> "OfferQuerySet":
        """Offers that are in a state."""
        return self.filter(IN_STATE[state])

    def under_way(self) -> "OfferQuerySet":
        """Offers that nobody has decided yet."""
        return self.filter(UNDECIDED)

    def whole(self) -> "OfferQuerySet":
        """With what pages and events say of them."""
        return self.select_related("application__candidate", "application__job", "approval", "made_by")


class Offer(OrganizationOwned):
    """Terms put to a candidate. Its state is read from what happened, and when."""

    application = OwnedForeignKey(Application, on_delete=models.CASCADE, related_name="offers")
    template = OwnedForeignKey(OfferTemplate, on_delete=models.PROTECT, related_name="+")
    approval = OwnedForeignKey(Approval, on_delete=models.PROTECT, null=True, related_name="+")
    made_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    made_by_name = models.CharField(max_length=200)

    title = models.CharField(max_length=120)
    salary_amount = models.DecimalField(max_digits=12, decimal_places=2)
    salary_currency = models.CharField(max_length=3)
    salary_period = models.CharField(max_length=10, choices=PERIODS, default="year")
    starts_on = models.DateField()
    contract = models.CharField(max_length=20, choices=CONTRACTS)
    location = models.CharField(max_length=200)
    own = models.JSONField(default=dict)
    fields = models.JSONField(null=True)
    """The template's own fields as they were when it was made; None while they are still those of then."""
    letter = models.TextField()
    countersigned = models.BooleanField(default=False)
    expires_at = models.DateTimeField()

    sent_at = models.DateTimeField(null=True)
    viewed_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    declined_at = models.DateTimeField(null=True)
    expired_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    decline_reason = models.TextField(blank=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "id"], name="offers_by_time"),
            models.Index(fields=["organization", "application"], name="offers_of_application"),
            models.Index(fields=["organization", "approval"], name="offers_by_approval"),
            models.Index(
                fields=["organization", "expires_at"], condition=WITH_CANDIDATE, name="offers_to_be_answered"
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["application"], condition=UNDECIDED, name="one_offer_under_way"),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(declined_at=None, expired_at=None, withdrawn_at=None),
                name="offer_ends_one_way",
            ),
        ]

    @property
    def state(self) -> str:
        """Where it stands."""
        for name in (ACCEPTED, DECLINED, EXPIRED, WITHDRAWN):
            if getattr(self, f"{name}_at"):
                return name
        if self.sent_at:
            return VIEWED if self.viewed_at else SENT
        return {"waiting": AWAITING, "approved": APPROVED}.get(
            self.approval.state if self.approval else "", DRAFT
        )

    @property
    def state_label(self) -> str:
        """Where it stands, in words."""
        return LABELS[self.state]

    @property
    def own_fields(self) -> list[dict[str, Any]]:
        """What `own` answers, each as a template keeps it: a template that changes changes no offer."""
        kept: list[dict[str, Any]] = self.template.fields if self.fields is None else self.fields
        return kept

    @property
    def can_change(self) -> bool:
        """Whether its terms can still be changed."""
        return self.state in (DRAFT, AWAITING, APPROVED)

    @property
    def is_with_candidate(self) -> bool:
        """Whether the candidate can still answer it."""
        return self.state in (SENT, VIEWED) and self.expires_at > clock.now()

    @property
    def awaits_countersignature(self) -> bool:
        """Whether a member still has to sign beside the candidate."""
        return self.countersigned and self.state == ACCEPTED

    def must_be_with_candidate(self, now: datetime) -> None:
        """Refuse what only the offer in the candidate's hands allows, and say why."""
        endings: dict[str, type[NotWithTheCandidate]] = {
            ACCEPTED: OfferAcceptedAlready,
            DECLINED: OfferDeclinedAlready,
            EXPIRED: OfferRanOut,
            WITHDRAWN: OfferWithdrawnAlready,
        }
        if self.state in endings:
            raise endings[self.state]
        if self.state not in (SENT, VIEWED):
            raise NotWithTheCandidate
        if self.expires_at <= now:
            raise OfferRanOut

    def about(self) -> dict[str, Any]:
        """What every event about it names."""
        return {
            "offer_id": self.id,
            "application_id": self.application_id,
            "candidate_id": self.application.candidate_id,
            "job_id": self.application.job_id,
        }


class OfferQuestion(OrganizationOwned):
    """What a candidate asked about an offer."""

    offer = OwnedForeignKey(Offer, on_delete=models.CASCADE, related_name="questions")
    text = models.TextField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "offer"], name="questions_of_offer")]


class OfferSignature(OrganizationOwned):
    """That an offer was signed: by the candidate, or by a member beside them."""

    offer = OwnedForeignKey(Offer, on_delete=models.CASCADE, related_name="signatures")
    party = models.CharField(max_length=12, choices=[("candidate", "Candidate"), ("employer", "Employer")])
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200)
    consent = models.TextField()
    address = models.GenericIPAddressField(null=True)
    user_agent = models.CharField(max_length=400, blank=True)
    letter_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["offer", "party"], name="one_signature_per_party")]


class OfferPaper(OrganizationOwned):
    """A PDF of an offer: the letter as it was sent, and the signed one with its evidence and seal."""

    offer = OwnedForeignKey(Offer, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=10, choices=[("letter", "Letter"), ("signed", "Signed")])
    key = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "offer"], name="papers_of_offer")]


class Seal(OrganizationOwned):
    """The key and self-made certificate with which an organization seals its papers; the key is encrypted."""

    certificate = models.TextField()
    encrypted_key = models.TextField()
    ends_at = models.DateTimeField()
