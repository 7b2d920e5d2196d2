"""Who may write to candidates, and who may change the templates."""

from rolecall.accounts import roles
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor

SYSTEM = ("automation", "candidate")


def must_write(by: Actor) -> None:
    """Refuse unless they may send mail to candidates."""
    if by.role not in (*roles.DECIDERS, *SYSTEM):
        raise NotAllowed("Recruiters and hiring managers write to candidates.")


def must_keep_templates(by: Actor) -> None:
    """Refuse unless they may change mail templates."""
    if by.role not in (*roles.RECRUITERS, "automation"):
        raise NotAllowed("Recruiters and administrators change mail templates.")
