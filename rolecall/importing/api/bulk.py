"""Many at once and exports, for programs."""

from uuid import UUID

from django.db.models import Q
from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.importing import access
from rolecall.importing import actions as importing
from rolecall.importing.api.door import door
from rolecall.importing.api.meant import selection_of
from rolecall.importing.bulk_schemas import ExportIn, ManyIn, ManyOut, SelectionIn
from rolecall.importing.errors import NoLongerKept
from rolecall.importing.models import EXPORT, MANY, Run
from rolecall.importing.schemas import RowFilters, RunOut, RunPage, RunRowPage
from rolecall.importing.telling import as_json, rows_as_json
from rolecall.kit import storage
from rolecall.kit.downloads import attached
from rolecall.kit.errors import NotFound
from rolecall.kit.rest import Paging, Synced, answer, answer_page, page_of
from rolecall.kit.scopes import ONLY_PERSONS

PEOPLE = ["candidates"]
NOT_GIVEN = {*SelectionIn.model_fields, "act", "dry_run", "expected"}
OF_MANY, OF_EXPORTS = (Synced(Run, by_row=True, shared=True, among=Q(kind=each)) for each in (MANY, EXPORT))
CONTENT = {
    "responses": {
        200: {
            "description": "The file.",
            "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
        }
    }
}


@door.post("/candidates/bulk", roles=roles.RECRUITERS, response={201: ManyOut, 200: ManyOut}, tags=PEOPLE)
def act_on_candidates(request: KeyRequest, payload: ManyIn) -> HttpResponse:
    """Do something to many people at once; it goes on by itself and can be taken back."""
    selection = selection_of(payload, request)
    if payload.dry_run:
        access.must_act(request.key, payload.act)
        return answer({"count": selection.count(request.key), "run": None})
    given = payload.model_dump(exclude=NOT_GIVEN)
    run = importing.act_on_many(selection, payload.act, given, by=request.key, expected=payload.expected)
    return answer({"count": run.total, "run": as_json(run)}, 201)


@door.get("/candidates/bulk", roles=roles.RECRUITERS, response=RunPage, tags=PEOPLE, synced=OF_MANY)
def list_bulk(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List what was done to many people at once, newest first."""
    return _page(request, paging, MANY)


@door.get("/candidates/bulk/{uuid:run_id}", roles=roles.RECRUITERS, response=RunOut, tags=PEOPLE, row=Run)
def get_bulk(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Read how far it is and how it came out."""
    return answer(as_json(_run(request, run_id, MANY)))


@door.get("/candidates/bulk/{uuid:run_id}/rows", roles=roles.RECRUITERS, response=RunRowPage, tags=PEOPLE)
def list_bulk_rows(request: KeyRequest, run_id: UUID, filters: Query[RowFilters]) -> HttpResponse:
    """List how it came out for each person, newest first.

    It has no `sync_token`: how it came out stays until it is taken back.
    """
    rows = _run(request, run_id, MANY).rows.all()
    found, more = page_of(rows.filter(outcome=filters.outcome) if filters.outcome else rows, filters)
    return answer_page(rows_as_json(found), more, request)


@door.post("/candidates/bulk/{uuid:run_id}/undo", roles=roles.RECRUITERS, response=RunOut, tags=PEOPLE)
def undo_bulk(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Take it back, for those with whom nothing happened since."""
    return answer(as_json(importing.undo(_run(request, run_id, MANY), by=request.key)))


@door.post("/candidates/bulk/{uuid:run_id}/take_over", roles=roles.ADMINS, response=RunOut, tags=PEOPLE)
def take_bulk_over(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Go on with what stopped because whoever began it may not do it any more."""
    return answer(as_json(importing.take_over(_run(request, run_id, MANY), by=request.key)))


@door.post("/candidates/bulk/{uuid:run_id}/end", roles=roles.ADMINS, response=RunOut, tags=PEOPLE)
def end_bulk(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """End what stopped where it stands; whoever was not reached is refused."""
    return answer(as_json(importing.end(_run(request, run_id, MANY), by=request.key)))


@door.post("/exports", roles=roles.RECRUITERS, response={201: RunOut}, tags=["exports"])
def export_candidates(request: KeyRequest, payload: ExportIn) -> HttpResponse:
    """Have people written into a file; it is ready soon after and kept for a day."""
    run = importing.export_people(
        selection_of(payload, request), by=request.key, columns=payload.columns, file_kind=payload.file_kind
    )
    return answer(as_json(run), 201)


@door.get("/exports", roles=roles.RECRUITERS, response=RunPage, tags=["exports"], synced=OF_EXPORTS)
def list_exports(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List exports, newest first; the file of each is kept for a day."""
    return _page(request, paging, EXPORT)


@door.get("/exports/{uuid:run_id}", roles=roles.RECRUITERS, response=RunOut, tags=["exports"])
def get_export(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Read whether an export is ready."""
    return answer(as_json(_run(request, run_id, EXPORT)))


@door.get(
    "/exports/{uuid:run_id}/content",
    roles=roles.RECRUITERS,
    tags=["exports"],
    openapi_extra=CONTENT,
    persons=ONLY_PERSONS,
)
def get_export_content(request: KeyRequest, run_id: UUID) -> HttpResponse:
    """Read the file of an export."""
    run = _run(request, run_id, EXPORT)
    if not run.key:
        raise NoLongerKept
    return attached(storage.fetch(run.key), run.name)


def _page(request: KeyRequest, paging: Paging, kind: str) -> HttpResponse:
    found, more = page_of(Run.objects.visible_to(request.key).filter(kind=kind), paging)
    return answer_page([as_json(run) for run in found], more, request)


def _run(request: KeyRequest, run_id: UUID, kind: str) -> Run:
    found = Run.objects.visible_to(request.key).filter(id=run_id, kind=kind).first()
    if found is None:
        raise NotFound
    return found
