"""What leaves in an export: the columns that there are, and the rows of people or applications, page by page.

Everything is read through what whoever asked may see; there is no column of what only some may read.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.models import Candidate
from rolecall.importing.own_fields import Own, filled_for
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.records import records_of

AT_ONCE = 500
Row = dict[str, Any]
PEOPLE = {
    "name": "Name",
    "headline": "Headline",
    "location": "Location",
    "emails": "E-mail",
    "phones": "Phone",
    "links": "Links",
    "source": "Source",
    "tags": "Tags",
    "applications": "Applications",
    "created_at": "Added",
    "updated_at": "Changed",
    "id": "Id",
}
APPLICATIONS = {
    "name": "Name",
    "stage": "Stage",
    "state": "State",
    "applied_at": "Applied",
    "stage_entered_at": "In stage since",
    "must_haves": "Must-haves",
    "application_source": "Came from",
    **{name: label for name, label in PEOPLE.items() if name not in ("name", "applications", "id")},
    "id": "Id",
}
Shown = Callable[[Any], str]


def rows_of_people(people: QuerySet[Candidate], by: Actor, own: Own) -> Iterator[Row]:
    """People, newest first, with all that an export can hold of them."""
    before: UUID | None = None
    while True:
        page = people if before is None else people.filter(id__lt=before)
        found = records_of(page, by, AT_ONCE)
        ids = [row["id"] for row in found]
        applications, filled = _applications_of(ids, by), filled_for(ids, own)
        for row in found:
            yield _person(row) | filled.get(row["id"], {}) | {"applications": applications.get(row["id"], [])}
        if len(found) < AT_ONCE:
            return
        before = found[-1]["id"]


def rows_of_applications(applications: QuerySet[Application], by: Actor, own: Own) -> Iterator[Row]:
    """Applications, newest first, each with all that an export can hold of its person."""
    columns = (
        "id", "candidate_id", "stage__name", "state", "applied_at", "stage_entered_at", "must_haves_met",
        "must_haves_asked", "source__name",
    )  # fmt: skip
    before: UUID | None = None
    while True:
        page = applications if before is None else applications.filter(id__lt=before)
        found = list(page.order_by("-id").values(*columns)[:AT_ONCE])
        ids = list({row["candidate_id"] for row in found})
        people = records_of(Candidate.objects.filter(id__among=ids), by, AT_ONCE)
        filled = filled_for([row["id"] for row in people], own)
        known = {row["id"]: _person(row) | filled.get(row["id"], {}) for row in people}
        for row in found:
            yield known.get(row["candidate_id"], {}) | _application(row)
        if len(found) < AT_ONCE:
            return
        before = found[-1]["id"]


def text_of(value: Any) -> str:
    """A value in one cell: several parts with commas, moments as they are written everywhere."""
    if isinstance(value, list):
        return ", ".join(text_of(each) for each in value)
    if isinstance(value, Mapping):
        return f"{value['job']}: {value['stage']} ({value['state']})"
    if hasattr(value, "isoformat"):
        return str(value.isoformat(timespec="seconds"))
    return "" if value is None else str(value)


def _person(row: Row) -> Row:
    return row | {
        "links": [each["url"] for each in row["links"]],
        "source": row["source"]["name"] if row["source"] else None,
    }


def _application(row: Row) -> Row:
    asked = row["must_haves_asked"]
    return {
        "id": row["id"],
        "stage": row["stage__name"],
        "state": row["state"],
        "applied_at": row["applied_at"],
        "stage_entered_at": row["stage_entered_at"],
        "must_haves": f"{row['must_haves_met'] or 0} of {asked}" if asked else None,
        "application_source": row["source__name"],
    }


def _applications_of(ids: Sequence[UUID], by: Actor) -> dict[UUID, list[Row]]:
    seen = Application.objects.visible_to(by).filter(candidate__among=list(ids)).order_by("-id")
    found: dict[UUID, list[Row]] = {}
    columns = ("candidate_id", "job__title", "stage__name", "state", "applied_at")
    for candidate, job, stage, state, applied_at in seen.values_list(*columns):
        row = {"job": job, "stage": stage, "state": state, "applied_at": applied_at}
        found.setdefault(candidate, []).append(row)
    return found
