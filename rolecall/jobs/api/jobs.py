"""Jobs: list, write, look at, change."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Department, Location
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.api import following
from rolecall.jobs.api.door import door
from rolecall.jobs.api.shown import job_json, job_of, visible, whole_json
from rolecall.jobs.models import Job
from rolecall.jobs.queries import Wanted, matching
from rolecall.jobs.schemas.jobs import JobChangeIn, JobDetailOut, JobFilters, JobIn, JobPage
from rolecall.kit.errors import Invalid
from rolecall.kit.rest import answer, answer_page, page_of

NEVER_EMPTY = ("title", "workplace", "contract", "visibility", "salary_period", "salary_shown")


@door.get("/jobs", roles=roles.EVERYONE, response=JobPage, synced=following.JOBS)
def list_jobs(request: KeyRequest, filters: Query[JobFilters]) -> HttpResponse:
    """List the jobs that the key sees, newest first."""
    wanted = Wanted(
        state=filters.state or "",
        department=filters.department_id,
        location=filters.location_id,
        title=filters.title,
    )
    found = matching(visible(request), wanted)
    if filters.visibility:
        found = found.filter(visibility=filters.visibility)
    rows, next_cursor = page_of(found, filters)
    return answer_page([job_json(job) for job in rows], next_cursor, request)


@door.post("/jobs", roles=roles.RECRUITERS, response={201: JobDetailOut}, heeds_reach=False)
def create_job(request: KeyRequest, payload: JobIn) -> HttpResponse:
    """Write a new job, from scratch or from a template, as a draft."""
    fields = {name: value for name, value in _fields_of(payload).items() if value is not None}
    key = fields.pop("template_key", None)
    template = _template(key) if key else None
    if "title" not in fields and template is None:
        raise Invalid({"title": "Give the job a title, or name a template."})
    title = fields.pop("title", "") or (template.title if template else "")
    job = jobs.create(by=request.key, title=title, template=template, **fields)
    return answer(whole_json(job_of(request, job.id)), 201)


@door.get("/jobs/{uuid:job_id}", roles=roles.EVERYONE, response=JobDetailOut, row=Job)
def get_job(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Look at a job with all its parts."""
    return answer(whole_json(job_of(request, job_id)))


@door.patch("/jobs/{uuid:job_id}", roles=roles.RECRUITERS, response=JobDetailOut)
def update_job(request: KeyRequest, job_id: UUID, payload: JobChangeIn) -> HttpResponse:
    """Change a job: its title, place, contract, salary and the like."""
    job, fields = job_of(request, job_id), _fields_of(payload)
    for name in NEVER_EMPTY:
        if name in fields and fields[name] is None:
            raise Invalid({name: "This cannot be empty. Leave it out to keep it as it is."})
    jobs.update(job, by=request.key, **fields)
    return answer(whole_json(job_of(request, job_id)))


def _fields_of(payload: JobChangeIn) -> dict[str, Any]:
    fields = payload.given()
    if "department_id" in fields:
        fields["department"] = _department(fields.pop("department_id"))
    if "location_ids" in fields:
        fields["locations"] = _locations(fields.pop("location_ids") or [])
    for name in ("salary_currency", "brief"):
        if name in fields:
            fields[name] = fields[name] or ""
    return fields


def _department(department_id: UUID | None) -> Department | None:
    if department_id is None:
        return None
    department = Department.objects.filter(id=department_id).first()
    if department is None:
        raise Invalid({"department_id": "There is no such department. See /departments."})
    return department


def _locations(ids: list[UUID]) -> list[Location]:
    found = {place.id: place for place in Location.objects.filter(id__in=ids)}
    missing = {
        f"location_ids.{number}": "There is no such location. See /locations."
        for number, place_id in enumerate(ids)
        if place_id not in found
    }
    if missing:
        raise Invalid(missing)
    return [found[place_id] for place_id in ids]


def _template(key: str) -> library.Template:
    try:
        return library.template(key)
    except KeyError:
        raise Invalid({"template_key": "There is no such template. See /job_templates."}) from None
