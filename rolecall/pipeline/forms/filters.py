"""What the filters of the board and the table say, from the address of the page."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.http import QueryDict

from rolecall.kit import text
from rolecall.pipeline.models import ACTIVE, STATES
from rolecall.pipeline.queries.columns import MOST_CARDS, Filters

LONGEST = 80


def filters_of(asked: QueryDict) -> Filters:
    """The filters of an address; what makes no sense filters nothing."""
    said = asked.get("state", ACTIVE)
    state = said if said in dict(STATES) else ACTIVE
    return Filters(
        q=text.line(asked.get("q", ""))[:LONGEST],
        source=_id(asked.get("source", "")),
        tag=_id(asked.get("tag", "")),
        over=asked.get("over") == "1" and state == ACTIVE,  # nobody else waits in a stage
        unmet=asked.get("unmet") == "1",
        state=state,
    )


def address_of(filters: Filters, **changes: str) -> str:
    """The part of an address after the path that says these filters, with a few changed."""
    said = {
        "q": filters.q,
        "source": str(filters.source or ""),
        "tag": str(filters.tag or ""),
        "over": "1" if filters.over else "",
        "unmet": "1" if filters.unmet else "",
        "state": "" if filters.state == ACTIVE else filters.state,
    }
    kept = {name: value for name, value in (said | changes).items() if value}
    return f"?{urlencode(kept)}" if kept else "?"


def shown_of(said_to_have: Sequence[str]) -> dict[UUID, int]:
    """How many cards of each column somebody has before them, as their page says."""
    shown: dict[UUID, int] = {}
    for stage_id, count in _counted(said_to_have):
        shown[stage_id] = min(MOST_CARDS, shown.get(stage_id, 0) + count)
    return shown


def first_of(said_to_have: Sequence[str]) -> dict[UUID, int]:
    """How many cards came first of each column, before it was scrolled, as their page says."""
    return dict(reversed([*_counted(said_to_have)]))


def _counted(said_to_have: Sequence[str]) -> Iterator[tuple[UUID, int]]:
    for said in said_to_have:
        stage, _, count = said.partition(":")
        stage_id = _id(stage)
        if stage_id and count.isdecimal():
            yield stage_id, int(count[:4])


def seen_of(said_to_be_seen: Sequence[str]) -> dict[str, str]:
    """The signature of each column as somebody has it before them, in their order."""
    return dict(said.split(":", 1) for said in said_to_be_seen if ":" in said)


def ids_of(said: Sequence[str]) -> list[UUID]:
    """The ids among what was sent."""
    return [found for each in said if (found := _id(each))]


def moment_of(said: str) -> str | None:
    """A moment as the database reads it, or None for what is none."""
    try:
        return datetime.fromisoformat(said).isoformat()
    except ValueError:
        return None


def _id(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
