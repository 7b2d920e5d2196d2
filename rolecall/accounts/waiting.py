"""How many things wait for a member, beside the inbox on every page.

Finding them costs more than a page itself, so no page waits for it: it shows the number that this process
remembers, and where that is older than a minute, or the member did something since, its script asks for it
anew once the page is there. The inbox itself always finds them, and so its number is right without script.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Group, owed_by
from rolecall.kit import clock

LASTS = timedelta(minutes=1)
MOST_KEPT = 20_000


@dataclass(frozen=True)
class Waiting:
    """What is remembered of how many things wait for a member."""

    count: int | None = None
    counted_at: datetime | None = None

    @property
    def is_fresh(self) -> bool:
        """Whether it can be shown as it is."""
        return self.counted_at is not None and timedelta() <= clock.now() - self.counted_at < LASTS


_known: dict[UUID, Waiting] = {}


def waiting_for(member: Member) -> Waiting:
    """What is remembered of a member; it asks the database nothing."""
    return _known.get(member.id, Waiting())


def count_now(member: Member) -> Waiting:
    """How many things wait for a member, found anew; a long group counts as far as it is shown."""
    return remember(member, owed_by(member))


def remember(member: Member, groups: list[Group]) -> Waiting:
    """Keep how many things wait, for whoever has just found them."""
    if len(_known) >= MOST_KEPT:
        _known.clear()
    _known[member.id] = Waiting(sum(len(group.rows) for group in groups), clock.now())
    return _known[member.id]


def count_anew(member_id: UUID) -> None:
    """Let the number of a member who did something be found again."""
    if member_id in _known:
        _known[member_id] = Waiting(_known[member_id].count)
