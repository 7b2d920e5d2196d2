"""What programs send to narrow people down, in the plain words of an address; and back."""

from typing import Any

from django.db.models import QuerySet

from rolecall.accounts.models import Department, Location
from rolecall.candidates.models import Source, Tag
from rolecall.jobs.models import Job
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.pipeline.models import RejectionReason
from rolecall.search.forms import id_of
from rolecall.search.narrowing import Said, asked_in
from rolecall.search.schemas import AskedIn, Filters

NAMED = {
    "job_id": "job",
    "tag_id": "tag",
    "source_id": "source",
    "department_id": "department",
    "office_id": "place",
    "rejection_reason_id": "reason",
}
"""What programs call what an address says shorter."""
LISTS = ("stage", "location", "answer", "field", "language", "licence")


def plain(sent: Filters) -> dict[str, list[str]]:
    """What is asked for, as an address and a saved search say it."""
    given = sent.model_dump(mode="json", exclude_defaults=True)
    return asked_in({NAMED.get(name, name): _said(name, value) for name, value in given.items()})


def must_be_known(asked: Filters, by: Actor, *, where: str) -> None:
    """Refuse ids of what there is not, or what is out of sight; `where` the question stands in the body."""
    known: dict[str, QuerySet[Any]] = {
        "job_id": Job.objects.visible_to(by),
        "tag_id": Tag.objects.all(),
        "source_id": Source.objects.all(),
        "department_id": Department.objects.all(),
        "office_id": Location.objects.all(),
        "rejection_reason_id": RejectionReason.objects.all(),
    }
    for name, rows in known.items():
        ids = set(getattr(asked, name))
        if ids and rows.filter(id__among=list(ids)).count() < len(ids):
            raise Invalid({f"{where}.{name}": "Name what there is, by its id."})


def as_sent(asked: Said) -> dict[str, Any]:
    """What a saved search asks for, as programs send it."""
    names = {short: name for name, short in NAMED.items()}
    found: dict[str, Any] = {}
    for name, values in asked.items():
        if name in names:
            found[names[name]] = [str(id_of(each)) for each in values if id_of(each)]
        elif name in LISTS:
            found[name] = values
        elif name in AskedIn.model_fields:
            found[name] = values[0]
    if level := found.get("language_level"):
        found["language_level"] = level.lower() if level.lower() == "native" else level.upper()
    # an address may say what a program may not send; what is left out asks for the same
    return AskedIn.model_validate(found).model_dump(mode="json")


def _said(name: str, value: Any) -> list[str]:
    if name in NAMED:
        return [str(each).replace("-", "") for each in value]
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
