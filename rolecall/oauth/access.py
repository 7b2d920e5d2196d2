"""Who may register apps, and who may end what was allowed to them."""

from rolecall.accounts import access as accounts
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import Member
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.oauth.models import App, Grant


def register(by: Actor, scopes: tuple[str, ...]) -> None:
    """Register and change apps: administrators, and keys no further than they reach themselves."""
    accounts.administer(by)
    accounts.hand_on(Limits(scopes), by=by)


def administer(app: App, by: Actor) -> None:
    """Change an app as it is, or give it a new secret."""
    register(by, tuple(app.scopes))


def revoke(by: Actor) -> None:
    """End an app for everybody."""
    accounts.administer(by)


def allow(member: Member, by: Actor) -> None:
    """Let an app act for a member: they alone, and not through another app."""
    if by.actor_kind != "member" or by.actor_id != member.id or hasattr(by, "token"):
        raise NotAllowed


def end(grant: Grant, by: Actor) -> None:
    """Members end what they allowed; administrators what anybody did."""
    if by.actor_kind != "member" or by.actor_id != grant.member_id:
        accounts.administer(by)
