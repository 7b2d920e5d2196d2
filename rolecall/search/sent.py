"""What programs send to narrow people down, in the plain words of an address; and back."""

from typing import Any

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
