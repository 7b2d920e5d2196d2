"""The trail of the organization: on a page, and as a file."""

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.audit import export as exporting
from rolecall.audit.forms import TrailForm
from rolecall.audit.queries import PER_PAGE
from rolecall.audit.queries import trail as entries_of
from rolecall.kit import clock, pages

FILTERS = ("who", "type", "since", "until")


@require_GET
@members(*roles.ADMINS)
def trail(request: MemberRequest) -> HttpResponse:
    form = _form(request)
    found = entries_of(form.wanted(), before=_id(request.GET.get("before", "")), limit=PER_PAGE + 1)
    shown, query = found[:PER_PAGE], _query(request)
    context = {
        "form": form,
        "entries": shown,
        "query": query,
        "is_filtered": bool(query),
        "first": f"?{query}" if "before" in request.GET else "",
        "next": _older(query, shown[-1].id) if len(found) > PER_PAGE else "",
    }
    return pages.render(request, "audit/trail.html", context)


@require_GET
@members(*roles.ADMINS)
def export(request: MemberRequest) -> HttpResponse:
    form = _form(request)
    organization = request.organization
    if form.errors:  # told on the page; a file of everything is not what was asked for
        return HttpResponseRedirect(f"{reverse('audit:trail', args=[organization.slug])}?{_query(request)}")
    lines = exporting.lines_of(organization.id, form.wanted())
    name = f"audit-{organization.slug}-{clock.now():%Y-%m-%d}.csv"
    return StreamingHttpResponse(  # type: ignore[return-value]
        lines,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _form(request: MemberRequest) -> TrailForm:
    form = TrailForm(request.GET, organization=request.organization)
    form.is_valid()
    return form


def _query(request: MemberRequest) -> str:
    return urlencode({name: request.GET[name] for name in FILTERS if request.GET.get(name)})


def _older(query: str, last: UUID) -> str:
    return f"?{query}&before={last}" if query else f"?before={last}"


def _id(said: str) -> UUID | None:
    try:
        return UUID(said)
    except ValueError:
        return None
