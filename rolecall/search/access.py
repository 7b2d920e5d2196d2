"""How far a question of somebody reaches: the only place of this context that asks what a reader may see."""

from dataclasses import dataclass, field
from uuid import UUID

from rolecall.accounts import roles
from rolecall.kit.events import Actor
from rolecall.pipeline.access import can_see_private, can_write_letters, sees_everybody
from rolecall.pipeline.models import ACTIVE, STATES, Application
from rolecall.search.records import standing

SEARCHERS = roles.EVERYONE
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
