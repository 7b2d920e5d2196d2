"""Secrets of apps: how they are made, how long they live, and how they are found."""

from datetime import timedelta
from typing import Any

from rolecall.kit import clock, crypto
from rolecall.oauth.models import App, Grant, Token, prefix_of

SECONDS = {Token.CODE: 60, Token.ACCESS: 3600, Token.REFRESH: 90 * 24 * 3600}
"""How long each lives; a refresh token is replaced whenever it is used, so it counts days of silence."""


def made(kind: str, app: App, grant: Grant | None, scopes: list[str], **more: Any) -> str:
    """A new secret, which is in the answer and nowhere else."""
    secret = f"{Token.MARKS[kind]}{crypto.new_secret()}"
    Token.objects.create(
        app=app,
        grant=grant,
        kind=kind,
        prefix=prefix_of(secret),
        fingerprint=crypto.fingerprint(secret),
        scopes=scopes,
        expires_at=clock.now() + timedelta(seconds=SECONDS[kind]),
        **more,
    )
    return secret


def held(secret: str, kind: str, app: App) -> Token | None:
    """The token of an app with this secret, ended or not; held until the end of the transaction."""
    rows = Token.objects.select_for_update(of=("self",)).select_related("grant__app", "grant__member__user")
    token = rows.filter(prefix=prefix_of(secret), kind=kind, app=app).first()
    if token is None or not crypto.same(token.fingerprint, crypto.fingerprint(secret)):
        return None
    return token
