"""Who sits in interviews. The context above that books them says so when it starts."""

from collections.abc import Callable, Iterable
from uuid import UUID

Pairs = set[tuple[UUID, UUID]]
Seats = Callable[[UUID | None, Iterable[UUID]], Pairs]
_tellers: list[Seats] = []


def register(seats: Seats) -> None:
    """Let a function tell in which interviews a member sits: `(member_id, application_ids)` to pairs."""
    _tellers.append(seats)


def seats_of(member_id: UUID | None, application_ids: Iterable[UUID]) -> Pairs:
    """The applications and planned interviews in which a member sits, of these applications."""
    ids = list(application_ids)
    return {pair for teller in _tellers for pair in teller(member_id, ids)}
