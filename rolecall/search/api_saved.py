"""Saved searches and talent pools, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Query

from rolecall.accounts.doors import KeyRequest
from rolecall.candidates.models import Candidate
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, Synced, answer, answer_page, page_of
from rolecall.pipeline.access import candidates_visible_to
from rolecall.search import actions as searches
from rolecall.search import queries
from rolecall.search.access import KEEPERS, SAVERS
from rolecall.search.errors import SearchIsUnclear
from rolecall.search.forms import address_of
from rolecall.search.models import SavedSearch, TalentPool
from rolecall.search.naming import Naming
from rolecall.search.narrowing import LOOKS, Said, wanted_in
from rolecall.search.saved import opened_before, people_in, pools_for, searches_for, shared_searches, shown
from rolecall.search.schemas import (
    AskedIn,
    PooledPage,
    PoolPeopleIn,
    PoolPeopleOut,
    SavedSearchChangeIn,
    SavedSearchIn,
    SavedSearchOut,
    SavedSearchPage,
    TalentPoolChangeIn,
    TalentPoolIn,
    TalentPoolOut,
    TalentPoolPage,
)
from rolecall.search.sent import as_sent, must_be_known, plain

Json = dict[str, Any]
door = Door(tags=["candidates"])
POOLS = Synced(TalentPool, by_row=True, shared=True)
SEARCHES = Synced(SavedSearch, by_row=True, known=opened_before)


@door.get("/saved_searches", roles=SAVERS, response=SavedSearchPage, synced=SEARCHES)
def list_saved_searches(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the saved searches that are shared, the latest first. Members' own are nobody else's."""
    rows, onward = page_of(searches_for(request.key), paging)
    naming = Naming(request.key)
    return answer_page([_search_json(row, naming) for row in rows], onward, request)


@door.post("/saved_searches", roles=KEEPERS, response={201: SavedSearchOut})
def save_search(request: KeyRequest, payload: SavedSearchIn) -> HttpResponse:
    """Save a search for everybody who searches; each of them finds whom they may see."""
    saved = searches.save(payload.name, _asked(request, payload.asked), by=request.key, shared=True)
    return answer(_search_json(saved, Naming(request.key)), 201)


@door.get("/saved_searches/{uuid:saved_search_id}", roles=SAVERS, response=SavedSearchOut, row=SavedSearch)
def get_saved_search(request: KeyRequest, saved_search_id: UUID) -> HttpResponse:
    """Read one saved search."""
    return answer(_search_json(_search(request, saved_search_id), Naming(request.key)))


@door.patch("/saved_searches/{uuid:saved_search_id}", roles=KEEPERS, response=SavedSearchOut)
def change_saved_search(
    request: KeyRequest, saved_search_id: UUID, payload: SavedSearchChangeIn
) -> HttpResponse:
    """Rename a saved search, or let it ask for something else."""
    search = _search(request, saved_search_id)
    asked = _asked_anew(request, payload.asked, search) if payload.asked else None
    changed = searches.change(search, by=request.key, name=payload.name, asked=asked)
    return answer(_search_json(changed, Naming(request.key)))


@door.delete("/saved_searches/{uuid:saved_search_id}", roles=KEEPERS, response={204: None})
def remove_saved_search(request: KeyRequest, saved_search_id: UUID) -> HttpResponse:
    """Remove a saved search that fills no pool."""
    searches.remove(_search(request, saved_search_id), by=request.key)
    return HttpResponse(status=204)


@door.get("/talent_pools", roles=SAVERS, response=TalentPoolPage, synced=POOLS)
def list_talent_pools(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the talent pools, the latest first."""
    rows, onward = page_of(pools_for(request.key), paging)
    return answer_page([_pool_json(row) for row in rows], onward, request)


@door.post("/talent_pools", roles=KEEPERS, response={201: TalentPoolOut})
def add_talent_pool(request: KeyRequest, payload: TalentPoolIn) -> HttpResponse:
    """Add a pool: to put people into, or one that a shared search fills."""
    search = None
    if payload.saved_search_id:
        search = shared_searches(request.key).filter(id=payload.saved_search_id).first()
        if search is None:
            raise Invalid({"saved_search_id": "Name a shared search; GET /saved_searches lists them."})
    pool = searches.add_pool(payload.name, by=request.key, description=payload.description, search=search)
    return answer(_pool_json(pool), 201)


@door.get("/talent_pools/{uuid:talent_pool_id}", roles=SAVERS, response=TalentPoolOut, row=TalentPool)
def get_talent_pool(request: KeyRequest, talent_pool_id: UUID) -> HttpResponse:
    """Read one talent pool."""
    return answer(_pool_json(_pool(request, talent_pool_id)))


@door.patch("/talent_pools/{uuid:talent_pool_id}", roles=KEEPERS, response=TalentPoolOut)
def change_talent_pool(
    request: KeyRequest, talent_pool_id: UUID, payload: TalentPoolChangeIn
) -> HttpResponse:
    """Rename a pool, or say anew what it is for."""
    pool = _pool(request, talent_pool_id)
    return answer(_pool_json(searches.change_pool(pool, by=request.key, **payload.dict())))


@door.delete("/talent_pools/{uuid:talent_pool_id}", roles=KEEPERS, response={204: None})
def remove_talent_pool(request: KeyRequest, talent_pool_id: UUID) -> HttpResponse:
    """Remove a pool; its people stay candidates."""
    searches.remove_pool(_pool(request, talent_pool_id), by=request.key)
    return HttpResponse(status=204)


@door.get("/talent_pools/{uuid:talent_pool_id}/people", roles=SAVERS, response=PooledPage)
def list_talent_pool_people(request: KeyRequest, talent_pool_id: UUID, paging: Query[Paging]) -> HttpResponse:
    """List the people of a pool whom the key may see, the latest first.

    It has no `sync_token`: whom a search fills it with changes by itself, with the day too. Read it anew.
    """
    pool = _pool(request, talent_pool_id)
    if pool.search is not None:
        return _found_in(request, pool.search, paging)
    rows, onward = page_of(people_in(pool, request.key), paging)
    return answer_page([*map(_pooled_json, shown(rows, request.key))], onward, request)


@door.post("/talent_pools/{uuid:talent_pool_id}/people", roles=KEEPERS, response=PoolPeopleOut)
def put_into_talent_pool(request: KeyRequest, talent_pool_id: UUID, payload: PoolPeopleIn) -> HttpResponse:
    """Put people into a pool, with the reason; those who are in it already stay as they are."""
    pool = _pool(request, talent_pool_id)
    people = list(candidates_visible_to(request.key).filter(id__among=payload.candidate_ids))
    if len(people) < len(set(payload.candidate_ids)):
        raise Invalid({"candidate_ids": "Name candidates that the key may see."})
    added = searches.pool(people, pool, by=request.key, note=payload.note)
    return answer({"added": [each.candidate_id for each in added]})


@door.delete(
    "/talent_pools/{uuid:talent_pool_id}/people/{uuid:candidate_id}", roles=KEEPERS, response={204: None}
)
def take_out_of_talent_pool(request: KeyRequest, talent_pool_id: UUID, candidate_id: UUID) -> HttpResponse:
    """Take somebody out of a pool."""
    pool, person = _pool(request, talent_pool_id), _person(request, candidate_id)
    if not searches.unpool([person], pool, by=request.key):
        raise NotFound
    return HttpResponse(status=204)


def _found_in(request: KeyRequest, search: SavedSearch, paging: Paging) -> HttpResponse:
    if problem := Naming(request.key).problem(search.asked):
        raise SearchIsUnclear(f"The search “{search.name}” fills this pool and names what is gone. {problem}")
    zone = request.organization.time_zone
    wanted = wanted_in(
        {**search.asked, "order": ["newest"]},
        request.key,
        cursor=paging.cursor or "",
        limit=paging.per_page,
        zone=zone,
    )
    page = queries.find(request.key, wanted, zone=zone, counted=False)
    items = [
        {
            "candidate_id": hit.person.id,
            "name": hit.person.name,
            "note": "",
            "author_name": "",
            "created_at": hit.person.created_at,
        }
        for hit in page.hits
    ]
    return answer_page(items, page.next or None, request)


def _asked(request: KeyRequest, asked: AskedIn) -> Said:
    must_be_known(asked, request.key, where="asked")
    return plain(asked)


def _asked_anew(request: KeyRequest, asked: AskedIn, search: SavedSearch) -> Said:
    """The question that is sent, looked at as before: of that programs are not told."""
    looked_at = {name: values for name, values in search.asked.items() if name in LOOKS}
    return {**_asked(request, asked), **looked_at}


def _search(request: KeyRequest, id_: UUID) -> SavedSearch:
    return get_object_or_404(searches_for(request.key), id=id_)


def _pool(request: KeyRequest, id_: UUID) -> TalentPool:
    return get_object_or_404(pools_for(request.key), id=id_)


def _person(request: KeyRequest, id_: UUID) -> Candidate:
    return get_object_or_404(candidates_visible_to(request.key), id=id_)


def _search_json(row: SavedSearch, naming: Naming) -> Json:
    shown_as = ("id", "name", "owner_id", "owner_name", "created_at", "updated_at")
    return {
        **{name: getattr(row, name) for name in shown_as},
        "asked": as_sent(row.asked),
        "address": address_of(row.asked),
        "problem": naming.problem(row.asked) or None,
    }


def _pool_json(row: TalentPool) -> Json:
    shown_as = ("id", "name", "description", "author_name", "created_at", "updated_at")
    return {**{name: getattr(row, name) for name in shown_as}, "saved_search_id": row.search_id}


def _pooled_json(row: Any) -> Json:
    return {
        "candidate_id": row.person.id,
        "name": row.person.name,
        "note": row.note,
        "author_name": row.author,
        "created_at": row.since,
    }
