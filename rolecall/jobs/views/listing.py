"""The list of jobs, and how a new one begins: from scratch or from the library."""

from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Department, Location
from rolecall.jobs import access, library
from rolecall.jobs import actions as jobs_actions
from rolecall.jobs.forms import NewJobForm, blame
from rolecall.jobs.models import OPEN, STATES
from rolecall.jobs.queries import Wanted, jobs_of, people_in_progress, states_of
from rolecall.jobs.views.finding import address
from rolecall.kit import pages
from rolecall.kit.db import normalised
from rolecall.kit.errors import RuleBroken
from rolecall.kit.text import line

ALL = "all"


class Address:
    """The address of the list with these filters, and with one of them changed."""

    def __init__(self, path: str, wanted: Wanted) -> None:
        self.path = path
        self.wanted = wanted

    def __call__(self, **changes: Any) -> str:
        given = {**asdict(self.wanted), **changes}
        if given["state"] == "":
            given["state"] = ALL
        elif given["state"] == OPEN:
            given["state"] = ""
        query = urlencode({name: _plain(value) for name, value in given.items() if value})
        return f"{self.path}?{query}" if query else self.path


@require_safe
@members(*roles.EVERYONE)
def jobs(request: MemberRequest) -> HttpResponse:
    member = request.member
    wanted, before = _wanted(request), _uuid(request.GET.get("before", ""))
    found = jobs_of(member, wanted, before=before)
    context = {
        "found": found,
        "wanted": wanted,
        "before": before,
        "link": Address(request.path, wanted),
        "states": sorted(STATES, key=lambda state: state[0] != OPEN),
        "counts": states_of(member),
        "people": people_in_progress(member),
        "departments": list(Department.objects.all()),
        "locations": list(Location.objects.all()),
        "can_edit": access.can_edit(member),
    }
    return pages.render(request, "jobs/jobs.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def new(request: MemberRequest) -> HttpResponse:
    form = NewJobForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and (made := _created(request, form, None)):
        return made
    words, department = line(request.GET.get("q", "")), request.GET.get("department", "")
    found = library.search(words) if words else library.all_templates()
    context = {
        "form": form,
        "words": words,
        "department": department,
        "departments": sorted({each.department for each in library.all_templates()}),
        "templates": [each for each in found if department in ("", each.department)],
        "total": len(library.all_templates()),
    }
    return pages.render(request, "jobs/new.html", context, 422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def from_template(request: MemberRequest, key: str) -> HttpResponse:
    try:
        template = library.template(key)
    except KeyError:
        raise Http404 from None
    form = NewJobForm(request.POST or None, initial=_initial_of(template))
    if request.method == "POST" and form.is_valid() and (made := _created(request, form, template)):
        return made
    related = [each for each in library.all_templates() if each.key in template.related]
    context = {"template": template, "form": form, "related": related}
    return pages.render(request, "jobs/template.html", context, 422 if form.errors else 200)


def _created(
    request: MemberRequest, form: NewJobForm, template: library.Template | None
) -> HttpResponse | None:
    try:
        job = jobs_actions.create(by=request.member, template=template, **form.cleaned_data)
    except RuleBroken as broken:
        blame(form, broken)
        return None
    pages.toast(request, f"{job.title} is a draft now.")
    return HttpResponseRedirect(address(request, "jobs:job", job.id))


def _initial_of(template: library.Template) -> dict[str, Any]:
    department = Department.objects.filter(name_normalised=normalised(template.department)).first()
    return {"title": template.title, "workplace": template.workplace, "department": department}


def _wanted(request: MemberRequest) -> Wanted:
    state = request.GET.get("state", OPEN)
    return Wanted(
        state="" if state == ALL else state if state in dict(STATES) else OPEN,
        mine=bool(request.GET.get("mine")),
        department=_uuid(request.GET.get("department", "")),
        location=_uuid(request.GET.get("location", "")),
        title=line(request.GET.get("title", ""))[:120],
    )


def _uuid(text: str) -> UUID | None:
    try:
        return forms.UUIDField(required=False).clean(text)  # type: ignore[no-any-return]
    except forms.ValidationError:
        return None


def _plain(value: Any) -> Any:
    return 1 if value is True else value
