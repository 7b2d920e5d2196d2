"""What other contexts keep of somebody goes in the transaction that removes them for good.

Rows with a key to the person, and what hangs on those, go by that key, and the log forgets them by itself
(decision 0019). What is kept of people otherwise, its context lets go: `@on_leaving`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Count, QuerySet

from rolecall.candidates.models import Candidate, Document, EmailAddress
from rolecall.kit import mail
from rolecall.kit.models import EventSubject


@dataclass(frozen=True)
class Leaving:
    """Those who are removed, with whoever was merged into them, while they are still there."""

    ids: list[UUID]
    marks: list[str]
    """Hashes of their addresses, fit for the arguments of tasks."""
    known_as: list[UUID] = field(default_factory=list)
    """All ids by which an address may lead to them, such as those of applications: keepers add them."""
    is_taken_back: bool = False
    """Whether they go because they should never have come: what they came from may bring them again."""
    heads: dict[UUID, UUID] = field(default_factory=dict)
    """Into whom of those who are removed each was merged, or themselves."""
    gone: dict[UUID, dict[str, int]] = field(default_factory=dict)
    """How many of what goes with each of those who are removed: keepers count it."""

    def is_known_by(self, rows: QuerySet[Any]) -> None:
        """Add the ids of rows that stand in addresses."""
        self.known_as.extend(rows.values_list("id", flat=True))

    def loses(self, what: str, rows: QuerySet[Any], *, of: str = "candidate", each: str = "pk") -> None:
        """Count what goes with each person, whoever was merged into them included; `of` names the person."""
        theirs: dict[UUID, list[UUID]] = {}
        for id_, head in self.heads.items():
            theirs.setdefault(head, []).append(id_)
            self.gone.setdefault(head, {})[what] = 0
        alone = [head for head, ids in theirs.items() if len(ids) == 1]
        found = rows.filter(**{f"{of}__among": alone}).order_by().values_list(of)
        for id_, number in found.annotate(number=Count(each, distinct=True)):
            self.gone[id_][what] = number
        for head in theirs.keys() - {*alone}:
            both = rows.filter(**{f"{of}__among": theirs[head]})
            self.gone[head][what] = both.order_by().values(each).distinct().count()


Keeper = Callable[[Leaving], None]
_keepers: list[Keeper] = []


def on_leaving(keeper: Keeper) -> Keeper:
    """Register what lets go of people: it is called before their rows are deleted, and may queue tasks."""
    _keepers.append(keeper)
    return keeper


def let_go(people: Iterable[Candidate], *, is_taken_back: bool = False) -> Leaving:
    """Tell whoever keeps something of these people that they are removed for good."""
    heads = _heads([each.id for each in people])
    ids = [*heads]
    addresses = EmailAddress.objects.filter(candidate__among=ids).values_list("email", flat=True)
    leaving = Leaving(ids, sorted({mail.mark_of(each) for each in addresses}), [*ids], is_taken_back, heads)
    leaving.is_known_by(Document.objects.filter(candidate__among=ids))
    leaving.loses("files", Document.objects.all())
    told = EventSubject.objects.filter(event__redacted_at=None)
    leaving.loses("events_redacted", told, of="subject_id", each="event_id")
    for keeper in _keepers:
        keeper(leaving)
    return leaving


def _heads(ids: list[UUID]) -> dict[UUID, UUID]:
    """These and whoever was merged into one of them, or into one of those, each with the one of these."""
    heads, last = {id_: id_ for id_ in ids}, [*ids]
    while last:
        rows = Candidate.objects.filter(merged_into__among=last).values_list("id", "merged_into_id")
        found = {id_: heads[into] for id_, into in rows if into is not None and id_ not in heads}
        heads |= found
        last = [*found]
    return heads
