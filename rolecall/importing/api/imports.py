"""Imports for programs: bring a file, say what it holds, check, commit, take back."""

from dataclasses import fields
from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from ninja import File, Query
from ninja.files import UploadedFile

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.importing import actions as importing
from rolecall.importing.actions.tables import Choices
from rolecall.importing.api.door import door
from rolecall.importing.models import IMPORTS, Run
from rolecall.importing.schemas import (
    MappingIn,
    RowFilters,
    RunFilters,
    RunOut,
    RunPage,
    RunRowPage,
    TableSaid,
)
from rolecall.importing.telling import as_json, rows_as_json
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Synced, answer, answer_page, page_of

FOLLOWED = Synced(Run, by_row=True, shared=True, among=Q(kind__in=IMPORTS))


@door.get("/imports", roles=roles.RECRUITERS, response=RunPage, synced=FOLLOWED)
def list_imports(request: KeyRequest, filters: Query[RunFilters]) -> HttpResponse:
    """List imports, newest first."""
    runs = Run.objects.visible_to(request.key).imports()
    found, more = page_of(runs.filter(kind=filters.kind) if filters.kind else runs, filters)
    return answer_page([as_json(run) for run in found], more, request)


@door.post("/imports", roles=roles.RECRUITERS, response={201: RunOut})
def bring_table(request: KeyRequest, file: File[UploadedFile], said: Query[TableSaid]) -> HttpResponse:
    """Bring a table of up to 20 MB; what its columns hold is guessed, and nothing else happens yet."""
    name, encoding = file.name or "table", said.encoding or ""
    return answer(as_json(importing.bring_table(file.read(), name, by=request.key, encoding=encoding)), 201)


@door.post("/imports/resumes", roles=roles.RECRUITERS, response={201: RunOut})
def bring_resumes(request: KeyRequest, files: File[list[UploadedFile]]) -> HttpResponse:
    """Read résumés in, or ZIPs of them; each becomes a person or is added to one that is known."""
    brought = [(each.name or "file", each.read()) for each in files]
    return answer(as_json(importing.bring_files(brought, by=request.key)), 201)


@door.get("/imports/{uuid:run_id}", roles=roles.RECRUITERS, response=RunOut, row=Run)
def get_import(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Read one import: where it stands and what came of it."""
    return answer(as_json(_run(request, run_id)))


@door.patch("/imports/{uuid:run_id}", roles=roles.RECRUITERS, response=RunOut)
def map_columns(request: KeyRequest, run_id: UUID, payload: MappingIn) -> HttpResponse:
    """Say what the columns hold and what holds for all rows; it is to be checked anew."""
    run = _run(request, run_id)
    known = {each.name: run.given[each.name] for each in fields(Choices) if each.name in run.given}
    known |= {name: UUID(known[name]) for name in ("job_id", "stage_id") if known.get(name)}
    changes = payload.model_dump(exclude_unset=True)
    kept = {name: value for name, value in changes.items() if value is not None or name.endswith("_id")}
    return answer(as_json(importing.map_columns(run, Choices(**{**known, **kept}), by=request.key)))


@door.post("/imports/{uuid:run_id}/dry_run", roles=roles.RECRUITERS, response=RunOut)
def check_import(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Count what the import would do; it is done soon after, and nobody is changed."""
    return answer(as_json(importing.check(_run(request, run_id), by=request.key)))


@door.post("/imports/{uuid:run_id}/commit", roles=roles.RECRUITERS, response=RunOut)
def commit_import(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Begin the import that was checked; it goes on by itself."""
    return answer(as_json(importing.commit(_run(request, run_id), by=request.key)))


@door.post("/imports/{uuid:run_id}/undo", roles=roles.RECRUITERS, response=RunOut)
def undo_import(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Take an import back: people it added are removed, unless something happened with them since."""
    return answer(as_json(importing.undo(_run(request, run_id), by=request.key)))


@door.post("/imports/{uuid:run_id}/take_over", roles=roles.ADMINS, response=RunOut)
def take_import_over(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Go on with an import that stopped because whoever began it may not do it any more."""
    return answer(as_json(importing.take_over(_run(request, run_id), by=request.key)))


@door.post("/imports/{uuid:run_id}/end", roles=roles.ADMINS, response=RunOut)
def end_import(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """End an import that stopped where it stands; what is done stays, and can be taken back."""
    return answer(as_json(importing.end(_run(request, run_id), by=request.key)))


@door.get("/imports/{uuid:run_id}/rows", roles=roles.RECRUITERS, response=RunRowPage)
def list_import_rows(request: KeyRequest, run_id: UUID, filters: Query[RowFilters]) -> HttpResponse:
    """List what came of each row, newest first.

    It has no `sync_token`: what came of a row stays until the import is taken back. Read it when the import's
    `state` is another.
    """
    rows = _run(request, run_id).rows.all()
    found, more = page_of(rows.filter(outcome=filters.outcome) if filters.outcome else rows, filters)
    return answer_page(rows_as_json(found), more, request)


def _run(request: KeyRequest, run_id: UUID) -> Run:
    found = Run.objects.visible_to(request.key).filter(id=run_id, kind__in=IMPORTS).first()
    if found is None:
        raise NotFound
    return found
