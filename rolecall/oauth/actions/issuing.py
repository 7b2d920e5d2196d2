"""Trading codes and refresh tokens for tokens, each once; whoever comes with one again ends the grant."""

from dataclasses import dataclass

from rolecall.kit import clock
from rolecall.kit.events import Automatic
from rolecall.oauth.actions.allowing import end
from rolecall.oauth.models import App, Grant, Token, narrowed
from rolecall.oauth.tokens import held, made
from rolecall.oauth.wire import Refused, proves, scopes_within


@dataclass(frozen=True)
class Issued:
    """What an app is given: an access token, and for members one to renew it by."""

    access: str
    scopes: list[str]
    refresh: str = ""


def trade_code(app: App, secret: str, *, verifier: str, redirect_uri: str = "") -> Issued | Refused:
    """Give tokens for a code. A refusal that is returned has ended something and must be kept."""
    code = held(secret, Token.CODE, app)
    if code is None or code.grant is None:
        return _no_grant("There is no such code of this app.")
    if code.ended_at is not None:
        return _used_twice(code, "code_used_twice")
    if not _holds(code):
        return _no_grant("The code has run out, or what it stands for was ended.")
    if redirect_uri not in ("", code.redirect_uri):
        return _no_grant("The code was sent to another redirect_uri.")
    if not proves(verifier, code.challenge):
        return _no_grant("The code_verifier does not fit the code_challenge.")
    _use_up(code)
    return _tokens(app, code.grant, code.grant.scopes)


def renew(app: App, secret: str, *, scope: str = "") -> Issued | Refused:
    """Give new tokens for a refresh token, which is replaced. As with codes, a refusal must be kept."""
    refresh = held(secret, Token.REFRESH, app)
    if refresh is None or refresh.grant is None:
        return _no_grant("There is no such refresh token of this app.")
    if refresh.ended_at is not None:
        return _used_twice(refresh, "token_used_twice")
    if not _holds(refresh):
        return _no_grant("The refresh token has run out, or what it stands for was ended.")
    refresh.app = app
    scopes = scopes_within(scope, tuple(narrowed(refresh)))
    _use_up(refresh)
    return _tokens(app, refresh.grant, list(scopes))


def issue_for_itself(app: App, *, scope: str = "") -> Issued:
    """Give an app a token with which it acts for itself, in its own role."""
    if app.key_id is None:
        raise Refused("unauthorized_client", "The app was not registered to act for itself.")
    scopes = list(scopes_within(scope, tuple(app.scopes)))
    return Issued(made(Token.ACCESS, app, None, scopes), scopes)


def revoke_token(app: App, secret: str) -> None:
    """Take back what an app needs no longer: an access token alone, or all that a member allowed."""
    kind = next((kind for kind, mark in Token.MARKS.items() if secret.startswith(mark)), "")
    token = held(secret, kind, app) if kind else None
    if token is None:
        return
    _use_up(token)
    if kind != Token.ACCESS and token.grant and token.grant.ended_at is None:
        end(token.grant, by=_itself(app), why="by_app")


def _tokens(app: App, grant: Grant, scopes: list[str]) -> Issued:
    refresh = made(Token.REFRESH, app, grant, grant.scopes)
    return Issued(made(Token.ACCESS, app, grant, scopes), scopes, refresh)


def _holds(token: Token) -> bool:
    """Whether the token, the grant and the member's place are all still there."""
    grant = token.grant
    return (
        token.is_open
        and grant is not None
        and grant.ended_at is None
        and grant.member.left_at is None
        and grant.member.user.is_active
    )


def _use_up(token: Token) -> None:
    if token.ended_at is None:
        token.ended_at = clock.now()
        token.save(update_fields=["ended_at"])


def _used_twice(token: Token, why: str) -> Refused:
    """Either the app or a thief has it by now: nobody keeps anything."""
    if token.grant and token.grant.ended_at is None:
        end(token.grant, by=_itself(token.grant.app), why=why)
    return _no_grant("This was used before, so all that it stood for is ended. Ask the member again.")


def _itself(app: App) -> Automatic:
    return Automatic(app.name)


def _no_grant(sentence: str) -> Refused:
    return Refused("invalid_grant", sentence)
