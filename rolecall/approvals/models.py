"""Rules that ask for approval, approvals with their steps and votes, and absences."""

from decimal import Decimal
from uuid import UUID

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from rolecall.accounts import roles
from rolecall.accounts.days import today
from rolecall.accounts.models import Department, Member
from rolecall.accounts.sight import of_both
from rolecall.approvals import kinds
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.kit.events import Actor

WAITING, APPROVED, DECLINED, CANCELLED = "waiting", "approved", "declined", "cancelled"
STATES = [
    (WAITING, "Waiting for approval"),
    (APPROVED, "Approved"),
    (DECLINED, "Declined"),
    (CANCELLED, "Cancelled"),
]
YES, NO, ASK, REPLY = "yes", "no", "ask", "reply"
ANSWERS = [(YES, "Approved"), (NO, "Declined"), (ASK, "Asked"), (REPLY, "Answered")]
DECIDED = Q(answer__in=[YES, NO])


class ApprovalRuleQuerySet(models.QuerySet["ApprovalRule"]):
    def in_use(self) -> "ApprovalRuleQuerySet":
        """Rules that were not removed."""
        return self.filter(removed_at=None)


class ApprovalRule(OrganizationOwned):
    """That a kind of thing is approved first: of one department or all, within bounds of an amount."""

    kind = models.CharField(max_length=30)
    name = models.CharField(max_length=120)
    department = OwnedForeignKey(
        Department, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    amount_from = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    amount_to = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    currency = models.CharField(max_length=3, blank=True)
    removed_at = models.DateTimeField(null=True)

    objects = ApprovalRuleQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["organization", "kind", "id"], name="approval_rules_by_kind")]

    @property
    def has_bounds(self) -> bool:
        """Whether it asks by amount."""
        return self.amount_from is not None or self.amount_to is not None

    def fits(self, department_id: UUID | None, amount: Decimal | None, currency: str) -> bool:
        """Whether it asks for a thing. An amount that cannot be compared is asked for."""
        if self.department_id and self.department_id != department_id:
            return False
        if not self.has_bounds or amount is None or currency != self.currency:
            return True
        above = self.amount_from is None or amount >= self.amount_from
        return above and (self.amount_to is None or amount < self.amount_to)


class RuleStep(OrganizationOwned):
    """One step of a rule: so many of these members and roles, all asked at once."""

    rule = OwnedForeignKey(ApprovalRule, on_delete=models.CASCADE, related_name="steps")
    position = models.PositiveSmallIntegerField()
    needed = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering = ["position"]
        indexes = [models.Index(fields=["organization", "rule"], name="steps_of_rule")]


class RuleApprover(OrganizationOwned):
    """Who is asked in a step of a rule: a member by name, or everybody of a role."""

    step = OwnedForeignKey(RuleStep, on_delete=models.CASCADE, related_name="approvers")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=20, choices=roles.CHOICES, blank=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "step"], name="approvers_of_rule_step")]
        constraints = [
            models.CheckConstraint(condition=Q(member=None) ^ Q(role=""), name="approver_by_name_or_by_role"),
        ]


class ApprovalQuerySet(models.QuerySet["Approval"]):
    @of_both
    def visible_to(self, actor: Actor) -> "ApprovalQuerySet":
        """Approvals of things that somebody may see, that they asked for, or that they are asked for."""
        seen = Q(pk=None)
        for kind in kinds.every_kind():
            seen |= Q(kind=kind.key, subject_id__in=kind.visible_to(actor))
        if actor.actor_kind != "member":
            return self.filter(seen).open_to(actor)
        asked = Approver.objects.standing_in(actor.actor_id).filter(step__approval=OuterRef("pk"))
        return self.filter(seen | Q(requested_by=actor.actor_id) | Exists(asked)).open_to(actor)

    def open_to(self, actor: Actor) -> "ApprovalQuerySet":
        """Approvals of things that somebody may learn of, whether or not they are asked."""
        rows = self
        for kind in kinds.every_kind():
            if kind.closed_to is not None:
                rows = rows.exclude(kind=kind.key, subject_id__in=kind.closed_to(actor))
        return rows

    def not_wished_by(self, member_id: UUID) -> "ApprovalQuerySet":
        """Approvals of what others want: nobody approves what they asked for, themselves or by others."""
        rows = self.exclude(requested_by=member_id)
        for kind in kinds.every_kind():
            if kind.whose is not None:
                theirs = kind.whose().filter(owner=member_id).values("pk")
                rows = rows.exclude(kind=kind.key, subject_id__in=theirs)
        return rows

    def waiting(self) -> "ApprovalQuerySet":
        """Approvals that somebody still has to answer."""
        return self.filter(state=WAITING)


class Approval(OrganizationOwned):
    """That a thing was put to approval, with its approved fields as they were then."""

    kind = models.CharField(max_length=30)
    subject_id = models.UUIDField()
    title = models.CharField(max_length=300)
    fields = models.JSONField(default=dict)
    about = models.JSONField(default=list)
    rule_name = models.CharField(max_length=120)
    requested_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    requested_by_name = models.CharField(max_length=200)
    round = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=STATES, default=WAITING)
    decided_at = models.DateTimeField(null=True)

    objects = ApprovalQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "kind", "subject_id"], name="approvals_of_subject"),
            models.Index(fields=["organization", "state", "id"], name="approvals_by_state"),
            models.Index(fields=["organization", "requested_by", "id"], name="approvals_by_asker"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organization", "kind", "subject_id"],
                condition=~Q(state=CANCELLED),
                name="one_approval_at_a_time",
            ),
        ]

    @property
    def is_waiting(self) -> bool:
        """Whether somebody still has to answer."""
        return self.state == WAITING

    @property
    def about_ids(self) -> list[UUID]:
        """Whose timelines tell of it."""
        return [UUID(each) for each in self.about]

    def differences(self, fields: dict[str, str]) -> list[str]:
        """The labels of the fields that are not as they were approved."""
        return [label for label in {**self.fields, **fields} if self.fields.get(label) != fields.get(label)]


class ApprovalStep(OrganizationOwned):
    """One step of a round of an approval."""

    approval = OwnedForeignKey(Approval, on_delete=models.CASCADE, related_name="steps")
    round = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    needed = models.PositiveSmallIntegerField()
    is_current = models.BooleanField(default=False)
    """Whether its approvers are asked now; of a waiting approval one step is."""
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["round", "position"]
        indexes = [models.Index(fields=["organization", "approval"], name="steps_of_approval")]


class ApproverQuerySet(models.QuerySet["Approver"]):
    def standing_in(self, member_id: UUID | None) -> "ApproverQuerySet":
        """Seats in which a member votes: their own, and those of whom they stand in for today."""
        return self.filter(Q(member=member_id) | Q(member__in=absent_for(member_id)))


class Approver(OrganizationOwned):
    """A member who is asked in a step."""

    step = OwnedForeignKey(ApprovalStep, on_delete=models.CASCADE, related_name="approvers")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    objects = ApproverQuerySet.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "member"], name="seats_of_approver")]
        constraints = [models.UniqueConstraint(fields=["step", "member"], name="one_seat_per_approver")]


class ApprovalVote(OrganizationOwned):
    """What was said in a step: yes, no, a question, or the answer to one."""

    step = OwnedForeignKey(ApprovalStep, on_delete=models.CASCADE, related_name="votes")
    approver = OwnedForeignKey(Approver, on_delete=models.CASCADE, null=True, related_name="votes")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=6, choices=ANSWERS)
    comment = models.TextField(blank=True)
    by_mail = models.BooleanField(default=False)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["organization", "step"], name="votes_of_step")]
        constraints = [
            models.UniqueConstraint(fields=["approver"], condition=DECIDED, name="one_vote_per_seat"),
            models.UniqueConstraint(fields=["step", "member"], condition=DECIDED, name="one_vote_per_person"),
        ]

    @property
    def instead_of(self) -> Member | None:
        """For whom it was given by somebody who stands in."""
        seat = self.approver
        return seat.member if seat and seat.member_id != self.member_id else None


class Absence(OrganizationOwned):
    """That another member votes for one from one day to another."""

    member = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    stand_in = OwnedForeignKey(Member, on_delete=models.CASCADE, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organization", "member"], name="absences_of_member"),
            models.Index(fields=["organization", "stand_in"], name="absences_by_stand_in"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=models.F("starts_on")), name="absence_has_days"),
            models.CheckConstraint(condition=~Q(member=models.F("stand_in")), name="absence_has_another"),
        ]


def absences_today() -> QuerySet[Absence]:
    """The absences of today, which ends where the organization is."""
    day = today()
    return Absence.objects.filter(ended_at=None, starts_on__lte=day, ends_on__gte=day)


def absent_for(member_id: UUID | None) -> QuerySet[Absence]:
    """The ids of members for whom another stands in today."""
    return absences_today().filter(stand_in=member_id).values("member")  # type: ignore[return-value]
