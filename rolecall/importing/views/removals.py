"""The record of who was removed for good, for whoever has to show it."""

from dataclasses import replace
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_GET

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.audit.forms import TrailForm
from rolecall.audit.queries import Wanted
from rolecall.importing import removals as records
from rolecall.kit import clock, pages
from rolecall.kit.errors import NotFound
from rolecall.pipeline.forms.people import chosen

FILTERS = ("who", "since", "until", "run")
ROWS = 50
KINDS = {"csv": (records.as_csv, "text/csv"), "json": (records.as_json, "application/json")}


@require_GET
@members(*roles.ADMINS)
def removals(request: MemberRequest) -> HttpResponse:
    form, wanted = _wanted(request)
    found = records.removals(wanted, before=chosen(request.GET.get("before")), limit=ROWS + 1)
    query = urlencode({name: request.GET[name] for name in FILTERS if request.GET.get(name)})
    last = found[ROWS - 1].event_id if len(found) > ROWS else None
    context = {
        "form": form,
        "found": found[:ROWS],
        "query": query,
        "run": request.GET.get("run", ""),
        "first": f"?{query}" if "before" in request.GET else "",
        "older": f"?{query}&before={last}" if last else "",
    }
    return pages.render(request, "importing/removals.html", context)


@require_GET
@members(*roles.ADMINS)
def removal(request: MemberRequest, event_id: UUID) -> HttpResponse:
    found = records.removal_of(event_id)
    if found is None:
        raise NotFound
    context = {"removal": found, "again": records.looked_again(found)}
    return pages.render(request, "importing/removal.html", context)


@require_GET
@members(*roles.ADMINS)
def export(request: MemberRequest, kind: str) -> HttpResponse:
    if kind not in KINDS:
        raise NotFound
    write, content_type = KINDS[kind]
    name = f"removals-{request.organization.slug}-{clock.now():%Y-%m-%d}.{kind}"
    return StreamingHttpResponse(  # type: ignore[return-value]
        write(request.organization.id, _wanted(request)[1]),
        content_type=f"{content_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _wanted(request: MemberRequest) -> tuple[TrailForm, Wanted]:
    form = TrailForm(request.GET, organization=request.organization)
    form.is_valid()
    return form, replace(form.wanted(), subject_id=chosen(request.GET.get("run")))
