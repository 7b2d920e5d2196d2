"""Bringing a table in, saying what its columns hold, and what holds for all its rows."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.importing import actions as importing
from rolecall.importing import queries, telling
from rolecall.importing.errors import NoLongerKept
from rolecall.importing.forms import ChoicesForm, TableUpload, holds
from rolecall.importing.models import TABLE, Run
from rolecall.importing.views.finding import run_of, to_run
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound


@members(*roles.RECRUITERS)
def imports(request: MemberRequest) -> HttpResponse:
    form = TableUpload()
    problem = ""
    if request.method == "POST" and request.POST.get("what") == "files":
        try:
            return to_run(request, _bring_files(request))
        except Invalid as invalid:
            problem = invalid.fields["files"]
    elif request.method == "POST":
        form = TableUpload(request.POST, request.FILES)
        if form.is_valid() and (run := _bring(request, form)):
            address = reverse("importing:mapping", args=[request.organization.slug, run.id])
            return pages.go(request, address)
    runs = [(run, telling.state_of(run)) for run in queries.runs_of(request.member)]
    context = {"form": form, "runs": runs, "problem": problem}
    status = 422 if form.errors or problem else 200
    return pages.render(request, "importing/imports.html", context, status=status)


@members(*roles.RECRUITERS)
def mapping(request: MemberRequest, run_id: UUID) -> HttpResponse:
    run = run_of(request, run_id)
    if run.kind != TABLE:
        raise NotFound
    if not run.key:
        raise NoLongerKept
    if run.begun_at:
        return to_run(request, run)
    chosen = run.given["mapping"]
    form = ChoicesForm(by=request.member, initial=_initial(run))
    if request.method == "POST":
        chosen = request.POST.getlist("mapping")
        form = ChoicesForm(request.POST, by=request.member)
        if form.is_valid() and _checked(request, run, form, chosen):
            return to_run(request, run)
    columns = queries.columns_of(run)
    chosen = chosen if len(chosen) == len(columns) else run.given["mapping"]
    context = {
        "run": run,
        "form": form,
        "columns": list(zip(columns, chosen, strict=True)),
        "holds": holds(),
    }
    return pages.render(request, "importing/mapping.html", context, status=422 if form.errors else 200)


def _bring_files(request: MemberRequest) -> Run:
    files = [(each.name or "file", each.read()) for each in request.FILES.getlist("files")]
    return importing.bring_files(files, by=request.member)


def _bring(request: MemberRequest, form: TableUpload) -> Run | None:
    file = form.cleaned_data["file"]
    try:
        return importing.bring_table(file.read(), file.name or "table", by=request.member)
    except Invalid as invalid:
        form.add_error("file", invalid.fields["file"])
        return None


def _checked(request: MemberRequest, run: Run, form: ChoicesForm, chosen: list[str]) -> bool:
    try:
        importing.map_columns(run, form.choices(chosen), by=request.member)
        importing.check(run, by=request.member)
    except Invalid as invalid:
        for name, sentence in invalid.fields.items():
            field = name.removesuffix("_id")
            form.add_error(field if field in form.fields else None, sentence)
        return False
    return True


def _initial(run: Run) -> dict[str, Any]:
    given = run.given
    kept = {name: given[name] for name in ("source", "system", "private") if name in given}
    return {**kept, "tags": ", ".join(given.get("tags", [])), "job": given.get("job_id") or ""}
