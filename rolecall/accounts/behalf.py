"""`On-Behalf-Of`: a key that was made for it acts for a member, with what both may do."""

from uuid import UUID

from django.http import HttpRequest

from rolecall.accounts.models import ApiKey, Member
from rolecall.accounts.sight import OnBehalf
from rolecall.kit.errors import NotAllowed

HEADER = "On-Behalf-Of"


class MayNotActForMembers(NotAllowed):
    """The key was not made to act for anybody."""

    sentence = "This key was not made to act for members. Leave `On-Behalf-Of` out, or use a key that was."


class NoSuchMember(NotAllowed):
    """Nobody is a member by this id or address, or not any more."""

    sentence = "`On-Behalf-Of` names nobody who is a member now. Send a member's id or e-mail address."


def take_up(request: HttpRequest) -> None:
    """Let a request whose header names a member be the member's, through its key."""
    named = request.headers.get(HEADER)
    if named is None:
        return
    key = request.key  # type: ignore[attr-defined]
    if not isinstance(key, ApiKey) or not key.on_behalf:
        raise MayNotActForMembers
    request.key = OnBehalf(key, _member(named.strip()))  # type: ignore[attr-defined]


def _member(named: str) -> Member:
    members = Member.objects.active().select_related("organization")
    id_ = _id(named)
    found = members.filter(id=id_) if id_ else members.filter(email=named.lower())
    member = found.order_by("id").first() if named else None
    if member is None:
        raise NoSuchMember
    return member


def _id(named: str) -> UUID | None:
    try:
        return UUID(named)
    except ValueError:
        return None
