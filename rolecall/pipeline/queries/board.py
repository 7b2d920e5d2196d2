"""The board of a job: its columns with the newest cards of each, in a constant number of statements.

The cards are one statement: for each column the index `board_of_job` is walked from its newest person
down, and stops after as many as are shown. Every condition is one that the index, or a row at hand,
can answer under row-level security (`data.md`, decision 2).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.jobs.models import Job, Opening, Stage
from rolecall.kit.ahead import Asking, ahead, rows
from rolecall.kit.events import Actor
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.models import ACTIVE, HIRED, REJECTED, STATES, WITHDRAWN, Rejection
from rolecall.pipeline.queries.board_sql import CARDS_SQL, EACH_SQL, SOME_CARDS_SQL, SOME_SQL
from rolecall.pipeline.queries.columns import (
    CARDS,
    MOST_CARDS,
    NEVER,
    Board,
    Card,
    Column,
    Filters,
    late_before,
)

HIRED_STAGE = "hired"
COUNTED_AS_THEY_CLOSE = (REJECTED, WITHDRAWN)
ALWAYS = "infinity"
LAST_ID = UUID(int=2**128 - 1)
Place = tuple[Column, str]
"""A column, and the state of those who are meant in it."""
Counts = dict[tuple[UUID, str], tuple[int, int]]
"""By stage and state: how many people there are, and how many of them have waited too long."""


def board_of(
    job: Job,
    filters: Filters,
    reader: Actor,
    *,
    shown: Mapping[UUID, int] | None = None,
    only: Collection[UUID] | None = None,
    stages: Sequence[Stage] | None = None,
) -> Board:
    """The board as it is now; `shown` says how many cards of a column somebody has before them.

    With `only` the columns that it does not name stay empty, and no people are counted but those shown.
    `stages` are the job's, where they were read already.
    """
    columns = _columns(job, filters, reader, shown or {}, stages)
    wanted = [column for column in columns if only is None or column.id in only]
    asked = _asking_counts(job, wanted, filters, only_shown=only is not None)
    ahead(asked, asked_cards := _asking_cards(job, wanted, filters))
    counts = _counted(asked)
    cards = _cards(asked_cards, filters)
    filled = [_filled(column, counts, cards.get(column.id, ()), filters) for column in columns]
    return Board(filled, _by_state(counts, filters))


def counts_of(job: Job, reader: Actor) -> Board:
    """How many people of a job are in each stage and state, without the people."""
    filters = Filters()
    columns = _columns(job, filters, reader, {})
    counts = _counted(_asking_counts(job, columns, filters))
    return Board([_filled(column, counts, (), filters) for column in columns], _by_state(counts, filters))


def states_of(job: Job, filters: Filters, reader: Actor) -> dict[str, int]:
    """How many people of a job are in each state."""
    return _by_state(_counted(_asking_counts(job, _columns(job, filters, reader, {}), filters)), filters)


def more_of(job: Job, stage: Stage, filters: Filters, reader: Actor, *, at: str, last: UUID) -> Column:
    """The next cards of one column, after the card that entered `at` and has the id `last`."""
    column = next(each for each in _columns(job, filters, reader, {}) if each.id == stage.id)
    found = cards_of(job, [replace(column, most=CARDS + 1)], filters, at=at, last=last)
    cards = found.get(stage.id, ())
    # one more than asked for: only then is there something after the last
    return replace(column, cards=cards[:CARDS], count=len(cards))


def stages_of(job: Job) -> list[Stage]:
    """The stages of a job's pipeline in their order."""
    return _stages(job.id)


@written
def _stages(job: UUID) -> QuerySet[Stage]:
    return Stage.objects.filter(job=job, removed_at=None).order_by("position", "id")


def asking_of_page(job: UUID) -> list[Asking]:
    """What the page of a job's board asks about the job itself."""
    return [_stages.asking(job), _open_seats.asking(job)]


def is_filled(job: Job) -> bool:
    """Whether a job had openings and none of them waits for a person any more."""
    seats = _open_seats(job.id)
    return all(seats) if seats else False


@written
def _open_seats(job: UUID) -> QuerySet[Opening, datetime | None]:
    return Opening.objects.filter(job=job, closed_at=None).values_list("filled_at", flat=True)


def cards_of(
    job: Job, columns: Sequence[Column], filters: Filters, *, at: str = ALWAYS, last: UUID = LAST_ID
) -> dict[UUID, tuple[Card, ...]]:
    """The newest cards of each column, but of those that are blind."""
    return _cards(_asking_cards(job, columns, filters, at=at, last=last), filters)


def _cards(asked: Asking, filters: Filters) -> dict[UUID, tuple[Card, ...]]:
    found = rows(*asked)
    ends = _rejections(row[1] for row in found) if filters.state == REJECTED else {}
    cards: dict[UUID, list[Card]] = defaultdict(list)
    for stage_id, application_id, *values, labels in found:
        until, reason = ends.get(application_id, (None, ""))
        cards[stage_id].append(Card._make((application_id, *values, tuple(labels), until, reason)))
    return {stage_id: tuple(shown) for stage_id, shown in cards.items()}


def _asking_cards(
    job: Job, columns: Sequence[Column], filters: Filters, *, at: str = ALWAYS, last: UUID = LAST_ID
) -> Asking:
    columns = [column for column in columns if not column.is_blind]
    parameters: dict[str, Any] = {
        "job": job.id,
        "stages": [column.id for column in columns],
        "states": [column.state for column in columns],
        "most": [column.most for column in columns],
        "late": [late_before(column, column.state) for column in columns],
        "at": at,
        "last": last,
    }
    if filters.are_set:
        return Asking(SOME_CARDS_SQL, parameters | filters.as_sql())
    return Asking(CARDS_SQL, parameters)


def _columns(
    job: Job,
    filters: Filters,
    reader: Actor,
    shown: Mapping[UUID, int],
    known: Sequence[Stage] | None = None,
) -> list[Column]:
    stages = stages_of(job) if known is None else known
    blind = [] if access.sees_everybody(reader) else [stage.position for stage in stages if stage.blind]
    until = max(blind, default=-1)
    return [
        replace(_column(stage, filters, shown.get(stage.id, CARDS)), is_blind=stage.position <= until)
        for stage in stages
    ]


def _column(stage: Stage, filters: Filters, most: int) -> Column:
    # those who were hired stand in the last column of the board of the active
    state = HIRED if filters.state == ACTIVE and stage.kind == HIRED_STAGE else filters.state
    return Column(
        stage.id, stage.name, stage.kind, stage.days_limit, state, most=max(CARDS, min(most, MOST_CARDS))
    )


def _filled(column: Column, counts: Counts, cards: tuple[Card, ...], filters: Filters) -> Column:
    count, late = counts.get((column.id, column.state), (0, 0))
    return replace(column, count=late if filters.over else count, late=late, cards=cards)


def _by_state(counts: Counts, filters: Filters) -> dict[str, int]:
    states: dict[str, int] = defaultdict(int)
    for (_, state), (count, late) in counts.items():
        states[state] += late if filters.over and state == ACTIVE else count
    return states


def _asking_counts(
    job: Job, columns: Sequence[Column], filters: Filters, *, only_shown: bool = False
) -> Asking:
    seen = [column for column in columns if not column.is_blind]
    shown = [(column, column.state) for column in seen]
    if filters.are_set:
        return Asking(SOME_SQL, {"job": job.id, **_places(shown)} | filters.as_sql())
    wanted = shown if only_shown else [(column, state) for column in seen for state, _ in STATES]
    closed: list[Place] = []
    limited: list[Place] = []
    others: list[Place] = []
    for column, state in wanted:
        if state in COUNTED_AS_THEY_CLOSE:
            closed.append((column, state))
        else:
            (others if late_before(column, state) == NEVER else limited).append((column, state))
    parameters = {
        "job": job.id,
        **_places(limited),
        "others": [column.id for column, _ in others],
        "other_states": [state for _, state in others],
        "closed": [column.id for column, _ in closed],
        "closed_states": [state for _, state in closed],
    }
    return Asking(EACH_SQL, parameters)


def _places(places: Sequence[Place]) -> dict[str, list[Any]]:
    return {
        "stages": [column.id for column, _ in places],
        "states": [state for _, state in places],
        "late": [late_before(column, state) for column, state in places],
    }


def _counted(asked: Asking) -> Counts:
    return {(stage_id, state): (count, late) for stage_id, state, count, late in rows(*asked)}


def _rejections(application_ids: Iterable[UUID]) -> dict[UUID, tuple[datetime, str]]:
    rejections = Rejection.objects.filter(application__in=list(application_ids), undone_at=None)
    return {
        application_id: (rejected_at, reason or "")
        for application_id, rejected_at, reason in rejections.values_list(
            "application_id", "rejected_at", "reason__name"
        )
    }
