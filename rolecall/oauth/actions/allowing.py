"""What a member lets an app do, and how that ends."""

from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.oauth import access
from rolecall.oauth.events import AppAllowed, GrantEnded
from rolecall.oauth.models import App, Grant, Token
from rolecall.oauth.tokens import made
from rolecall.oauth.wire import Asked


class GrantHasEnded(RuleBroken):
    """What was allowed is ended once."""

    sentence = "This was ended before: the app can do nothing for you any more."


def allow(app: App, member: Member, asked: Asked, *, by: Actor) -> str:
    """Let an app act for a member; give the code that it trades for tokens."""
    access.allow(member, by)
    grant = Grant.objects.create(app=app, member=member, scopes=list(asked.scopes))
    record(AppAllowed(app.id, app.name, member.id, grant.id, grant.scopes), by=by)
    sent_to = {"redirect_uri": asked.redirect_uri, "challenge": asked.challenge}
    return made(Token.CODE, app, grant, grant.scopes, **sent_to)


def end_grant(grant: Grant, *, by: Actor) -> None:
    """End what an app was allowed: its tokens open nothing from now on."""
    access.end(grant, by)
    end(grant, by=by)


def end(grant: Grant, *, by: Actor, why: str = "") -> None:
    """End a grant that is known to be open, or learn that it is not."""
    ended = Grant.objects.filter(id=grant.id, ended_at=None).update(ended_at=clock.now())
    if not ended:
        raise GrantHasEnded
    record(GrantEnded(grant.app_id, grant.app.name, grant.member_id, grant.id, why), by=by)


def end_grants_of(member: Member, *, by: Actor) -> None:
    """End everything that a member allowed."""
    for grant in Grant.objects.open().filter(member=member).select_related("app").order_by("id"):
        end(grant, by=by)
