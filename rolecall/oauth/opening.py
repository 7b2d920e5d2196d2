"""What an access token opens: the member who allowed it, or the app itself, where keys are taken too."""

from typing import cast
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.middleware import opens
from rolecall.accounts.models import ApiKey
from rolecall.kit import crypto
from rolecall.kit.written import Text, written
from rolecall.oauth.models import MemberThroughApp, Token, narrowed, prefix_of


@opens(Token.MARKS[Token.ACCESS])
def principal_of(secret: str) -> ApiKey | None:
    """Who acts by this access token in this organization; nobody when anything it rests on has ended."""
    found = _tokens(Text(prefix_of(secret)))
    token = found[0] if found and _is_valid(found[0], secret) else None
    if token is None:
        return None
    return _itself(token) if token.grant is None else _member_of(token)


def _is_valid(token: Token, secret: str) -> bool:
    return (
        token.kind == Token.ACCESS
        and token.is_open
        and token.app.revoked_at is None
        and (token.grant is None or token.grant.ended_at is None)
        and crypto.same(token.fingerprint, crypto.fingerprint(secret))
    )


def _itself(token: Token) -> ApiKey | None:
    """The app's own key, no wider and no longer than the token."""
    key: ApiKey | None = token.app.key
    if key is None or not key.is_open:
        return None
    key.scopes, key.expires_at = narrowed(token), token.expires_at
    return key


def _member_of(token: Token) -> ApiKey | None:
    """The member through the app, with the role that they have now."""
    found = _members(token.grant.member_id)
    if not found:
        return None
    member = found[0]
    member.token = token
    # it answers whatever a key is asked; `isinstance` tells the two apart
    return cast("ApiKey", member)


@written
def _tokens(prefix: Text) -> QuerySet[Token]:
    known = Token.objects.select_related("app__key__organization", "grant")
    return known.filter(prefix=prefix).order_by("pk")[:1]


@written
def _members(member: UUID) -> QuerySet[MemberThroughApp]:
    here = MemberThroughApp.objects.filter(id=member, left_at=None, user__is_active=True)
    return here.select_related("organization", "user")  # type: ignore[return-value]
