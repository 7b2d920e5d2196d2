"""What programs send and get about imports."""

from typing import Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict

from rolecall.importing.encodings import Encoding
from rolecall.kit.rest import Paging

RunKind = Literal["table", "files", "many", "export"]
RunState = Literal["new", "checking", "checked", "running", "finished", "undoing", "undone", "stopped"]
RowOutcome = Literal["waiting", "added", "completed", "known", "refused", "done", "undone", "kept"]
ColumnHolds = Literal[
    "", "name", "given", "family", "email", "phone", "link", "headline", "location", "source", "tags", "note",
    "job", "stage", "applied", "external_id",
]  # fmt: skip
"""What a column holds; '' for one that is left out."""
OwnField = str
"""`field:` and the id of a custom field."""


class RunIn(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class TableOut(Schema):
    """What was read of a table, and what was said of it with `PATCH`."""

    headings: list[str]
    """What stands above each column, in the order of `mapping`; nothing once the file is no longer kept."""
    no_headings: bool
    """Whether the first row looks like a person, who is left out then: add headings, and bring it again."""
    sheet: str | None
    """Which sheet of a workbook is read."""
    sheets_left_out: list[str]
    """The other sheets of it that hold rows: bring each as a file of its own."""
    month_first: list[ColumnHolds | OwnField]
    """Which columns hold dates that were read with the month first, as far as a check found any."""
    source: str
    """Where people come from whose row says nothing of it."""
    tags: list[str]
    """Put on everybody."""
    system: str
    """Of which system the numbers are, if a column holds them."""
    private: bool
    """Whether notes are for administrators and recruiters only."""
    job_id: UUID | None
    """Onto which job people are put whose row names none."""
    stage_id: UUID | None
    """In which stage of it; null where people arrive."""


class RunOut(Schema):
    """Work on many people that was begun once and goes on by itself."""

    id: UUID
    kind: RunKind
    name: str
    state: RunState
    act: str | None = Field(None, description="Of an act for many at once, which it is.")
    author: str
    total: int
    """How many rows there are."""
    progress: int
    """How many of them are done."""
    counts: dict[str, int]
    """How many rows came out how: 'added', 'completed', 'known', 'refused' …; of a check what would come."""
    mapping: list[ColumnHolds | OwnField]
    """Of a table, what each column holds; `field:` and its id for a custom field."""
    table: TableOut | None = Field(None, description="What was read of a table and said of it, else null.")
    created_at: AwareDatetime
    finished_at: AwareDatetime | None


class RunPage(Schema):
    """A page of runs, newest first."""

    items: list[RunOut]
    next_cursor: str | None


class RunRowOut(Schema):
    """What came of one row."""

    id: UUID
    number: int
    """The row of the file."""
    outcome: RowOutcome
    """'waiting' in a check for a row that would be taken without what its sentence names."""
    sentence: str
    """What to do about it, or what was left out."""
    candidate_id: UUID | None


class RunRowPage(Schema):
    """A page of rows, newest first."""

    items: list[RunRowOut]
    next_cursor: str | None


class RunFilters(Paging):
    """Which runs."""

    kind: RunKind | None = None


class RowFilters(Paging):
    """Which rows of a run."""

    outcome: RowOutcome | None = None


class TableSaid(Schema):
    """What is said of a table as it is brought."""

    encoding: Encoding | None = Field(
        None, description="How the letters of a CSV are written; recognised unless it is said."
    )


class MappingIn(RunIn):
    """What the columns hold and what holds for all rows; what is left out stays as it was."""

    mapping: list[ColumnHolds | OwnField] | None = Field(None, max_length=200)
    """One for each column, in their order; `field:` and its id for a custom field."""
    source: str | None = Field(None, max_length=120)
    """Where people come from whose row says nothing of it."""
    tags: list[str] | None = Field(None, max_length=50)
    """Put on everybody."""
    system: str | None = Field(None, max_length=60)
    """Of which system the numbers are, if a column holds them."""
    private: bool | None = None
    """Whether notes are for administrators and recruiters only."""
    job_id: UUID | None = None
    """Onto which job people are put whose row names none; null for none."""
    stage_id: UUID | None = None
    """In which stage of it; null where people arrive."""
