"""The settings page of pools of interviewers."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation import actions, queries
from rolecall.evaluation.forms import PoolForm, explain
from rolecall.evaluation.models import Pool
from rolecall.evaluation.views.finding import address
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen


@require_safe
@members(*roles.RECRUITERS)
def pools(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "evaluation/pools.html", {"pools": queries.pools()})


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def pool(request: MemberRequest, pool_id: UUID | None = None) -> HttpResponse:
    kept = get_object_or_404(queries.pools(), id=pool_id) if pool_id else None
    form = PoolForm(request.POST or None, initial=PoolForm.initial_of(kept) if kept else {})
    seen = Seen(PoolForm.pool_of(kept) if kept else {}, request.POST)
    if request.method == "POST" and form.is_valid() and _keep(request, kept, form, seen):
        pages.toast(request, "The pool is saved.")
        return pages.go(request, address(request, "pools"))
    context = {"form": form, "pool": kept, "seen": seen}
    return pages.render(request, "evaluation/pool.html", context, 422 if form.errors else 200)


@require_POST
@members(*roles.RECRUITERS)
def remove_pool(request: MemberRequest, pool_id: UUID) -> HttpResponse:
    kept = get_object_or_404(queries.pools(), id=pool_id)
    actions.remove_pool(kept, by=request.member)
    pages.toast(request, f"The pool “{kept.name}” is out of use.")
    return pages.go(request, address(request, "pools"))


def _keep(request: MemberRequest, kept: Pool | None, form: PoolForm, seen: Seen) -> bool:
    written = seen.of_the_writer(form.pool())
    if seen.asks(form):
        return False
    now = PoolForm.pool_of(kept) if kept else {}
    try:
        actions.keep_pool(kept, by=request.member, **{**now, **written})
    except Invalid as invalid:
        explain(form, invalid)
        return False
    return True
