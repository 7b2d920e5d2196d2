"""Talent pools: the list, one with its people, and putting people in and out."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.models import Candidate
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound, RuleBroken
from rolecall.kit.seen import Seen
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.forms.filters import ids_of
from rolecall.search import access, queries
from rolecall.search import actions as searches
from rolecall.search.access import KEEPERS, SAVERS
from rolecall.search.errors import MOST_POOLED
from rolecall.search.forms import PoolForm, PoolingForm, id_of
from rolecall.search.models import TalentPool
from rolecall.search.naming import Naming
from rolecall.search.narrowing import wanted_in
from rolecall.search.saved import (
    counted_pools,
    page_in,
    people_in,
    pools_for,
    pools_to_fill,
    shared_searches,
    shown,
)

ROWS = 50
NAMED = 12


@members(*SAVERS)
def all_pools(request: MemberRequest) -> HttpResponse:
    context = {"pools": counted_pools(request.member), "may_change": access.can_pool(request.member)}
    return pages.render(request, "search/pools.html", context)


@members(*SAVERS)
def one_pool(request: MemberRequest, talent_pool_id: UUID) -> HttpResponse:
    pool = get_object_or_404(pools_for(request.member), id=talent_pool_id)
    context: dict[str, Any] = {
        "pool": pool,
        "people": [],
        "found": [],
        "problem": "",
        "may_change": access.can_pool(request.member),
    }
    cursor = request.GET.get("cursor", "")
    if pool.search is not None:
        zone = request.organization.time_zone
        wanted = wanted_in(pool.search.asked, request.member, cursor=cursor, limit=ROWS, zone=zone)
        found = queries.find(request.member, wanted, zone=zone, counted=False)
        context |= {"found": [hit.person for hit in found.hits], "total": found.total, "older": found.next}
        context["problem"] = Naming(request.member).problem(pool.search.asked)
    else:
        some, older = page_in(pool, request.member, after=id_of(cursor), most=ROWS)
        context |= {
            "people": shown(some, request.member),
            "total": people_in(pool, request.member).count(),
            "older": older.hex if older else "",
        }
    shown_now = context["found"] or [row.person for row in context["people"]]
    return pages.render(request, "search/pool.html", {**context, "shown": shown_now, "is_first": not cursor})


@members(*KEEPERS)
def keep_pool(request: MemberRequest, talent_pool_id: UUID | None = None) -> HttpResponse:
    pool = get_object_or_404(pools_for(request.member), id=talent_pool_id) if talent_pool_id else None
    known = {"name": pool.name, "description": pool.description} if pool else request.GET.dict()
    form = PoolForm(request.POST or None, initial=known, by=request.member, is_new=pool is None)
    seen = Seen(known if pool else {}, request.POST)
    if request.method == "POST" and form.is_valid() and (kept := _keep(request, form, pool, seen)):
        pages.toast(request, f"“{kept.name}” is saved.")
        return pages.go(request, _address(request, kept))
    context = {"form": form, "pool": pool, "seen": seen}
    return pages.render(request, "search/pool_form.html", context, status=422 if form.errors else 200)


@require_POST
@members(*KEEPERS)
def remove_pool(request: MemberRequest, talent_pool_id: UUID) -> HttpResponse:
    pool = get_object_or_404(pools_for(request.member), id=talent_pool_id)
    searches.remove_pool(pool, by=request.member)
    undo = reverse("search:put_back_pool", args=[request.organization.slug, pool.id])
    pages.toast(request, f"“{pool.name}” is removed.", undo=undo)
    return pages.go(request, reverse("search:pools", args=[request.organization.slug]))


@require_POST
@members(*KEEPERS)
def put_back_pool(request: MemberRequest, talent_pool_id: UUID) -> HttpResponse:
    pool = get_object_or_404(TalentPool.objects.exclude(removed_at=None), id=talent_pool_id)
    searches.put_back_pool(pool, by=request.member)
    return pages.go(request, _address(request, pool))


@members(*KEEPERS)
def put_in(request: MemberRequest) -> HttpResponse:
    people = _people_meant(request)
    form = PoolingForm(request.POST or None, by=request.member, initial={"pool": request.GET.get("pool")})
    if request.method == "POST" and form.is_valid():
        pool = get_object_or_404(pools_to_fill(request.member), id=form.cleaned_data["pool"])
        added = searches.pool(people, pool, by=request.member, note=form.cleaned_data["note"])
        _say(request, pool, [each.candidate_id for each in added])
        return pages.go(request, pages.behind(request, _address(request, pool)))
    context = {
        "form": form,
        "people": people[:NAMED],
        "count": len(people),
        "has_pools": bool(form.fields["pool"].choices),  # type: ignore[attr-defined]
        "action": f"{request.path}?{request.GET.urlencode()}",
        "back": reverse("pipeline:candidates", args=[request.organization.slug]),
    }
    return pages.render(request, "search/put_in.html", context, status=422 if form.errors else 200)


@require_POST
@members(*KEEPERS)
def take_out(request: MemberRequest, talent_pool_id: UUID) -> HttpResponse:
    pool = get_object_or_404(pools_for(request.member), id=talent_pool_id)
    given = request.POST if "person" in request.POST else request.GET  # 'Undo' says it in its address
    ids = ids_of(given.getlist("person")[:MOST_POOLED])
    people = list(candidates_visible_to(request.member).filter(id__among=ids))
    rows = {each.candidate_id: each for each in people_in(pool, request.member).filter(candidate__among=ids)}
    searches.unpool(people, pool, by=request.member)
    if len(people) == 1 and (row := rows.get(people[0].id)):
        back = urlencode({"person": people[0].id, "pool": pool.id, "note": row.note})
        undo = f"{reverse('search:put_back_in', args=[request.organization.slug])}?{back}"
        pages.toast(request, f"{people[0].name} is out of “{pool.name}”.", undo=undo)
    return pages.go(request, pages.behind(request, _address(request, pool)))


@require_POST
@members(*KEEPERS)
def put_back_in(request: MemberRequest) -> HttpResponse:
    """Undo the taking out of one person."""
    pools = ids_of([request.GET.get("pool", "")])
    pool = get_object_or_404(pools_to_fill(request.member), id__in=pools)
    searches.pool(_people_meant(request), pool, by=request.member, note=request.GET.get("note", ""))
    return pages.go(request, _address(request, pool))


def _people_meant(request: MemberRequest) -> list[Candidate]:
    """Those whom an address names; of many, a run takes care."""
    named = ids_of(request.GET.getlist("person")[:500])
    people = list(candidates_visible_to(request.member).filter(id__among=named).order_by("-id"))
    if not people:
        raise NotFound
    return people


def _say(request: MemberRequest, pool: TalentPool, added: list[UUID]) -> None:
    if not added:
        pages.toast(request, f"They are in “{pool.name}” already.")
        return
    who = "1 person is" if len(added) == 1 else f"{len(added):,} people are"
    taking = reverse("search:take_out", args=[request.organization.slug, pool.id])
    # more than an address can name are not taken back by it
    undo = f"{taking}?{urlencode([('person', each) for each in added])}" if len(added) <= 40 else ""
    pages.toast(request, f"{who} in “{pool.name}” now.", undo=undo)


def _keep(request: MemberRequest, form: PoolForm, pool: TalentPool | None, seen: Seen) -> TalentPool | None:
    given = form.cleaned_data
    written = seen.of_the_writer({name: given[name] for name in ("name", "description")})
    if seen.asks(form):
        return None
    try:
        if pool is not None:
            return searches.change_pool(pool, by=request.member, **written) if written else pool
        search = shared_searches(request.member).filter(id__in=ids_of([given["search"]])).first()
        return searches.add_pool(
            given["name"], by=request.member, description=given["description"], search=search
        )
    except Invalid as invalid:
        for name, sentence in invalid.fields.items():
            form.add_error(name, sentence)
    except RuleBroken as broken:
        form.add_error(broken.field, broken.sentence)
    return None


def _address(request: MemberRequest, pool: TalentPool) -> str:
    return reverse("search:pool", args=[request.organization.slug, pool.id])
