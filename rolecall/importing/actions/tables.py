"""Importing a table: bring it, say what its columns hold, check what would happen, commit, take back."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from uuid import UUID

from rolecall.candidates import contacts
from rolecall.candidates.actions.documents import safe_name
from rolecall.candidates.actions.tagging import MOST_TAGS, tag_words
from rolecall.candidates.reading.tabulating import Table, Trouble, table
from rolecall.importing import access, fields, kept, lines, own_fields, tasks
from rolecall.importing.encodings import in_utf8
from rolecall.importing.models import HEADINGS, TABLE, Run
from rolecall.importing.rows import SYSTEM_LENGTH
from rolecall.importing.working import next_batch
from rolecall.jobs.models import ARCHIVED, CLOSED, Job, Stage
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor

KEPT_FOR = timedelta(days=30)


@dataclass(frozen=True)
class Choices:
    """What is said of a table: what each column holds, and what holds for all rows."""

    mapping: Sequence[str]
    source: str = ""
    tags: Sequence[str] = ()
    system: str = ""
    """Of which system their numbers are, if a column holds them."""
    private: bool = True
    """Whether notes are for administrators and recruiters only."""
    job_id: UUID | None = None
    """Onto which job people are put, where no column says it."""
    stage_id: UUID | None = None


def bring_table(data: bytes, file_name: str, *, by: Actor, encoding: str = "") -> Run:
    """Take a table in and guess what its columns hold; nothing else happens yet.

    The `encoding` of its letters is recognised unless somebody says it (`encodings.Encoding`).
    """
    access.must_import(by)
    read = table(in_utf8(data, encoding))
    if read.trouble:
        raise Invalid({"file": read.trouble})
    # what left as a CSV comes back as it was: '+49 … is a phone number again
    read = replace(read, rows=[[lines.said(cell) for cell in row] for row in read.rows])
    own = own_fields.by_heading()
    read = _below(read, fields.titles_above(read.head, read.rows, own))
    if not read.rows:
        raise Invalid({"file": str(Trouble.ONLY_A_HEAD)})
    run = Run.objects.create(
        kind=TABLE,
        name=safe_name(file_name),
        **author_of(by),
        key=kept.keep(read),
        total=len(read.rows),
        given={
            "mapping": fields.guessed(read.head, read.rows, own),
            HEADINGS: read.head,
            "sheet": read.sheet,
            "sheets_left_out": read.others,
        },
    )
    tasks.forget_file.defer(run_at=clock.now() + KEPT_FOR, run_id=run.id)
    return run


def map_columns(run: Run, choices: Choices, *, by: Actor) -> Run:
    """Say what the columns hold and what holds for all rows; what was checked is to be checked anew."""
    access.must_import(by)
    run = _locked(run)
    run.must_be_open()
    run.given = {**run.given, **_plain(_fit(run, choices, by))}
    run.checking_at = run.checked_at = None
    run.save()
    return run


def check(run: Run, *, by: Actor) -> Run:
    """Have it counted what the import would do; nobody is added or changed."""
    access.must_import(by)
    run = _locked(run)
    run.must_be_open()
    _must_name_people(run.given["mapping"])
    run.checking_at, run.checked_at = clock.now(), None
    run.save()
    tasks.check_table.defer(run_id=run.id)
    return run


def commit(run: Run, *, by: Actor) -> Run:
    """Begin the import that was checked; it goes on by itself."""
    access.must_import(by)
    run = _locked(run)
    run.must_be_checked()
    run.rows.all().delete()
    run.counts, run.progress, run.begun_at = {}, 0, clock.now()
    for name, value in author_of(by).items():
        setattr(run, name, value)
    run.save()
    next_batch(tasks.commit_table, run.id)
    return run


def _below(read: Table, titles: int) -> Table:
    """The table whose headings stand below some rows of titles."""
    if not titles:
        return read
    head, rows = read.rows[titles - 1], read.rows[titles:]
    return replace(read, head=head, rows=rows, numbers=read.numbers[titles:])


def author_of(by: Actor) -> dict[str, object]:
    """Whoever begins a run, as it is kept with it."""
    return {"author_kind": by.actor_kind, "author_id": by.actor_id, "author_name": by.actor_name[:200]}


def _locked(run: Run) -> Run:
    return Run.objects.select_for_update().get(id=run.id)


def _must_name_people(mapping: Sequence[str]) -> None:
    if not {fields.NAME, fields.GIVEN, fields.FAMILY, fields.EMAIL} & set(mapping):
        raise Invalid({"mapping": "Say which column holds the name or the e-mail address."})


def _fit(run: Run, choices: Choices, by: Actor) -> Choices:
    """The choices as they can be kept, or what is wrong with them."""
    problems = {}
    mapping = list(choices.mapping)
    known = own_fields.columns_offered()
    if len(mapping) != len(run.given["mapping"]) or not set(mapping) <= {*known, fields.IGNORED}:
        problems["mapping"] = "Say of each column what it holds, or that it is left out."
    elif doubled := _doubled(mapping):
        problems["mapping"] = f"Only one column can be '{known[doubled]}'. Leave the others out."
    tags: list[str] = []
    try:
        tags = tag_words(choices.tags)
    except Invalid as wrong:
        problems |= wrong.fields
    if len(tags) > MOST_TAGS:
        problems["tags"] = f"Give them {MOST_TAGS} tags at the most."
    if problem := _wrong_place(choices, by):
        problems |= problem
    if problems:
        raise Invalid(problems)
    return replace(
        choices,
        mapping=mapping,
        source=contacts.one_line(choices.source, 120),
        tags=tags,
        system=contacts.one_line(choices.system, SYSTEM_LENGTH),
    )


def _doubled(mapping: Sequence[str]) -> str:
    single = [each for each in mapping if each and each not in fields.MANY]
    return next((each for each in single if single.count(each) > 1), "")


def _wrong_place(choices: Choices, by: Actor) -> dict[str, str]:
    if choices.job_id is None:
        return {"stage_id": "Choose the job first."} if choices.stage_id else {}
    jobs = Job.objects.visible_to(by).exclude(state__in=(CLOSED, ARCHIVED))
    if not jobs.filter(id=choices.job_id).exists():
        return {"job_id": "Choose a job that is not closed."}
    stages = Stage.objects.current().filter(job=choices.job_id).exclude(kind="hired")
    if choices.stage_id and not stages.filter(id=choices.stage_id).exists():
        return {"stage_id": "Choose a stage of this job; people are hired one by one."}
    return {}


def _plain(choices: Choices) -> dict[str, object]:
    return {name: str(value) if isinstance(value, UUID) else value for name, value in asdict(choices).items()}
