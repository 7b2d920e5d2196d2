"""What the work needs: one list, from which description, form and evidence follow."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from rolecall.jobs import access
from rolecall.jobs.events import RequirementsChanged
from rolecall.jobs.models import MUST, NECESSITIES, REQUIREMENT_KINDS, Job, Requirement
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import line

TEXT, LEVEL, MOST_YEARS, MOST = 300, 60, 60, 60


class AsRequirement(Protocol):
    """A requirement of the library, of another job, or of a form."""

    @property
    def text(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def necessity(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def years(self) -> int | None: ...


@dataclass(frozen=True)
class RequirementRow:
    """One requirement as a person writes it down; `id` names the requirement that it was before, if any."""

    text: str
    kind: str = "skill"
    necessity: str = MUST
    level: str = ""
    years: int | None = None
    id: UUID | None = None

    @classmethod
    def of(cls, each: AsRequirement) -> "RequirementRow":
        """A copy, which is a requirement of its own."""
        return cls(each.text, each.kind, each.necessity, each.level, each.years)


def set_requirements(job: Job, rows: Sequence[RequirementRow], *, by: Actor) -> list[Requirement]:
    """Make a job need these things and no others, in this order."""
    access.require_edit(by)
    job.take_turn()
    before = {each.id: each for each in job.requirements.all()}
    rows = _checked(rows, before)
    named = {row.id for row in rows}
    kept = [_known(row, before, named) for row in rows]
    removed = [each for each in before.values() if each not in kept]
    changes: dict[str, list[Any]] = {}
    for position, (row, each) in enumerate(zip(rows, kept, strict=True)):
        if each is not None:
            changes |= _change(each, row, position)
    added = [(position, row) for position, row in enumerate(rows) if kept[position] is None]
    _add(job, added)
    Requirement.objects.filter(id__in=[each.id for each in removed]).delete()
    _tell(job, [row.text for _, row in added], [each.text for each in removed], changes, by)
    return list(job.requirements.all())


def add_requirements(job: Job, rows: Sequence[RequirementRow]) -> None:
    """Give a new job its requirements."""
    _add(job, list(enumerate(_checked(rows, {}))))


def _add(job: Job, rows: list[tuple[int, RequirementRow]]) -> None:
    Requirement.objects.bulk_create(
        Requirement(job=job, position=position, **_fields(row)) for position, row in rows
    )


def _tell(job: Job, added: list[str], removed: list[str], changes: dict[str, list[Any]], by: Actor) -> None:
    if added or removed or changes:
        job.touch()
        record(RequirementsChanged(job.id, added, removed, changes), by=by)


def _change(each: Requirement, row: RequirementRow, position: int) -> dict[str, list[Any]]:
    fields = {**_fields(row), "position": position}
    differing = [name for name, value in fields.items() if getattr(each, name) != value]
    before = _in_words(each)
    for name in differing:
        setattr(each, name, fields[name])
    if differing:
        each.save(update_fields=differing)
    after = _in_words(each)
    return {row.text: [before, after]} if before != after or "position" in differing else {}


def _known(
    row: RequirementRow, before: dict[UUID, Requirement], named: set[UUID | None]
) -> Requirement | None:
    if row.id is not None:
        return before[row.id]
    # one that another row is about may have had these words before
    return next((each for each in before.values() if each.text == row.text and each.id not in named), None)


def _fields(row: RequirementRow) -> dict[str, Any]:
    return {
        "text": row.text,
        "kind": row.kind,
        "necessity": row.necessity,
        "level": row.level,
        "years": row.years,
    }


def _in_words(each: Requirement) -> str:
    years = f"{each.years} years" if each.years else ""
    necessity = "must have" if each.necessity == MUST else "nice to have"
    return ", ".join(filter(None, [each.text, each.kind, each.level, years, necessity]))


def _checked(rows: Sequence[RequirementRow], known: dict[UUID, Requirement]) -> list[RequirementRow]:
    if len(rows) > MOST:
        raise Invalid({"requirements": f"Name {MOST} requirements at the most."})
    tidy = [
        RequirementRow(line(row.text), row.kind, row.necessity, line(row.level), row.years, row.id)
        for row in rows
    ]
    problems: dict[str, str] = {}
    for number, row in enumerate(tidy):
        found = _problems(row, known, tidy[:number])
        problems |= {f"requirements.{number}.{name}": sentence for name, sentence in found.items()}
    if problems:
        raise Invalid(problems)
    return tidy


def _problems(
    row: RequirementRow, known: dict[UUID, Requirement], before: list[RequirementRow]
) -> dict[str, str]:
    is_there, is_named = ({getattr(other, name) for other in before} for name in ("text", "id"))
    checks = [
        (bool(row.text), "text", "Say what the work needs."),
        (len(row.text) <= TEXT, "text", f"Shorten this to {TEXT} characters."),
        (row.text not in is_there, "text", "This is on the list already. Remove one of the two."),
        (row.kind in dict(REQUIREMENT_KINDS), "kind", f"Choose one of {', '.join(dict(REQUIREMENT_KINDS))}."),
        (row.necessity in dict(NECESSITIES), "necessity", "Choose must or nice."),
        (len(row.level) <= LEVEL, "level", f"Shorten this to {LEVEL} characters."),
        (row.years is None or 0 <= row.years <= MOST_YEARS, "years", f"Enter 0 to {MOST_YEARS} years."),
        (row.id is None or row.id in known, "id", "This job has no such requirement. Leave the id out."),
        (row.id is None or row.id not in is_named, "id", "This one is named twice. Leave one id out."),
    ]
    return {name: sentence for fine, name, sentence in reversed(checks) if not fine}
