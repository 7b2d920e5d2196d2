"""How far a question of somebody reaches, and who keeps searches and pools: roles are read here alone."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Q

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.pipeline.access import can_see_private, can_write_letters, sees_everybody
from rolecall.pipeline.models import ACTIVE, STATES, Application
from rolecall.search.models import SavedSearch
from rolecall.search.records import standing

SEARCHERS = roles.EVERYONE
SAVERS = roles.DECIDERS
"""Who keeps searches and looks into pools. What they find there is always what they may see."""
SHARERS = (*roles.RECRUITERS, "automation")
"""Who shares searches with everybody, and keeps the pools."""
KEEPERS = roles.RECRUITERS
"""The same, of those who come by pages and with keys."""
_STATE_NAMES = dict(STATES)


@dataclass(frozen=True)
class Spot:
    """Where applications that somebody may see stand."""

    standing: str
    job_id: UUID
    job: str
    stage: str


@dataclass(frozen=True)
class Reach:
    """What somebody may look in: everything, or the people of some standings and what is said there."""

    everybody: bool
    letters: bool = True
    spots: tuple[Spot, ...] = field(default=())

    @property
    def standings(self) -> tuple[str, ...]:
        """The standings in which they see people."""
        return tuple(spot.standing for spot in self.spots)


def reach_of(actor: Actor) -> Reach:
    """How far somebody's questions reach. Whom they review blind stands outside of it."""
    if sees_everybody(actor) and can_see_private(actor):
        return Reach(everybody=True)
    seen = Application.objects.visible_to(actor).order_by()
    columns = ("stage_id", "state", "job_id", "job__title", "stage__name")
    spots = tuple(
        Spot(standing(stage, state), job, title, name if state == ACTIVE else _STATE_NAMES[state])
        for stage, state, job, title, name in sorted(seen.values_list(*columns).distinct())
    )
    return Reach(everybody=False, letters=can_write_letters(actor), spots=spots)


def theirs(actor: Actor, *, removed: bool = False) -> Q:
    """The saved searches that somebody may open, or might: those that are shared, and a member's own."""
    own = Q(owner=actor.actor_id) if isinstance(actor, Member) else Q()
    seen = Q(is_shared=True) | own if own else Q(is_shared=True)
    return seen if removed else seen & Q(removed_at=None)


def must_save(by: Actor, *, shared: bool) -> None:
    """Refuse unless they may keep a search, and share it where it is to be shared."""
    if by.role not in (*SAVERS, "automation"):
        raise NotAllowed("Recruiters and hiring managers save searches.")
    if shared:
        must_share(by)


def must_share(by: Actor) -> None:
    """Refuse unless they may share a search with everybody."""
    if not can_share(by):
        raise NotAllowed("Recruiters and administrators share searches.")


def can_share(by: Actor) -> bool:
    """Whether somebody may share a search with everybody."""
    return by.role in SHARERS


def can_change(search: SavedSearch, by: Actor) -> bool:
    """Whether somebody may change or remove a search: its owner; where it is shared, recruiters too."""
    if isinstance(by, Member) and search.owner_id == by.id:
        return by.role in SAVERS
    return search.is_shared and can_share(by)


def must_change(search: SavedSearch, by: Actor) -> None:
    """Refuse unless they may change or remove a search."""
    if not can_change(search, by):
        raise NotAllowed("Whoever saved this search changes it; recruiters change those that are shared.")


def themselves(by: Actor) -> Member:
    """The member who pins or watches for themselves. A program has no side bar and gets no mail."""
    if not isinstance(by, Member) or by.role not in SAVERS:
        raise NotAllowed
    return by


def can_pool(by: Actor) -> bool:
    """Whether somebody may keep pools, and put people in and out."""
    return by.role in SHARERS


def must_pool(by: Actor) -> None:
    """Refuse unless they may keep pools, and put people in and out."""
    if not can_pool(by):
        raise NotAllowed("Recruiters and administrators keep talent pools.")
