"""What a board is made of: cards in columns, and which of them are looked at."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from rolecall.candidates.contacts import words_of
from rolecall.kit import clock
from rolecall.pipeline.models import ACTIVE

CARDS = 15
"""A column shows more than its height; the next are asked for before the last is seen."""
MOST_CARDS = 300
NEVER = "-infinity"


@dataclass(frozen=True)
class Filters:
    """Which people of the job are looked at."""

    q: str = ""
    source: UUID | None = None
    tag: UUID | None = None
    over: bool = False
    unmet: bool = False
    state: str = ACTIVE

    @property
    def are_set(self) -> bool:
        """Whether anybody of the state is left out."""
        return self != Filters(state=self.state)

    @property
    def is_of_active(self) -> bool:
        """Whether those who are under way are looked at."""
        return self.state == ACTIVE

    def as_sql(self) -> dict[str, Any]:
        """The parameters that every statement of the board takes."""
        return {
            "words": list(words_of(self.q)),
            "source": self.source,
            "tag": self.tag,
            "over": self.over,
            "unmet": self.unmet,
        }


class Card(NamedTuple):
    """One person on the board."""

    id: UUID
    candidate_id: UUID
    name: str
    headline: str
    source: str | None
    is_new: bool
    versions: int
    must_haves_met: int | None
    must_haves_asked: int
    since: datetime
    """When they entered the stage."""
    labels: tuple[str, ...] = ()
    until: datetime | None = None
    """When they were rejected, of those who were."""
    reason: str = ""

    @property
    def moment(self) -> datetime:
        """When they were rejected, of those who were, or else when they entered the stage."""
        return self.until or self.since

    @property
    def tags(self) -> list[tuple[str, str]]:
        """The small words on the card, each with its tone."""
        words = [("New", "accent")] if self.is_new else []
        if self.source:
            words.append((self.source, ""))
        if self.must_haves_asked:
            met = self.must_haves_met or 0
            tone = "good" if met == self.must_haves_asked else "warn"
            words.append((f"{met} of {self.must_haves_asked} must-haves", tone))
        if self.versions > 1:
            words.append((f"Applied {self.versions} times", ""))
        return words + [(label, "") for label in self.labels]


@dataclass(frozen=True)
class Column:
    """One stage with those in it: all are counted, the newest are shown."""

    id: UUID
    name: str
    kind: str
    days_limit: int | None
    state: str
    count: int = 0
    late: int = 0
    cards: Sequence[Card] = field(default_factory=tuple)
    most: int = CARDS
    is_blind: bool = False
    """Whether nobody in it is shown or counted to this reader: they are reviewed blind."""

    @property
    def over(self) -> str:
        """How many have waited longer than the limit, in words."""
        days = "1 day" if self.days_limit == 1 else f"{self.days_limit} days"
        return f"{self.late} over {days}" if self.late else ""

    @property
    def next_after(self) -> Card | None:
        """The card after which more can be asked for."""
        return self.cards[-1] if len(self.cards) == self.most and self.count > self.most else None

    @property
    def moments(self) -> list[datetime]:
        """Of what its cards say how long ago it was."""
        return [card.moment for card in self.cards]

    @cached_property
    def signature(self) -> str:
        """The same as long as the column would look the same."""
        shown = (self.name, self.count, self.over, self.cards, self.is_blind)
        return hashlib.blake2b(msgspec.msgpack.encode(shown), digest_size=9).hexdigest()


@dataclass(frozen=True)
class Board:
    """The columns of a job, and how many people it has in each state."""

    columns: Sequence[Column]
    states: Mapping[str, int]

    @property
    def signatures(self) -> tuple[tuple[UUID, str, int, str], ...]:
        """The same as long as its columns would look the same."""
        return tuple([(each.id, each.state, each.most, each.signature) for each in self.columns])

    def moments(self) -> Iterator[datetime]:
        """Of what its cards say how long ago it was."""
        return (card.moment for column in self.columns for card in column.cards)


def late_before(column: Column, state: str) -> str:
    """The moment before which whoever entered, and is in this state, has waited too long."""
    if column.days_limit is None or state != ACTIVE:
        return NEVER
    return (clock.now() - timedelta(days=column.days_limit)).isoformat()


def is_late(card: Card, column: Column) -> bool:
    """Whether somebody of a column has waited too long in it."""
    if column.days_limit is None or column.state != ACTIVE:
        return False
    return card.since < clock.now() - timedelta(days=column.days_limit)
