"""Who brings people in, takes them out, and acts on many at once: the only place here that reads roles."""

from rolecall.accounts import roles
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor

IMPORTERS = (*roles.RECRUITERS, "automation")
DECIDING = ("move", "reject", "message")
"""What hiring managers do too, for the people of their jobs."""


def can_import(by: Actor) -> bool:
    """Whether somebody may bring people in."""
    return by.role in IMPORTERS


def can_export(by: Actor) -> bool:
    """Whether somebody may take out what they see of people."""
    return by.role in (*roles.DECIDERS, "automation")


def can_act(by: Actor, act: str) -> bool:
    """Whether somebody may do this to many at once; of each person it is asked again."""
    if act == "remove":
        return by.role in roles.ADMINS
    return by.role in IMPORTERS or (act in DECIDING and by.role in roles.DECIDERS)


def must_import(by: Actor) -> None:
    """Refuse unless they may bring people in."""
    if not can_import(by):
        raise NotAllowed("Recruiters and administrators import people.")


def must_export(by: Actor) -> None:
    """Refuse unless they may take people's data out."""
    if not can_export(by):
        raise NotAllowed("Recruiters and hiring managers export people.")


def can_take_over(by: Actor) -> bool:
    """Whether somebody may go on with, or end, what another began."""
    return by.role in roles.ADMINS


def must_take_over(by: Actor) -> None:
    """Refuse unless they may go on with, or end, what another began."""
    if not can_take_over(by):
        raise NotAllowed("Administrators take over or end what others began.")


def must_act(by: Actor, act: str) -> None:
    """Refuse unless they may do this to many at once."""
    if not can_act(by, act):
        raise NotAllowed
