"""Putting a thing to approval, asking again when it changed, taking the request back."""

from typing import Any
from uuid import UUID

from rolecall.accounts.models import ApiKey, Member
from rolecall.accounts.sight import member_of
from rolecall.approvals import access, kinds, queries, tasks
from rolecall.approvals.errors import NotWaiting, TooFewApprovers
from rolecall.approvals.events import ApprovalAskedAgain, ApprovalCancelled, ApprovalRequested
from rolecall.approvals.models import (
    APPROVED,
    CANCELLED,
    WAITING,
    Approval,
    ApprovalRule,
    ApprovalStep,
    Approver,
    RuleStep,
)
from rolecall.approvals.subjects import Subject
from rolecall.kit import clock, locks
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.tasks import defer_all


def request(subject: Subject, *, by: Actor) -> Approval | None:
    """Ask for approval of a thing if a rule wants it; None when it may go on without.

    Whether somebody may ask at all is for the context to say that the thing belongs to.
    """
    locks.hold("approval", subject.kind, subject.id)
    before = queries.approval_of(subject.kind, subject.id)
    if before is not None:
        return changed(before, subject, by=by)
    rule = queries.rule_for(subject)
    if rule is None:
        return None
    asker = _asker(by)
    approval = Approval.objects.create(
        kind=subject.kind,
        subject_id=subject.id,
        title=subject.title[:300],
        fields=dict(subject.fields),
        about=[str(each) for each in subject.about],
        rule_name=rule.name,
        requested_by=asker,
        requested_by_name=by.actor_name,
    )
    _begin_round(approval, rule, subject, asker)
    record(ApprovalRequested(**about(approval), rule=rule.name), by=by)
    return approval


def changed(approval: Approval, subject: Subject, *, by: Actor) -> Approval | None:
    """Ask everybody again if an approved field is not as it was, or if it had been declined."""
    held = hold(approval)
    differing = held.differences(dict(subject.fields))
    if not differing and held.state in (WAITING, APPROVED):
        return held
    rule = queries.rule_for(subject)
    if rule is None:
        _end(held, CANCELLED)
        record(ApprovalCancelled(**about(held)), by=by)
        return None
    held.title, held.fields, held.rule_name = subject.title[:300], dict(subject.fields), rule.name
    held.requested_by, held.requested_by_name = _asker(by), by.actor_name
    held.round, held.state, held.decided_at = held.round + 1, WAITING, None
    held.save()
    _begin_round(held, rule, subject, held.requested_by)
    record(ApprovalAskedAgain(**about(held), round=held.round, changed=differing), by=by)
    return held


def cancel(approval: Approval, *, by: Actor) -> Approval:
    """Take a request back: nobody is asked any more, and the thing counts as not approved."""
    held = hold(approval)
    if not access.can_cancel(by, held):
        raise NotAllowed
    if held.state == CANCELLED:
        raise NotWaiting
    _end(held, CANCELLED)
    record(ApprovalCancelled(**about(held)), by=by)
    return held


def hold(approval: Approval) -> Approval:
    """The approval as it is, held until the end of the transaction."""
    return Approval.objects.select_for_update().get(id=approval.id)


def about(approval: Approval) -> dict[str, Any]:
    """What every event about it names."""
    return {
        "approval_id": approval.id,
        "subject_id": approval.subject_id,
        "about": approval.about_ids,
        "title": approval.title,
    }


def _end(approval: Approval, state: str) -> None:
    approval.state, approval.decided_at = state, clock.now()
    approval.save(update_fields=["state", "decided_at"])
    ApprovalStep.objects.filter(approval=approval).update(is_current=False)


def _begin_round(approval: Approval, rule: ApprovalRule, subject: Subject, asker: Member | None) -> None:
    ApprovalStep.objects.filter(approval=approval).update(is_current=False)
    wanted = list(rule.steps.prefetch_related("approvers__member").order_by("position"))
    steps = [
        ApprovalStep(
            approval=approval,
            round=approval.round,
            position=step.position,
            needed=step.needed,
            is_current=number == 0,
        )
        for number, step in enumerate(wanted)
    ]
    ApprovalStep.objects.bulk_create(steps)
    seats = []
    for row, step in zip(steps, wanted, strict=True):
        people = _people_of(step, subject, asker)
        if len(people) < step.needed:
            raise TooFewApprovers(
                f"Step {step.position} of the rule “{rule.name}” wants {step.needed} of others than whoever "
                f"asks, and there {'is' if len(people) == 1 else 'are'} {len(people)}. Change the rule."
            )
        seats += [Approver(step=row, member_id=member_id) for member_id in people]
    Approver.objects.bulk_create(seats)
    ask_those_of(steps[0])


def ask_those_of(step: ApprovalStep) -> None:
    """Mail everybody who is asked in a step."""
    seats = Approver.objects.filter(step=step).order_by("id").values_list("id", flat=True)
    defer_all([(tasks.tell_approver, {"approver_id": str(seat)}) for seat in seats])


def _people_of(step: RuleStep, subject: Subject, asker: Member | None) -> list[UUID]:
    """Who is asked: those named, and those with the roles; where the thing has people of a role, those."""
    found: dict[UUID, None] = {}
    for approver in step.approvers.all():
        if approver.member is not None:
            found |= {approver.member.id: None} if approver.member.left_at is None else {}
        elif approver.role in subject.people:
            found |= {m.id: None for m in subject.people[approver.role] if m.left_at is None}
        else:
            everybody = Member.objects.active().filter(role=approver.role).order_by("id")
            found |= dict.fromkeys(everybody.values_list("id", flat=True))
    their_own = {asker.id if asker else None, kinds.owner_of(subject.kind, subject.id)}
    return [member_id for member_id in found if member_id not in their_own]


def _asker(by: Actor) -> Member | None:
    """The member who asks, or who made the key that asks: they approve nothing of it."""
    if isinstance(by, ApiKey):
        maker: Member | None = by.created_by
        return maker
    return member_of(by)
