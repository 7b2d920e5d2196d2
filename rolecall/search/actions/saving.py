"""Keeping questions under names: one's own and everybody's, and those that stand in the side bar."""

from typing import Any

from django.db.models import Q

from rolecall.accounts.models import Member
from rolecall.accounts.sight import member_of
from rolecall.kit import clock, locks, text
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.search import access
from rolecall.search.actions.watching import know_those_who_fit
from rolecall.search.errors import (
    MOST_SAVED,
    FillsPools,
    NotShared,
    SearchNameTaken,
    TooManySaved,
    TooWideForWatchers,
    TooWideToWatch,
)
from rolecall.search.events import SavedSearchChanged, SavedSearchRemoved, SearchSaved
from rolecall.search.models import PinnedSearch, SavedSearch, SearchWatch
from rolecall.search.naming import must_be_there
from rolecall.search.narrowing import Said, must_ask

LONGEST_NAME = 120


def save(name: str, asked: Said, *, by: Actor, shared: bool = False) -> SavedSearch:
    """Keep a question under a name: for oneself, or for everybody who may search."""
    access.must_save(by, shared=shared)
    owner = member_of(by)
    if owner is None and not shared:
        raise NotShared("What a program saves is shared: nobody else could open it.")
    must_ask(asked)
    must_be_there(asked, by)
    name = _named(name, owner)
    search = SavedSearch.objects.create(
        owner=owner,
        owner_name=by.actor_name[:200],
        name=name,
        name_normalised=normalised(name),
        asked=dict(asked),
        is_shared=shared,
    )
    record(SearchSaved(**search.about()), by=by)
    return search


def change(
    search: SavedSearch,
    *,
    by: Actor,
    name: str | None = None,
    asked: Said | None = None,
    shared: bool | None = None,
) -> SavedSearch:
    """Rename a saved search, share it or keep it for oneself again, or save over it.

    Who changes nothing of it leaves no event.
    """
    access.must_change(search, by)
    before, asked_before = _shown(search), dict(search.asked)
    if name is not None and text.line(name) != search.name:
        search.name = _named(name, search.owner, but=search)
        search.name_normalised = normalised(search.name)
    if shared is not None and shared != search.is_shared:
        _share(search, by, shared=shared)
    if asked is not None:
        _ask_otherwise(search, asked, by)
    changes = {name: [before[name], now] for name, now in _shown(search).items() if before[name] != now}
    asks_otherwise = search.asked != asked_before
    if changes or asks_otherwise:
        search.updated_at = clock.now()
        search.save()
        about = {**search.about(), "changes": changes, "asks_otherwise": asks_otherwise}
        record(SavedSearchChanged(**about), by=by)
    return search


def _shown(search: SavedSearch) -> dict[str, Any]:
    return {"name": search.name, "is_shared": search.is_shared}


def remove(search: SavedSearch, *, by: Actor) -> None:
    """Keep it no longer; `put_back` undoes that."""
    access.must_change(search, by)
    _must_fill_no_pool(search, "Remove")
    search.removed_at = clock.now()
    search.save(update_fields=["removed_at"])
    record(SavedSearchRemoved(**search.about()), by=by)


def put_back(search: SavedSearch, *, by: Actor) -> None:
    """Keep again what was removed."""
    access.must_change(search, by)
    _named(search.name, search.owner, but=search)
    search.removed_at = None
    search.save(update_fields=["removed_at"])
    record(SavedSearchChanged(**search.about()), by=by)


def pin(search: SavedSearch, *, by: Actor) -> None:
    """Keep a search in one's side bar."""
    PinnedSearch.objects.get_or_create(search=search, member=access.themselves(by))


def unpin(search: SavedSearch, *, by: Actor) -> None:
    """Take a search out of one's side bar."""
    PinnedSearch.objects.filter(search=search, member=access.themselves(by)).delete()


def _named(name: str, owner: Member | None, *, but: SavedSearch | None = None) -> str:
    """A name that no other search of this owner has."""
    name = text.line(name)
    if not name:
        raise Invalid({"name": "Give it a name."})
    if len(name) > LONGEST_NAME:
        raise Invalid({"name": f"Use at most {LONGEST_NAME} characters."})
    locks.hold("saved searches", owner.id if owner else "")
    kept = SavedSearch.objects.filter(Q(owner=owner) if owner else Q(owner=None), removed_at=None)
    others = kept.exclude(id=but.id) if but else kept
    if others.filter(name_normalised=normalised(name)).exists():
        raise SearchNameTaken(field="name")
    if others.count() >= MOST_SAVED:
        raise TooManySaved
    return name


def _share(search: SavedSearch, by: Actor, *, shared: bool) -> None:
    access.must_share(by)
    if not shared:
        _must_fill_no_pool(search, "Change")
        if search.owner is None:
            raise NotShared("What a program saved is shared: nobody else could open it.")
        # it is the owner's alone from now on: nobody else has it pinned or is told of it
        PinnedSearch.objects.filter(search=search).exclude(member=search.owner).delete()
        SearchWatch.objects.filter(search=search).exclude(member=search.owner).delete()
    search.is_shared = shared


def _ask_otherwise(search: SavedSearch, asked: Said, by: Actor) -> None:
    """Ask something else. Whoever is told of new people is not told of those who fit it already."""
    must_ask(asked)
    must_be_there(asked, by)
    search.asked = dict(asked)
    watches = list(SearchWatch.objects.filter(search=search).select_related("member"))
    for watch in watches:
        watch.search = search
        try:
            know_those_who_fit(watch)
        except TooWideToWatch:
            others = [each for each in watches if each.member_id != by.actor_id]
            raise TooWideForWatchers(_who_is_told(len(others))) from None


def _who_is_told(others: int) -> str:
    """Why a search cannot ask for so many, for whoever saves over it, and what to do."""
    who = {0: "You are", 1: "1 colleague is"}.get(others, f"{others:,} colleagues are")
    stop = "" if others else ", or stop these mails first"
    return (
        f"{who} told by mail of whoever newly fits this search, and of so many that is not possible. "
        f"Save it as another search, or narrow it{stop}."
    )


def _must_fill_no_pool(search: SavedSearch, act: str) -> None:
    pools = search.pools.in_use().values_list("name", flat=True)[:1]
    for name in pools:
        raise FillsPools(f"This search fills the pool “{name}”. {act} the pool first.")
