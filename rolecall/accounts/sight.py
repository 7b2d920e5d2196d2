"""How far somebody sees: everything, the jobs of their hiring teams, those that a key was made for.

Every `visible_to` asks here, so that a limit of a key holds wherever rows are read. Whoever acts with a key
on behalf of a member sees what both see: `of_both` asks for the one and for the other.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from rolecall.accounts import roles
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.models import ApiKey, Member, Organization
from rolecall.kit.events import Actor

SEE_ALL = (*roles.RECRUITERS, "automation")
R = TypeVar("R")


@dataclass(frozen=True)
class OnBehalf:
    """A member who acts through a key: with what both may do, and the key's limits."""

    key: ApiKey
    member: Member

    @property
    def actor_kind(self) -> str:
        return self.member.actor_kind

    @property
    def actor_id(self) -> UUID:
        return self.member.id

    @property
    def actor_name(self) -> str:
        return self.member.name

    @property
    def recorded_as(self) -> str:
        """What the timeline calls them."""
        return f"{self.member.name} through {self.key.name}"

    @property
    def role(self) -> str:
        """The lesser role of the two."""
        return max(self.key.role, self.member.role, key=roles.EVERYONE.index)

    @property
    def id(self) -> UUID:
        """The key's."""
        return self.key.id

    @property
    def organization(self) -> Organization:
        return self.key.organization

    @property
    def limits(self) -> Limits:
        """The key's."""
        return self.key.limits

    @property
    def reach(self) -> Reach | None:
        """The key's."""
        return self.key.reach

    @property
    def without_personal_data(self) -> bool:
        """The key's."""
        return self.key.without_personal_data

    @property
    def is_recruiter(self) -> bool:
        """Whether every job and candidate of the organization is within their reach."""
        return sees_all(self)

    def has_scope(self, scope: str) -> bool:
        """Whether the key was made for this."""
        return self.key.has_scope(scope)


def sees_all(actor: Actor) -> bool:
    """Whether every job and every person of the organization is somebody's to see."""
    return all(each.role in SEE_ALL and reach_of(each) is None for each in _parts_of(actor))


def reach_of(actor: Actor) -> Reach | None:
    """The only jobs that somebody sees, where a key was made for some; a person has no such limit."""
    return actor.reach if isinstance(actor, ApiKey) else None


def is_limited(actor: Actor) -> bool:
    """Whether more than kind, id and role decides what somebody sees."""
    return isinstance(actor, OnBehalf) or reach_of(actor) is not None


def member_of(actor: Actor) -> Member | None:
    """The member who acts, themselves or through a key; None for everything else."""
    if isinstance(actor, OnBehalf):
        return actor.member
    return actor if isinstance(actor, Member) else None


def of_both(visible_to: Callable[[Any, Actor], R]) -> Callable[[Any, Actor], R]:
    """Let a queryset's `visible_to` hold for whoever acts through a key: what the member and the key see."""

    @wraps(visible_to)
    def seen(rows: Any, actor: Actor) -> R:
        for each in _parts_of(actor):
            rows = visible_to(rows, each)
        return rows  # type: ignore[no-any-return]

    return seen


def _parts_of(actor: Actor) -> tuple[Actor, ...]:
    return (actor.member, actor.key) if isinstance(actor, OnBehalf) else (actor,)
