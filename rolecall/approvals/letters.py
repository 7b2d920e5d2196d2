"""The mails of approvals, and the signed links in them: each for one answer of one member in one step."""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.utils.html import escape

from rolecall.accounts.models import Member, Organization
from rolecall.approvals import kinds
from rolecall.approvals.models import ASK, NO, YES, Approval, ApprovalStep
from rolecall.kit import crypto

BY_MAIL = {YES: "Approve", ASK: "Ask a question", NO: "Decline"}


@dataclass(frozen=True)
class Link:
    """What a link of a mail lets its reader do."""

    answer: str
    organization_id: UUID
    member_id: UUID
    step_id: UUID
    round: int


def token_for(answer: str, step: ApprovalStep, member: Member) -> str:
    """A token for one answer of one member in one step of one round."""
    value = [str(step.organization_id), str(member.id), str(step.id), step.round]
    return f"{answer}.{crypto.sign(_purpose(answer), value)}"


def opened_by(token: str) -> Link | None:
    """What a token lets its reader do, or None when it is not one of ours."""
    answer, _, signed = token.partition(".")
    value = crypto.unsign(_purpose(answer), signed) if answer in BY_MAIL else None
    if not isinstance(value, list) or len(value) != 4:
        return None
    return Link(answer, UUID(value[0]), UUID(value[1]), UUID(value[2]), int(value[3]))


def asking(approval: Approval, step: ApprovalStep, member: Member, instead_of: str = "") -> str:
    """The mail to an approver: what it is about, and the links."""
    organization = Organization.objects.get()
    links = " · ".join(
        f'<a href="{_here(organization)}/approvals/answer/{token_for(answer, step, member)}/">{label}</a>'
        for answer, label in BY_MAIL.items()
    )
    stands_in = f" You stand in for {escape(instead_of)}." if instead_of else ""
    return (
        f"<p>{escape(approval.requested_by_name)} asks you to approve {escape(approval.title)}."
        f"{stands_in}</p>"
        f"<ul>{_listed(approval)}</ul><p>{links}</p>"
        "<p>Each link opens a page that asks once more, and needs no sign-in: do not pass this mail on. "
        f'<a href="{address_of(approval, organization)}">Open it in Rolecall</a></p>'
    )


def address_of(approval: Approval, organization: Organization) -> str:
    """The page of an approval."""
    return f"{_here(organization)}/approvals/{approval.id}/"


def _here(organization: Organization) -> str:
    return f"{settings.PUBLIC_URL}/{organization.slug}"


def _listed(approval: Approval) -> str:
    return "".join(
        f"<li>{escape(label)}: <strong>{escape(value)}</strong></li>"
        for label, value in kinds.in_words(approval.kind, approval.fields)
    )


def _purpose(answer: str) -> str:
    return f"approval-{answer}"
