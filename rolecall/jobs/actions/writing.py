"""A job comes to be, from nothing, from the library or from another job, and changes."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from rolecall.accounts.models import Department, Location, Member
from rolecall.accounts.sight import member_of
from rolecall.jobs import access, kind, library
from rolecall.jobs.actions import approving, from_template
from rolecall.jobs.actions.addresses import free_slug
from rolecall.jobs.actions.fields import MOST_LOCATIONS, TITLE, check_salary, checked
from rolecall.jobs.actions.requirements import RequirementRow, add_requirements
from rolecall.jobs.events import JobChanged, JobCreated
from rolecall.jobs.models import (
    AWAITING_APPROVAL,
    OPEN,
    Job,
    JobLocation,
    JobPost,
    Opening,
    Stage,
    TeamMember,
)
from rolecall.kit import clock
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.questions import actions as questions

DEFAULT_STAGES = [
    ("Applied", "applied", 3),
    ("Phone screen", "screen", 3),
    ("Interview", "interview", 7),
    ("Offer", "offer", 5),
    ("Hired", "hired", None),
]
COPIED = (
    "department", "workplace", "contract", "visibility", "salary_low", "salary_high", "salary_currency",
    "salary_period", "salary_shown", "brief",
)  # fmt: skip
COPIED_WORDS = (
    "language", "summary", "sections", "faq", "phone_required", "resume_required", "cover_letter_asked",
)  # fmt: skip


def create(
    *,
    by: Actor,
    title: str,
    template: library.Template | None = None,
    department: Department | None = None,
    locations: Iterable[Location] = (),
    **fields: Any,
) -> Job:
    """Write a new job, from scratch or from a template, as a draft."""
    access.require_edit(by)
    if template:
        fields = {**from_template.fields_of(template), **fields}
        department = department or _department_named(template.department)
    job = _new_job(by, {**fields, "title": title, "department": department}, locations)
    job.template_key = template.key if template else ""
    job.save(update_fields=["template_key"])
    _add_stages(job, from_template.stages_of(template) if template else DEFAULT_STAGES)
    _add_post(job, from_template.questions_of(template), **from_template.words_of(template))
    add_requirements(job, from_template.requirements_of(template))
    _add_lead(job, by)
    record(JobCreated(job.id, job.title, job.template_key), by=by)
    return job


def duplicate(job: Job, *, by: Actor, title: str | None = None) -> Job:
    """Copy a job with everything but its people, its history and its address, as a draft."""
    access.require_edit(by)
    fields = {name: getattr(job, name) for name in COPIED}
    title = title or f"{job.title[: TITLE - 7]} (copy)"
    copy = _new_job(by, {**fields, "title": title}, job.locations.all())
    copy.template_key = job.template_key
    copy.save(update_fields=["template_key"])
    stages = job.current_stages()
    blind = {stage.name for stage in stages if stage.blind}
    _add_stages(copy, [(stage.name, stage.kind, stage.days_limit) for stage in stages], blind)
    _copy_post(job.post, copy)
    add_requirements(copy, [RequirementRow.of(each) for each in job.requirements.all()])
    _copy_team(job, copy, by)
    record(JobCreated(copy.id, copy.title, copy.template_key, copied_from_id=job.id), by=by)
    return copy


def update(job: Job, *, by: Actor, locations: Iterable[Location] | None = None, **wanted: Any) -> Job:
    """Change a job: its title, place, contract, salary and the like."""
    access.require_edit(by)
    job.take_turn()
    wanted = checked(wanted)
    places = None if locations is None else _checked_places(locations)
    _check_together(job, wanted, places)
    changes = _changes(job, wanted) | _change_of_places(job, places)
    if changes:
        _save(job, wanted, places)
        _let_post_follow(job, changes)
        record(JobChanged(job.id, changes), by=by)
        # by what was changed, not by the words that were approved: a place may be called otherwise since
        if kind.APPROVED & changes.keys():
            approving.ask_again(job, by=by)
    return job


def _new_job(by: Actor, fields: dict[str, Any], locations: Iterable[Location]) -> Job:
    fields = checked(fields)
    check_salary(fields.get("salary_low"), fields.get("salary_high"), fields.get("salary_currency", ""))
    places = _checked_places(locations)
    job = Job.objects.create(**fields, created_by=member_of(by), updated_at=clock.now())
    _set_places(job, places)
    Opening.objects.create(job=job, opened_at=clock.now())
    return job


def _add_stages(job: Job, stages: Iterable[tuple[str, str, int | None]], blind: Collection[str] = ()) -> None:
    Stage.objects.bulk_create(
        Stage(job=job, name=name, kind=kind, days_limit=days_limit, blind=name in blind, position=position)
        for position, (name, kind, days_limit) in enumerate(stages)
    )


def _add_post(job: Job, rows: list[questions.Row], **words: Any) -> JobPost:
    return JobPost.objects.create(
        job=job,
        slug=free_slug(job.title),
        title=job.title,
        question_set=questions.set_of(rows, name=job.title),
        updated_at=clock.now(),
        **words,
    )


def _copy_post(post: JobPost, copy: Job) -> None:
    rows = [
        questions.Row(
            each.text, each.kind, each.hint, each.options, each.required, each.must_have, limits=each.limits
        )
        for each in post.question_set.asked
    ]
    _add_post(copy, rows, **{name: getattr(post, name) for name in COPIED_WORDS})


def _copy_team(job: Job, copy: Job, by: Actor) -> None:
    mates = job.team.filter(member__left_at=None)
    TeamMember.objects.bulk_create(TeamMember(job=copy, member_id=m.member_id, part=m.part) for m in mates)
    if isinstance(by, Member) and not copy.team.filter(member=by).exists():
        _add_lead(copy, by)


def _add_lead(job: Job, by: Actor) -> None:
    if isinstance(by, Member):
        TeamMember.objects.create(job=job, member=by, part="lead_recruiter")


def _department_named(name: str) -> Department | None:
    return Department.objects.filter(name_normalised=normalised(name)).first()


def _checked_places(locations: Iterable[Location]) -> list[Location]:
    places = list({place.id: place for place in locations}.values())
    if len(places) > MOST_LOCATIONS:
        raise Invalid({"location_ids": f"Choose {MOST_LOCATIONS} locations at the most."})
    return places


def _check_together(job: Job, wanted: dict[str, Any], places: list[Location] | None) -> None:
    after = {name: wanted.get(name, getattr(job, name)) for name in COPIED}
    check_salary(after["salary_low"], after["salary_high"], after["salary_currency"])
    somewhere = job.job_locations.exists() if places is None else bool(places)
    if job.state in (OPEN, AWAITING_APPROVAL) and after["workplace"] != "remote" and not somewhere:
        raise Invalid({"location_ids": "The job is open: leave at least one location, or make it remote."})


def _changes(job: Job, wanted: dict[str, Any]) -> dict[str, list[Any]]:
    return {
        name: [_told(getattr(job, name)), _told(value)]
        for name, value in wanted.items()
        if getattr(job, name) != value
    }


def _change_of_places(job: Job, places: list[Location] | None) -> dict[str, list[Any]]:
    before = list(job.locations.order_by("name_normalised"))
    if places is None or {place.id for place in before} == {place.id for place in places}:
        return {}
    return {"locations": [[place.name for place in before], sorted(place.name for place in places)]}


def _told(value: Any) -> Any:
    return value.name if isinstance(value, Department) else value


def _save(job: Job, wanted: dict[str, Any], places: list[Location] | None) -> None:
    for name, value in wanted.items():
        setattr(job, name, value)
    job.updated_at = clock.now()
    job.save()
    if places is not None:
        _set_places(job, places)


def _set_places(job: Job, places: list[Location]) -> None:
    wanted: set[UUID] = {place.id for place in places}
    job.job_locations.exclude(location__in=wanted).delete()
    there = set(job.job_locations.values_list("location_id", flat=True))
    JobLocation.objects.bulk_create(
        JobLocation(job=job, location_id=location_id) for location_id in wanted - there
    )


def _let_post_follow(job: Job, changes: dict[str, list[Any]]) -> None:
    post = job.post
    if "title" in changes and post.title == changes["title"][0]:
        post.title = job.title
        if post.published_at is None:
            post.slug = free_slug(job.title, apart_from=post)
    post.follow(job)
