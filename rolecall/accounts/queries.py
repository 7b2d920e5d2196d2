"""Reads of several things at once, for one page each."""

from dataclasses import dataclass

from rolecall.accounts import directory
from rolecall.accounts.models import SignInLink
from rolecall.accounts.roles import LABELS
from rolecall.kit import crypto


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
