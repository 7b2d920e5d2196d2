"""What programs send to act on many people at once, and to export them."""

from typing import Literal
from uuid import UUID

from ninja import Field, Schema

from rolecall.importing.schemas import RunIn, RunOut
from rolecall.search.schemas import AskedIn

ManyAct = Literal["tag", "untag", "add", "pool", "move", "reject", "message", "remove"]
Ground = Literal["asked", "retention", "consent", "mistake", "other"]
ApplicationState = Literal["", "active", "hired", "rejected", "withdrawn", "none"]
FileKind = Literal["csv", "xlsx", "json"]


class PeopleFilterIn(RunIn):
    """All people who fit; an empty filter is everybody whom the key sees."""

    q: str = Field("", max_length=200)
    """The beginnings of words of the name, an e-mail address or a phone number."""
    tag_id: UUID | None = None
    source_id: UUID | None = None
    job_id: UUID | None = None
    """With an application for this job."""
    state: ApplicationState = ""
    """With an application in this state; 'none' for people on no job."""


class SelectionIn(RunIn):
    """People by their ids, by a filter, by what a search finds or a pool holds: exactly one of these."""

    ids: list[UUID] | None = Field(None, max_length=5000)
    filter: PeopleFilterIn | None = None
    search: AskedIn | None = Field(
        None, description="Everybody whom a question finds: `q` and filters as of `GET /search/candidates`."
    )
    saved_search_id: UUID | None = Field(None, description="Everybody whom this shared search finds now.")
    talent_pool_id: UUID | None = Field(None, description="Everybody who is in this talent pool now.")


class ManyIn(SelectionIn):
    """Something to be done to many people at once."""

    act: ManyAct
    dry_run: bool = False
    """Only count the people; nothing is done."""
    expected: int | None = Field(None, ge=0, le=10_000_000)
    """How many people they should be; else refused (409 `not_as_many`), and `count` says how many fit."""
    tags: list[str] | None = Field(None, max_length=50)
    """Of 'tag': the tags to put on."""
    tag_id: UUID | None = None
    """Of 'untag': the tag to take off."""
    job_id: UUID | None = None
    """Of 'add', 'move', 'reject' and 'message': the job."""
    pool_id: UUID | None = None
    """Of 'pool': the talent pool, one that is filled by hand."""
    stage_id: UUID | None = None
    """Of 'add' and 'move': the stage of the job."""
    reason_id: UUID | None = None
    """Of 'reject': the reason."""
    note: str | None = Field(None, max_length=2000)
    """Of 'reject' and 'pool': a note for colleagues."""
    subject: str | None = Field(None, max_length=200)
    """Of 'message', and of 'reject' when people are told: the subject of the mail."""
    ground: Ground | None = Field(None, description="Of 'remove': on what request it is done.")
    reference: str | None = Field(
        None,
        max_length=40,
        description="Of 'remove': the number of the request with you, such as DSR-2026-114. No names.",
    )
    body: str | None = Field(None, max_length=20_000)
    """The mail, as text or HTML with placeholders such as {name}."""


class ManyOut(Schema):
    """How many people are meant, and the run that does it; no run when it was only tried."""

    count: int
    run: RunOut | None


class ExportIn(SelectionIn):
    """People whose data are to be written into a file."""

    file_kind: FileKind = "csv"
    columns: list[str] = Field(default_factory=list, max_length=80)
    """Some of `name`, `headline`, `location`, `emails`, `phones`, `links`, `source`, `tags`, `applications`,
    `created_at`, `updated_at`, `id` and, of a custom field, `field:` and its id, in the order in which they
    are to stand; none for all of them."""
