"""Bringing a table in, saying what its columns hold, and what holds for all its rows."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.importing import actions as importing
from rolecall.importing import queries, telling
from rolecall.importing.actions.tables import Choices
from rolecall.importing.errors import NoLongerKept
from rolecall.importing.fields import has_no_headings
from rolecall.importing.forms import ChoicesForm, TableUpload, holds, words_in
from rolecall.importing.models import TABLE, Run
from rolecall.importing.views.finding import run_of, to_run
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.seen import Seen

MAPPING = "mapping"
COLUMNS = "what_the_columns_hold"
"""How it is told of when somebody else changed it meanwhile."""


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
    form = ChoicesForm(request.POST or None, by=request.member, initial=_initial(run))
    seen = Seen(_kept(run), request.POST or None)
    chosen = request.POST.getlist(MAPPING) or run.given[MAPPING]
    if request.method == "POST" and form.is_valid() and _checked(request, run, form, seen):
        return to_run(request, run)
    columns = queries.columns_of(run)
    chosen = chosen if len(chosen) == len(columns) else run.given[MAPPING]
    context = {
        "run": run,
        "form": form,
        "columns": list(zip(columns, chosen, strict=True)),
        "holds": holds(),
        "no_headings": has_no_headings([column.heading for column in columns]),
        "seen": seen,
    }
    return pages.render(request, "importing/mapping.html", context, status=422 if form.errors else 200)


def _bring_files(request: MemberRequest) -> Run:
    files = [(each.name or "file", each.read()) for each in request.FILES.getlist("files")]
    return importing.bring_files(files, by=request.member)


def _bring(request: MemberRequest, form: TableUpload) -> Run | None:
    file, encoding = form.cleaned_data["file"], form.cleaned_data["encoding"]
    try:
        return importing.bring_table(file.read(), file.name or "table", by=request.member, encoding=encoding)
    except Invalid as invalid:
        form.add_error("file", invalid.fields["file"])
        return None


def _checked(request: MemberRequest, run: Run, form: ChoicesForm, seen: Seen) -> bool:
    now = _kept(run)
    said = {COLUMNS: request.POST.getlist(MAPPING), **{name: form.cleaned_data[name] for name in form.fields}}
    wanted = {**now, **seen.of_the_writer(said)}
    if seen.asks(form):
        return False
    try:
        importing.map_columns(run, _choices(run, wanted), by=request.member)
        importing.check(run, by=request.member)
    except Invalid as invalid:
        for name, sentence in invalid.fields.items():
            field = name.removesuffix("_id")
            form.add_error(field if field in form.fields else None, sentence)
        return False
    return True


def _choices(run: Run, wanted: dict[str, Any]) -> Choices:
    """What is wanted, with what only programs say: in which stage of the same job."""
    job = str(wanted["job"] or "")
    stage = run.given.get("stage_id") if job and job == run.given.get("job_id") else None
    return Choices(
        mapping=wanted[COLUMNS],
        source=wanted["source"],
        tags=words_in(wanted["tags"]),
        system=wanted["system"],
        private=wanted["private"],
        job_id=UUID(job) if job else None,
        stage_id=UUID(stage) if stage else None,
    )


def _kept(run: Run) -> dict[str, Any]:
    """What is said of a table by now, as its form shows it."""
    nothing = {"source": "", "system": "", "private": True}
    return {COLUMNS: run.given[MAPPING], **nothing, **_initial(run)}


def _initial(run: Run) -> dict[str, Any]:
    given = run.given
    kept = {name: given[name] for name in ("source", "system", "private") if name in given}
    return {**kept, "tags": ", ".join(given.get("tags", [])), "job": given.get("job_id") or ""}
