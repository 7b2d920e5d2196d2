"""What the pages and the API show of runs."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rolecall.importing import fields, kept
from rolecall.importing.lines import line_of
from rolecall.importing.models import Run, RunRow
from rolecall.kit.events import Actor
from rolecall.pipeline.access import candidates_visible_to

RUNS_SHOWN = 50
ROWS_SHOWN = 100


@dataclass(frozen=True)
class Told:
    """One row that there is something to say about."""

    id: UUID
    number: int
    outcome: str
    sentence: str
    candidate_id: UUID | None
    name: str


def runs_of(actor: Actor) -> list[Run]:
    """The latest runs that somebody may see: imports, exports, and what was done to many at once."""
    return list(Run.objects.visible_to(actor).order_by("-id")[:RUNS_SHOWN])


def told_rows(run: Run, reader: Actor, *, after: int = 0, most: int = ROWS_SHOWN) -> list[Told]:
    """Rows that were refused, left something out or were kept, in their order, from after one of them.

    A person is named to whoever may see them at this moment.
    """
    rows = run.rows.exclude(sentence="").filter(number__gt=after).order_by("number")
    columns = ("id", "number", "outcome", "sentence", "candidate_id", "candidate__name")
    found = list(rows.values_list(*columns)[:most])
    people = candidates_visible_to(reader).filter(id__among=[row[4] for row in found if row[4]])
    seen = set(people.values_list("id", flat=True))
    return [
        Told(id_, number, outcome, sentence, candidate if candidate in seen else None, name or "")
        for id_, number, outcome, sentence, candidate, name in found
    ]


def rows_of(run: Run) -> QuerySet[RunRow]:
    """Every row of a run."""
    return run.rows.all()


def columns_of(run: Run) -> list[fields.Column]:
    """The columns of a table that was brought, with their first values."""
    first = kept.rows_of(run.key, 0, fields.SAMPLED)
    return fields.columns_of(kept.head_of(run.key), [cells for _, cells in first])


def problems_as_csv(run: Run) -> Iterator[str]:
    """The rows that there is something to say about, as they came, with what is to be done about each."""
    cells = dict(kept.rows_of(run.key)) if run.key else {}
    head = kept.head_of(run.key) if run.key else []
    yield line_of(["Row", "What to do", *head])
    for number, sentence in (
        run.rows.exclude(sentence="").order_by("number").values_list("number", "sentence")
    ):
        yield line_of([str(number), sentence, *cells.get(number, [])])
