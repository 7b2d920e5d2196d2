"""Addresses of many people on one page: looked up once, then filled in; a look-up for each is slow."""

from functools import lru_cache
from urllib.parse import quote
from uuid import UUID

from django.urls import reverse

from rolecall.pipeline.queries.columns import Card, Column

SOMEBODY = UUID(int=0)
PATTERNS = 1000
"""Of so many boards they are kept: to look up three takes as long as a statement does."""


class Addresses:
    """Where the cards of one job's board lead."""

    def __init__(self, slug: str, job_id: UUID, query: str = "?") -> None:
        self.query = query
        self._candidate = _pattern("pipeline:candidate", slug)
        self._move = _pattern("pipeline:move", slug)
        self._column = _pattern("pipeline:column", slug, job_id)

    @property
    def people(self) -> tuple[str, str]:
        """What the addresses of everybody have in common."""
        return self._candidate, self._move

    @property
    def parts(self) -> tuple[str, str, str, str]:
        """What all addresses of the board are made from."""
        return self._candidate, self._move, self._column, self.query

    def candidate(self, card: Card) -> str:
        """The page of the person, opened at this application."""
        return f"{self._candidate.replace(str(SOMEBODY), str(card.candidate_id))}?application={card.id}"

    def move(self, card: Card) -> str:
        """The page, and the address to post to, that moves the person."""
        return self._move.replace(str(SOMEBODY), str(card.id))

    def more(self, column: Column) -> str:
        """The cards after those of a column, or nothing when there are none."""
        card = column.next_after
        if card is None:
            return ""
        joined = self.query if self.query == "?" else f"{self.query}&"
        at = quote(card.since.isoformat())
        return f"{self._column.replace(str(SOMEBODY), str(column.id))}{joined}at={at}&last={card.id}"


@lru_cache(PATTERNS)
def _pattern(name: str, slug: str, *before: object) -> str:
    return reverse(name, args=[slug, *before, SOMEBODY])
