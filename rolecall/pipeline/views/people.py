"""The list of people, and adding one: by hand or from a résumé."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import access as candidates_access
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import SOURCE_KINDS, Candidate, Source
from rolecall.candidates.profile_facts import CONTACT
from rolecall.candidates.queries import holders_of
from rolecall.candidates.said import Said, said_in
from rolecall.jobs.models import Job
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.forms.custom_fields import FieldsForm
from rolecall.pipeline.forms.people import AddForm, FileForm, PersonForm, chosen
from rolecall.pipeline.models import STATES
from rolecall.pipeline.queries import choices, custom_fields, merging, people
from rolecall.ui.navigation import asking_with_navigation

LINES = {"name": "name", "headline": "headline", "location": "place"}
SEVERAL = {"emails": "email", "phones": "phone", "links": "link"}
"""The fields of the form, with what a reading calls them."""


@members(*roles.EVERYONE)
def all_people(request: MemberRequest) -> HttpResponse:
    given = request.GET
    wanted = wanted_of(given)
    asked = asking_with_navigation(request.member, *choices.asking_choices(request.member))
    if candidates_access.can_edit(request.member):
        asked.append(merging.asking_count_of_pairs())
    cursors = {name: given.get(name, "") for name in ("after", "before")}
    page = people.page_of(request.member, wanted, **cursors, beside=asked)
    context = {
        "page": page,
        "wanted": wanted,
        "choices": choices.choices_of(request.member),
        "filters": _filters(given),
        "may_add": request.member.is_recruiter,
    }
    return pages.render(request, "pipeline/people.html", context)


@members(*roles.RECRUITERS)
def add_candidate(request: MemberRequest) -> HttpResponse:
    form = _form(request, request.POST if request.method == "POST" else None)
    # both, so that what is wrong in either is told at once
    is_valid = form.is_valid() & form.own.is_valid()
    if request.method == "POST" and is_valid and (candidate := _add(request, form)):
        pages.toast(request, f"{candidate.name} is here.")
        return pages.go(
            request, reverse("pipeline:candidate", args=[request.organization.slug, candidate.id])
        )
    return _screen(request, form, draft=candidates.draft_of(request.POST.get("resume", "")))


@require_POST
@members(*roles.RECRUITERS)
def read_resume(request: MemberRequest) -> HttpResponse:
    upload = FileForm(request.POST, request.FILES)
    if not upload.is_valid():
        return _screen(request, _form(request), upload=upload)
    file = upload.cleaned_data["file"]
    try:
        draft, reading = candidates.keep_draft(file.read(), file.name, by=request.member)
    except Invalid as invalid:
        upload.add_error("file", invalid.fields["file"])
        return _screen(request, _form(request), upload=upload)
    said = [each for each in said_in(reading) if each.section == CONTACT]
    form = _form(
        request, initial={**_found_in(said), "resume": draft.token, "job": request.POST.get("job", "")}
    )
    unsure = [str(each.values["title"]) for each in said if each.asked]
    return _screen(request, form, draft=draft, problem=reading.reason or "", unsure=unsure)


@members(*roles.RECRUITERS)
def stages_of_job(request: MemberRequest) -> HttpResponse:
    form = _form(request, initial={"job": request.GET.get("job", "")})
    return pages.render(request, "pipeline/_stage_choice.html", {"form": form})


def wanted_of(given: QueryDict) -> people.Wanted:
    """What an address asks for; what cannot be understood is not asked for."""
    states = {*dict(STATES), people.NO_APPLICATION}
    return people.Wanted(
        q=given.get("q", "")[:200],
        tag=chosen(given.get("tag")),
        source=chosen(given.get("source")),
        job=chosen(given.get("job")),
        state=given.get("state", "") if given.get("state") in states else "",
        sort=people.NAME if given.get("sort") == people.NAME else people.NEWEST,
    )


def source_chosen(form: PersonForm) -> Source | None:
    """The source that a form names, made when it is one of those that are always offered."""
    value = form.cleaned_data["source"]
    if not value or value in form.sources:
        return form.sources.get(value)
    return candidates.source_named(dict(SOURCE_KINDS)[value], value)


def _filters(given: QueryDict) -> str:
    kept = QueryDict(mutable=True)
    kept.update(
        {name: str(value) for name, value in given.items() if value and name not in ("after", "before")}
    )
    return kept.urlencode()


def _form(
    request: MemberRequest, data: QueryDict | None = None, initial: dict[str, Any] | None = None
) -> AddForm:
    jobs = list(Job.objects.visible_to(request.member).current().order_by("title_normalised", "id"))
    initial = initial or {"job": request.GET.get("job", ""), "stage": request.GET.get("stage", "")}
    job_id = chosen((data or initial).get("job"))
    job = next((each for each in jobs if each.id == job_id), None)
    return AddForm(
        data,
        own=FieldsForm(data, custom_fields.known_of(None)),
        initial=initial,
        sources=list(Source.objects.order_by("name_normalised")),
        jobs=[(each.id, each.title) for each in jobs],
        stages=choices.stages_to_arrive_in(job),
    )


def _add(request: MemberRequest, form: AddForm) -> Candidate | None:
    data = form.cleaned_data
    if holders_of(data["emails"]):
        return None
    try:
        with transaction.atomic():
            return _create(request, form, data)
    except RuleBroken as broken:
        form.explain(broken)
        return None


def _create(request: MemberRequest, form: AddForm, data: dict[str, Any]) -> Candidate:
    known = {
        name: data[name] for name in ("name", "headline", "location", "emails", "phones", "links", "tags")
    }
    candidate = candidates.add(by=request.member, source=source_chosen(form), **known)
    if filled := form.own.changes(form.own.cleaned_data):
        candidates.fill(candidate, filled, by=request.member)
    if draft := candidates.draft_of(data["resume"]):
        candidates.attach_draft(candidate, draft, by=request.member)
    if data["job"]:
        job = Job.objects.visible_to(request.member).get(id=data["job"])
        pipeline.add(job, candidate, by=request.member, stage=data["stage"], source=candidate.source)
    return candidate


def _found_in(said: list[Said]) -> dict[str, Any]:
    found: dict[str, list[str]] = defaultdict(list)
    for each in said:
        found[str(each.values["level"])].append(str(each.values["title"]))
    return {
        **{field: "".join(found[kind][:1]) for field, kind in LINES.items()},
        **{field: found[kind] for field, kind in SEVERAL.items()},
    }


def _screen(
    request: MemberRequest,
    form: AddForm,
    *,
    draft: candidates.Draft | None = None,
    upload: FileForm | None = None,
    problem: str = "",
    unsure: Sequence[str] = (),
) -> HttpResponse:
    form.is_valid()
    emails = form.cleaned_data.get("emails", []) if form.is_bound else form.initial.get("emails", [])
    context = {
        "form": form,
        "upload": upload or FileForm(),
        "draft": None if form.is_bound and "resume" in form.errors else draft,
        "problem": problem,
        "unsure": unsure,
        "known": holders_of(emails),
    }
    wrong = (
        form.errors or form.own.errors or (upload and upload.errors) or (form.is_bound and context["known"])
    )
    return pages.render(request, "pipeline/add_candidate.html", context, status=422 if wrong else 200)
