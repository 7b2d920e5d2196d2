"""Who may write to candidates, and who may change the templates."""

from rolecall.accounts import roles
from rolecall.accounts.models import Member
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


def can_read_kept_mail(member: Member, *, to: str, is_private: bool) -> bool:
    """Codes and invitations let in as somebody else: they are for administrators and for whom they name."""
    return not is_private or member.role in roles.ADMINS or to == member.email
