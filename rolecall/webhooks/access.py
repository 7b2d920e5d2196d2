"""Who may keep webhooks: they carry everything out, so administrators alone."""

from rolecall.accounts import roles
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor


def must_keep_webhooks(by: Actor) -> None:
    """Refuse unless they may add, change and try webhooks."""
    if by.role not in roles.ADMINS:
        raise NotAllowed("Administrators keep the webhooks.")
