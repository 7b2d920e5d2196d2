"""Who may change the careers site."""

from rolecall.accounts import roles
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor


def must_keep_site(by: Actor) -> None:
    """Refuse unless they may change how the organization looks to the public."""
    if by.role not in (*roles.RECRUITERS, "automation"):
        raise NotAllowed("Recruiters and administrators change the careers site.")
