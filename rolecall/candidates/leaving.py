"""What other contexts keep of somebody goes in the transaction that removes them for good.

Rows with a key to the person, and what hangs on those, go by that key, and the log forgets them by itself
(decision 0019). What is kept of people otherwise, its context lets go: `@on_leaving`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.models import Candidate, Document, EmailAddress
from rolecall.kit import mail


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

    def is_known_by(self, rows: QuerySet[Any]) -> None:
        """Add the ids of rows that stand in addresses."""
        self.known_as.extend(rows.values_list("id", flat=True))


Keeper = Callable[[Leaving], None]
_keepers: list[Keeper] = []


def on_leaving(keeper: Keeper) -> Keeper:
    """Register what lets go of people: it is called before their rows are deleted, and may queue tasks."""
    _keepers.append(keeper)
    return keeper


def let_go(people: Iterable[Candidate], *, is_taken_back: bool = False) -> Leaving:
    """Tell whoever keeps something of these people that they are removed for good."""
    ids = _with_merged([each.id for each in people])
    addresses = EmailAddress.objects.filter(candidate__among=ids).values_list("email", flat=True)
    leaving = Leaving(ids, sorted({mail.mark_of(each) for each in addresses}), [*ids], is_taken_back)
    leaving.is_known_by(Document.objects.filter(candidate__among=ids))
    for keeper in _keepers:
        keeper(leaving)
    return leaving


def _with_merged(ids: list[UUID]) -> list[UUID]:
    """These and whoever was merged into one of them, or into one of those."""
    found, last = [*ids], [*ids]
    while last:
        last = list(Candidate.objects.filter(merged_into__among=last).values_list("id", flat=True))
        found += last
    return list(dict.fromkeys(found))
