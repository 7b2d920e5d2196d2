"""Running a job: the stages of its pipeline, its hiring team and its openings."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs import actions as jobs
from rolecall.jobs.forms import AddStageForm, OpeningsForm, StageForm, TeamRows, blame, blame_rows
from rolecall.jobs.forms.rows import TeamForm
from rolecall.jobs.models import Job, Opening
from rolecall.jobs.queries import by_part
from rolecall.jobs.views.finding import go, job_of, page
from rolecall.kit import pages
from rolecall.kit.errors import RuleBroken
from rolecall.kit.seen import Seen


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def pipeline_settings(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    part = request.POST.get("part", "")
    stages = [
        StageForm(stage, request.POST if part == "stages" else None, place=place)
        for place, stage in enumerate(job.current_stages(), 1)
    ]
    adding = AddStageForm(request.POST if part == "add" else None)
    problems: list[str] = []
    if part == "stages" and _all_valid(stages) and _stages_saved(request, job, stages, problems):
        return go(request, "jobs:pipeline_settings", job)
    if part == "add" and adding.is_valid() and _stage_added(request, job, adding):
        return go(request, "jobs:pipeline_settings", job)
    context = {"stages": stages, "adding": adding, "problems": problems}
    return page(request, "jobs/pipeline_settings.html", job, "stages", context, wrong=bool(part))


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def team(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    part = request.POST.get("part", "")
    seats = list(job.openings.filter(closed_at=None).order_by("id"))
    mates = [
        {"member": mate.member_id, "part": mate.part} for mate in by_part(job.team.select_related("member"))
    ]
    data = request.POST or None
    seen = Seen({"team": [(mate["member"], mate["part"]) for mate in mates]}, data)
    rows = TeamRows(
        data if part == "team" else None,
        prefix="team",
        initial=mates,
        form_kwargs={"members": TeamForm.members_to_choose()},
    )
    openings = OpeningsForm(data if part == "openings" else None, initial=_initial_of(seats))
    seen_openings = Seen(openings.initial, data)
    if part == "team" and rows.is_valid() and _team_saved(request, job, rows, seen):
        return go(request, "jobs:team", job)
    if part == "openings" and openings.is_valid() and _openings_saved(request, job, openings, seen_openings):
        return go(request, "jobs:team", job)
    context = {"rows": rows, "openings": openings, "seats": seats}
    context |= {"seen": seen, "seen_openings": seen_openings}
    return page(request, "jobs/team.html", job, "team", context, wrong=bool(part))


def _all_valid(stages: list[StageForm]) -> bool:
    # each is asked, so that every mistake is shown at once
    return all([form.is_valid() and not form.asks() for form in stages if form.is_bound])  # noqa: C419


def _stages_saved(request: MemberRequest, job: Job, stages: list[StageForm], problems: list[str]) -> bool:
    member = request.member
    ordered = sorted(stages, key=lambda form: form.wanted_place)
    form = None
    try:
        with transaction.atomic():
            for form in (each for each in stages if each.is_bound):
                form.stage.job = job
                jobs.rename_stage(form.stage, by=member, **form.wanted())
            form = None
            jobs.reorder_stages(job, [each.stage.id for each in ordered], by=member)
    except RuleBroken as broken:
        if form is not None:
            blame(form, broken)
        else:
            problems.append(broken.sentence)
        return False
    pages.toast(request, "The stages are saved.")
    return True


def _stage_added(request: MemberRequest, job: Job, form: AddStageForm) -> bool:
    try:
        stage = jobs.add_stage(job, by=request.member, **form.cleaned_data)
    except RuleBroken as broken:
        blame(form, broken)
        return False
    pages.toast(request, f"{stage.name} is a stage now.")
    return True


def _team_saved(request: MemberRequest, job: Job, rows: Any, seen: Seen) -> bool:
    wanted = seen.of_the_writer({"team": rows.rows()})
    if question := seen.question():
        rows.non_form_errors().append(question)
        return False
    try:
        if "team" in wanted:
            jobs.set_team(job, wanted["team"], by=request.member)
    except RuleBroken as broken:
        blame_rows(rows, "team", broken)
        return False
    pages.toast(request, "The hiring team is saved.")
    return True


def _openings_saved(request: MemberRequest, job: Job, form: OpeningsForm, seen: Seen) -> bool:
    wanted = {**form.initial, **seen.of_the_writer(form.cleaned_data)}
    if seen.asks(form):
        return False
    try:
        jobs.set_openings(job, by=request.member, **wanted)
    except RuleBroken as broken:
        blame(form, broken)
        return False
    pages.toast(request, "The openings are saved.")
    return True


def _initial_of(seats: list[Opening]) -> dict[str, Any]:
    waiting = [seat for seat in seats if seat.filled_at is None]
    return {"count": len(seats) or 1, "target_date": waiting[0].target_date if waiting else None}
