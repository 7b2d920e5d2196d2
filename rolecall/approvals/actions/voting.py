"""Answering: yes, no, a question back, and the answer to it."""

from rolecall.accounts.models import Member
from rolecall.approvals import access, tasks
from rolecall.approvals.actions.requesting import about, ask_those_of, hold
from rolecall.approvals.errors import NotWaiting, VotedAlready
from rolecall.approvals.events import (
    ApprovalGranted,
    ApprovalQuestionAnswered,
    ApprovalQuestionAsked,
    ApprovalRefused,
    ApprovalVotedAgainst,
    ApprovalVotedFor,
)
from rolecall.approvals.models import (
    APPROVED,
    ASK,
    DECLINED,
    NO,
    REPLY,
    YES,
    Approval,
    ApprovalStep,
    ApprovalVote,
)
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

TOLD = {
    YES: ApprovalVotedFor,
    NO: ApprovalVotedAgainst,
    ASK: ApprovalQuestionAsked,
    REPLY: ApprovalQuestionAnswered,
}


def approve(approval: Approval, *, by: Actor, comment: str = "", by_mail: bool = False) -> Approval:
    """Say yes in the step that is asked now; with enough of them the next step is asked, or all is done."""
    return vote(approval, YES, by=by, comment=comment, by_mail=by_mail)


def decline(approval: Approval, *, by: Actor, comment: str = "", by_mail: bool = False) -> Approval:
    """Say no, with the reason; when a step cannot reach its votes any more, the thing is not approved."""
    return vote(approval, NO, by=by, comment=comment, by_mail=by_mail)


def ask(approval: Approval, *, by: Actor, comment: str, by_mail: bool = False) -> Approval:
    """Ask whoever wants the approval; the vote stays open."""
    return vote(approval, ASK, by=by, comment=comment, by_mail=by_mail)


def vote(
    approval: Approval,
    answer: str,
    *,
    by: Actor,
    comment: str = "",
    by_mail: bool = False,
    step: ApprovalStep | None = None,
) -> Approval:
    """Answer in the step that is asked now, which must be `step` where one is given."""
    held = hold(approval)
    current = held.steps.filter(is_current=True).first()
    if not held.is_waiting or current is None or (step is not None and step.id != current.id):
        raise NotWaiting
    if answer in (NO, ASK) and not comment.strip():
        raise Invalid({"comment": "Write what you want to know." if answer == ASK else "Say why."})
    seat = access.seat_of(by, current, held)
    decided = current.votes.filter(answer__in=[YES, NO])
    if decided.filter(member=by.actor_id).exists() or decided.filter(approver=seat).exists():
        raise VotedAlready
    given = ApprovalVote.objects.create(
        step=current,
        approver=seat,
        member=access.voter(by),
        answer=answer,
        comment=comment.strip(),
        by_mail=by_mail,
    )
    _tell(held, given, by)
    if answer == ASK:
        tasks.tell_of_question.defer(vote_id=given.id)
    else:
        _go_on(held, current, by)
    return held


def answer(approval: Approval, *, by: Actor, comment: str) -> Approval:
    """Answer the questions of approvers, as whoever asked for the approval."""
    held = hold(approval)
    if not isinstance(by, Member) or not access.can_cancel(by, held):
        raise NotAllowed("Whoever asked for the approval, and recruiters, answer its questions.")
    current = held.steps.filter(is_current=True).first()
    if not held.is_waiting or current is None:
        raise NotWaiting
    if not comment.strip():
        raise Invalid({"comment": "Write the answer."})
    given = ApprovalVote.objects.create(step=current, member=by, answer=REPLY, comment=comment.strip())
    _tell(held, given, by)
    tasks.tell_of_question.defer(vote_id=given.id)
    return held


def _go_on(approval: Approval, step: ApprovalStep, by: Actor) -> None:
    answers = list(step.votes.filter(answer__in=[YES, NO]).values_list("answer", flat=True))
    if answers.count(YES) >= step.needed:
        _finish(approval, step, by)
    elif step.approvers.count() - answers.count(NO) < step.needed:
        _decide(approval, DECLINED)
        record(ApprovalRefused(**about(approval)), by=by)


def _finish(approval: Approval, step: ApprovalStep, by: Actor) -> None:
    step.done_at, step.is_current = clock.now(), False
    step.save(update_fields=["done_at", "is_current"])
    following = approval.steps.filter(round=step.round, position__gt=step.position).first()
    if following is None:
        _decide(approval, APPROVED)
        record(ApprovalGranted(**about(approval)), by=by)
        return
    following.is_current = True
    following.save(update_fields=["is_current"])
    ask_those_of(following)


def _decide(approval: Approval, state: str) -> None:
    approval.state, approval.decided_at = state, clock.now()
    approval.save(update_fields=["state", "decided_at"])
    approval.steps.update(is_current=False)
    tasks.tell_of_decision.defer(approval_id=approval.id)


def _tell(approval: Approval, given: ApprovalVote, by: Actor) -> None:
    instead = given.instead_of
    told = TOLD[given.answer](
        **about(approval),
        vote_id=given.id,
        instead_of=instead.name if instead else "",
        by_mail=given.by_mail,
    )
    record(told, by=by)
