"""The page of a run: how far it is, what came of it, and taking it back."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.importing import access, queries, telling
from rolecall.importing import actions as importing
from rolecall.importing.many.results import REMOVE
from rolecall.importing.models import EXPORT, IMPORTS, Run
from rolecall.importing.views.finding import run_of, to_run
from rolecall.kit import pages
from rolecall.kit.downloads import attached
from rolecall.kit.errors import NotFound

CHECKED_ANEW = (
    "It was checked anew since you looked, and nothing is imported yet. This is what would happen now."
)
UNDO_SAYS = "People it added are removed, unless something happened with them since."


@require_GET
@members(*roles.DECIDERS)
def run(request: MemberRequest, run_id: UUID) -> HttpResponse:
    found = run_of(request, run_id)
    after = request.GET.get("after", "")
    rows = queries.told_rows(
        found,
        request.member,
        after=int(after) if after.isdecimal() and len(after) < 9 else 0,
        most=queries.ROWS_SHOWN + 1,
    )
    context = {
        "run": found,
        "rows": rows[: queries.ROWS_SHOWN],
        "more": rows[queries.ROWS_SHOWN - 1].number if len(rows) > queries.ROWS_SHOWN else 0,
        "is_first": not after,
        "state": telling.state_of(found),
        "counts": telling.counts_of(found),
        "progress": telling.progress_of(found),
        "month_first": telling.month_first_in(found),
        "crumbs": _crumbs(request, found),
        "undo_says": UNDO_SAYS if found.is_import else "",
        "may_undo": found.kind != EXPORT and found.given.get("act") != REMOVE,
        "may_take_over": access.can_take_over(request.member),
        "may_import": access.can_import(request.member),
        "has_removed": _has_removed(found) and access.can_act(request.member, REMOVE),
    }
    return pages.render(request, "importing/run.html", context)


@require_POST
@members(*roles.RECRUITERS)
def commit(request: MemberRequest, run_id: UUID) -> HttpResponse:
    found = run_of(request, run_id)
    if found.kind not in IMPORTS:
        raise NotFound
    seen = request.POST.get("checked", "")
    if seen and found.checked_at and found.checked_at.isoformat() != seen:
        pages.toast(request, CHECKED_ANEW)
    else:
        importing.commit(found, by=request.member)
    return to_run(request, found)


@require_POST
@members(*roles.DECIDERS)
def undo(request: MemberRequest, run_id: UUID) -> HttpResponse:
    found = run_of(request, run_id)
    importing.undo(found, by=request.member)
    return to_run(request, found)


@require_POST
@members(*roles.ADMINS)
def take_over(request: MemberRequest, run_id: UUID) -> HttpResponse:
    found = run_of(request, run_id)
    importing.take_over(found, by=request.member)
    return to_run(request, found)


@require_POST
@members(*roles.ADMINS)
def end(request: MemberRequest, run_id: UUID) -> HttpResponse:
    found = run_of(request, run_id)
    importing.end(found, by=request.member)
    return to_run(request, found)


@require_GET
@members(*roles.RECRUITERS)
def problems(request: MemberRequest, run_id: UUID) -> HttpResponse:
    found = run_of(request, run_id)
    text = "\ufeff" + "".join(queries.problems_as_csv(found))
    return attached(text.encode(), f"problems of {found.name.rpartition('.')[0] or found.name}.csv")


def _has_removed(found: Run) -> bool:
    """Whether people went by it for good: that is recorded of each."""
    return found.given.get("act") == REMOVE or (found.is_import and found.undo_begun_at is not None)


def _crumbs(request: MemberRequest, found: Run) -> list[tuple[str, str]]:
    slug = request.organization.slug
    crumbs = [("Candidates", reverse("pipeline:candidates", args=[slug]))]
    return (
        [*crumbs, ("Import people", reverse("importing:imports", args=[slug]))] if found.is_import else crumbs
    )
