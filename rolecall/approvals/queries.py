"""What the screens of approvals show, and what other contexts ask of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from rolecall.accounts import roles
from rolecall.accounts.days import today
from rolecall.accounts.models import Member
from rolecall.approvals.models import (
    CANCELLED,
    DECIDED,
    NO,
    WAITING,
    Absence,
    Approval,
    ApprovalQuerySet,
    ApprovalRule,
    ApprovalStep,
    ApprovalVote,
    Approver,
)
from rolecall.approvals.subjects import Subject

PER_PAGE = 50


@dataclass(frozen=True)
class StepShown:
    """A step as the page of an approval shows it."""

    step: ApprovalStep
    people: list[tuple[Member, ApprovalVote | None]]
    said: list[ApprovalVote]

    @property
    def yes(self) -> int:
        """How many have approved."""
        return sum(vote is not None and vote.answer == "yes" for _, vote in self.people)


def waiting_for(member: Member) -> ApprovalQuerySet:
    """Approvals that wait for a member's answer now, for themselves or for whom they stand in."""
    voted = ApprovalVote.objects.filter(DECIDED, step=OuterRef("step"))
    mine = (
        Approver.objects.standing_in(member.id)
        .filter(step__approval=OuterRef("pk"), step__is_current=True)
        .exclude(Exists(voted.filter(Q(member=member.id) | Q(approver=OuterRef("pk")))))
    )
    return Approval.objects.filter(Exists(mine), state=WAITING).not_wished_by(member.id).open_to(member)


def stuck_of(member: Member) -> ApprovalQuerySet:
    """What a member put to approval and too few can approve now, since somebody who was asked has left.

    Where whoever put it to approval has left too, or was a program, administrators see to it.
    """
    theirs = Q(requested_by=member)
    if member.role in roles.ADMINS:
        theirs |= Q(requested_by=None) | Q(requested_by__left_at__isnull=False)
    seats = Approver.objects.filter(step__approval=OuterRef("pk"), step__is_current=True)
    voted = ApprovalVote.objects.filter(DECIDED, approver=OuterRef("pk"))
    able = seats.filter(Exists(voted.filter(answer="yes")) | (Q(member__left_at=None) & ~Exists(voted)))
    count = able.order_by().values("step").annotate(count=Count("id")).values("count")
    needed = ApprovalStep.objects.filter(approval=OuterRef("pk"), is_current=True).values("needed")[:1]
    rows = Approval.objects.filter(theirs, state=WAITING).annotate(
        able=Coalesce(Subquery(count), 0), needed=Subquery(needed)
    )
    return rows.filter(able__lt=F("needed")).open_to(member)


def asked_by(member: Member, before: UUID | None = None) -> list[Approval]:
    """What a member has put to approval, newest first."""
    rows = Approval.objects.filter(requested_by=member).open_to(member)
    rows = rows.filter(id__lt=before) if before else rows
    return list(rows.order_by("-id")[:PER_PAGE])


def approval_of(kind: str, subject_id: UUID) -> Approval | None:
    """The approval of a thing that was not taken back."""
    return Approval.objects.exclude(state=CANCELLED).filter(kind=kind, subject_id=subject_id).first()


def was_asked(kind: str, subject_id: UUID) -> bool:
    """Whether a thing was ever put to approval, taken back or not."""
    return Approval.objects.filter(kind=kind, subject_id=subject_id).exists()


def states_of(kind: str, subject_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Where the approvals of many things stand."""
    rows = Approval.objects.exclude(state=CANCELLED).filter(kind=kind, subject_id__in=list(subject_ids))
    return dict(rows.values_list("subject_id", "state"))


def is_asked(actor_id: UUID | None, kind: str) -> QuerySet[Approval, UUID]:
    """The ids of things of a kind that a member is asked to approve, in whatever step."""
    seats = Approver.objects.standing_in(actor_id).filter(step__approval=OuterRef("pk"))
    return Approval.objects.filter(Exists(seats), kind=kind).values_list("subject_id", flat=True)


def reasons_against(approval: Approval) -> str:
    """What was said by those who declined in the present round."""
    said = ApprovalVote.objects.filter(
        step__approval=approval, step__round=approval.round, answer=NO
    ).order_by("id")
    return " ".join(said.values_list("comment", flat=True))


def rule_for(subject: Subject) -> ApprovalRule | None:
    """The rule that asks for a thing: one of its department first, then the one with the highest bound.

    Bounds in the currency of the thing come before those that cannot be compared with it.
    """
    rules = ApprovalRule.objects.in_use().filter(kind=subject.kind)
    fitting = [r for r in rules if r.fits(subject.department_id, subject.amount, subject.currency)]
    return max(fitting, key=lambda rule: _how_particular(rule, subject.currency), default=None)


def steps_of(approval: Approval) -> list[StepShown]:
    """The steps of the present round with who is asked and what they said."""
    steps = (
        ApprovalStep.objects.filter(approval=approval, round=approval.round)
        .prefetch_related("approvers__member", "votes__member", "votes__approver__member")
        .order_by("position")
    )
    return [_shown(step) for step in steps]


def rules() -> list[ApprovalRule]:
    """The rules in use, with who is asked."""
    rows = ApprovalRule.objects.in_use().select_related("department")
    return list(rows.prefetch_related("steps__approvers__member").order_by("kind", "id"))


def absence_of(member: Member) -> Absence | None:
    """The absence of a member that is now or comes next."""
    rows = Absence.objects.filter(member=member, ended_at=None, ends_on__gte=today())
    return rows.select_related("stand_in").order_by("starts_on").first()


def _shown(step: ApprovalStep) -> StepShown:
    votes = list(step.votes.all())
    decided = {vote.approver_id: vote for vote in votes if vote.answer in ("yes", "no")}
    people = [(seat.member, decided.get(seat.id)) for seat in step.approvers.all()]
    return StepShown(step, people, [vote for vote in votes if vote.comment])


def _how_particular(rule: ApprovalRule, currency: str) -> tuple[bool, bool, bool, object, UUID]:
    is_compared = rule.has_bounds and rule.currency == currency
    return rule.department_id is not None, rule.has_bounds, is_compared, rule.amount_from or 0, rule.id
