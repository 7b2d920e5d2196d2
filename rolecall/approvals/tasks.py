"""Mails to whoever is asked, and to whoever asked."""

from uuid import UUID

from django.utils.html import escape

from rolecall.accounts import roles
from rolecall.accounts.models import Member, Organization
from rolecall.approvals import letters
from rolecall.approvals.models import (
    APPROVED,
    REPLY,
    Approval,
    ApprovalVote,
    Approver,
    absences_today,
)
from rolecall.kit import mail, tenancy
from rolecall.kit.tasks import LETTERS_LANE, task


@task(name="approvals.tell_approver", queue=LETTERS_LANE)
def tell_approver(approver_id: str) -> None:
    """Mail an approver, and who stands in for them, unless the step is over or they have answered."""
    seat = Approver.objects.select_related("step__approval", "member").filter(id=approver_id).first()
    if seat is None or not seat.step.is_current or seat.votes.filter(answer__in=["yes", "no"]).exists():
        return
    _ask(seat, seat.member)
    for absence in absences_today().filter(member=seat.member).select_related("stand_in"):
        _ask(seat, absence.stand_in, instead_of=seat.member.name)


@task(name="approvals.tell_of_question", queue=LETTERS_LANE)
def tell_of_question(vote_id: str) -> None:
    """Mail a question to who asked for the approval, or the answer to who asked the question.

    Where whoever asked for it has left, or was a program, administrators answer.
    """
    vote = ApprovalVote.objects.select_related("step__approval", "member").get(id=vote_id)
    approval = vote.step.approval
    if vote.answer != REPLY:
        for member_id in _who_answers(approval):
            _send(member_id, f"Question about {approval.title}", _said(vote, approval))
        return
    askers = ApprovalVote.objects.filter(step__approval=approval, answer="ask").values("member").distinct()
    for member in Member.objects.filter(id__in=askers).order_by("id"):
        if not _may_learn_of(member, approval):
            continue
        _send(member.id, f"Answer about {approval.title}", _said(vote, approval))


@task(name="approvals.tell_of_decision", queue=LETTERS_LANE)
def tell_of_decision(approval_id: str) -> None:
    """Mail who asked how it was decided."""
    approval = Approval.objects.get(id=approval_id)
    if approval.state not in (APPROVED, "declined"):
        return
    word = "is approved" if approval.state == APPROVED else "is not approved"
    address = letters.address_of(approval, Organization.objects.get())
    html = f'<p>{escape(approval.title)} {word}.</p><p><a href="{address}">Open it in Rolecall</a></p>'
    _send(approval.requested_by_id, f"{approval.title} {word}", html)


def _who_answers(approval: Approval) -> list[UUID]:
    asker = approval.requested_by
    if asker is not None and asker.left_at is None:
        return [asker.id]
    admins = Member.objects.active().filter(role__in=roles.ADMINS)
    return list(admins.order_by("id").values_list("id", flat=True))


def _ask(seat: Approver, member: Member, instead_of: str = "") -> None:
    approval = seat.step.approval
    if not _may_learn_of(member, approval) or not _may_answer(member, approval):
        return
    subject = f"Your approval is needed: {approval.title}"
    _send(member.id, subject, letters.asking(approval, seat.step, member, instead_of))


def _may_learn_of(member: Member, approval: Approval) -> bool:
    return Approval.objects.open_to(member).filter(id=approval.id).exists()


def _may_answer(member: Member, approval: Approval) -> bool:
    return Approval.objects.not_wished_by(member.id).filter(id=approval.id).exists()


def _said(vote: ApprovalVote, approval: Approval) -> str:
    address = letters.address_of(approval, Organization.objects.get())
    return (
        f"<p>{escape(vote.member.name)} wrote about {escape(approval.title)}:</p>"
        f"<blockquote>{escape(vote.comment)}</blockquote>"
        f'<p><a href="{address}">Answer in Rolecall</a></p>'
    )


def _send(member_id: UUID | None, subject: str, html: str) -> None:
    member = Member.objects.active().filter(id=member_id).first() if member_id else None
    if member:
        here = str(tenancy.current())
        mail.send(mail.Letter(member.email, subject, html, organization_id=here, is_private=True))
