"""Reads of several things at once, for one page each."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from rolecall.accounts import directory
from rolecall.accounts.models import Invitation, Member, SignInLink, User
from rolecall.accounts.roles import LABELS, with_article
from rolecall.kit import crypto, tenancy


@dataclass(frozen=True)
class Greeting:
    """Whom a sign-in link is for: 'Mara Okafor (recruiter)'."""

    name: str
    role: str
    organization: str


def greeting_of(secret: str) -> Greeting | None:
    """Whom a sign-in link signs in, while it does."""
    link = SignInLink.objects.select_related("user").filter(fingerprint=crypto.fingerprint(secret)).first()
    if link is None or not link.is_open:
        return None
    first = next(iter(directory.memberships_of(link.user_id)), None)
    role, organization = (LABELS[first.role].lower(), first.name) if first else ("", "")
    return Greeting(str(link.user), role, organization)


@dataclass(frozen=True)
class Offer:
    """What an invitation offers, to whom."""

    invitation: Invitation
    organization_id: UUID
    organization_slug: str
    organization: str
    role: str
    email: str
    name: str
    invited_by: str
    has_account: bool


def offer_of(secret: str) -> Offer | None:
    """What the invitation with this secret offers, while it does."""
    fingerprint = crypto.fingerprint(secret)
    organization_id = directory.inviter(fingerprint)
    if organization_id is None:
        return None
    with tenancy.acting_in(organization_id):
        invitation = Invitation.objects.select_related("organization").get(fingerprint=fingerprint)
    if not invitation.is_open:
        return None
    user = User.objects.filter(email=invitation.email).first()
    return Offer(
        invitation=invitation,
        organization_id=organization_id,
        organization_slug=invitation.organization.slug,
        organization=invitation.organization.name,
        role=with_article(invitation.role),
        email=invitation.email,
        name=invitation.name,
        invited_by=invitation.invited_by_name,
        has_account=user is not None and user.is_proven(),
    )


MEMBERS_A_PAGE = 100


@dataclass(frozen=True)
class MembersPage:
    """Members by name, and the id after which the next page begins."""

    members: Sequence[Member]
    q: str
    after: UUID | None


def members_page(*, q: str, after: str) -> MembersPage:
    """One page of the active members, by name, of those whose name or address holds `q`."""
    q = q.strip()[:120]
    rows = Member.objects.active().order_by("name", "id")
    if q:
        rows = rows.filter(Q(name__icontains=q) | Q(email__icontains=q))
    last = Member.objects.filter(id=after).first() if _is_uuid(after) else None
    if last is not None:
        rows = rows.filter(Q(name__gt=last.name) | Q(name=last.name, id__gt=last.id))
    found = list(rows[: MEMBERS_A_PAGE + 1])
    more = len(found) > MEMBERS_A_PAGE
    return MembersPage(found[:MEMBERS_A_PAGE], q, found[MEMBERS_A_PAGE - 1].id if more else None)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
