"""Saved searches: kept, opened, pinned, shared, and told of by mail."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Member
from rolecall.kit import pages, tenancy, throttle
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.seen import Seen
from rolecall.search import access, telling
from rolecall.search import actions as searches
from rolecall.search.access import SAVERS
from rolecall.search.errors import SearchNameTaken
from rolecall.search.forms import SearchForm, address_of, asked_of_text
from rolecall.search.models import SavedSearch, SearchWatch
from rolecall.search.naming import Naming
from rolecall.search.narrowing import Said
from rolecall.search.saved import asked_for, asked_of_it, opened_as, searches_of

RATE = "60/10 minutes"
OF_ALL = ("name", "shared")
"""What is the same for whoever opens a search; the rest is each member's own."""


@members(*SAVERS)
def all_searches(request: MemberRequest) -> HttpResponse:
    found = list(searches_of(request.member))
    context = {
        "mine": [each for each in found if each.owner_id == request.member.id],
        "shared": [each for each in found if each.owner_id != request.member.id],
        "asked_for": asked_for,
        "problem": Naming(request.member).problem,
    }
    return pages.render(request, "search/saved.html", context)


@members(*SAVERS)
def open_search(request: MemberRequest, saved_search_id: UUID) -> HttpResponse:
    search = _search(request, saved_search_id)
    return HttpResponseRedirect(_address(request, search))


@members(*SAVERS)
def save(request: MemberRequest) -> HttpResponse:
    asked = request.POST.get("asked") or request.GET.urlencode()
    form = SearchForm(request.POST or None, may_share=access.can_share(request.member))
    if request.method == "POST" and form.is_valid() and (saved := _save(request, form, asked)):
        pages.toast(request, f"“{saved.name}” is saved.")
        return pages.go(request, _address(request, saved))
    context = {"form": form, "asked": asked, "search": None}
    return pages.render(request, "search/save.html", context, status=422 if form.errors else 200)


@members(*SAVERS)
def change(request: MemberRequest, saved_search_id: UUID) -> HttpResponse:
    search = _search(request, saved_search_id)
    may_change = access.can_change(search, request.member)
    known = {
        "name": search.name,
        "shared": search.is_shared,
        "pinned": search.is_pinned,
        "told": search.told_at or "",
    }
    form = SearchForm(request.POST or None, initial=known, may_share=access.can_share(request.member))
    if not may_change:
        form.fields = {name: form.fields[name] for name in ("pinned", "told")}
    seen = Seen({name: known[name] for name in OF_ALL}, request.POST)
    if request.method == "POST" and form.is_valid() and _change(request, form, search, seen):
        pages.toast(request, f"“{search.name}” is changed.")
        return pages.go(request, _list(request))
    context = {"form": form, "search": search, "may_change": may_change, "seen": seen}
    return pages.render(request, "search/save.html", context, status=422 if form.errors else 200)


@require_POST
@members(*SAVERS)
def save_over(request: MemberRequest, saved_search_id: UUID) -> HttpResponse:
    search = _search(request, saved_search_id)
    before = address_of(search.asked)
    # 'Undo' says in its address what was asked before
    asked = asked_of_text(request.POST.get("asked") or request.GET.get("asked", ""))
    if not _is_seen(request, search):
        return _asked_first(request, search, asked)
    searches.change(search, by=request.member, asked=asked)
    undo = reverse("search:save_over", args=[request.organization.slug, search.id])
    back = urlencode({"asked": before, "seen": str(asked_of_it(search))})
    pages.toast(request, f"“{search.name}” asks for this now.", undo=f"{undo}?{back}")
    return pages.go(request, _address(request, search))


@require_POST
@members(*SAVERS)
def remove(request: MemberRequest, saved_search_id: UUID) -> HttpResponse:
    search = _search(request, saved_search_id)
    searches.remove(search, by=request.member)
    undo = reverse("search:put_back", args=[request.organization.slug, search.id])
    pages.toast(request, f"“{search.name}” is removed.", undo=undo)
    return pages.go(request, _list(request))


@require_POST
@members(*SAVERS)
def put_back(request: MemberRequest, saved_search_id: UUID) -> HttpResponse:
    removed = SavedSearch.objects.exclude(removed_at=None)
    searches.put_back(get_object_or_404(removed, id=saved_search_id), by=request.member)
    return pages.go(request, _list(request))


@require_POST
@members(*SAVERS)
def pin(request: MemberRequest, saved_search_id: UUID) -> HttpResponse:
    search = _search(request, saved_search_id)
    act = searches.unpin if request.POST.get("pinned") == "no" else searches.pin
    act(search, by=request.member)
    return pages.go(request, pages.behind(request, _list(request)))


@pages.public
@require_http_methods(["GET", "POST"])
def stop_mail(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mails of a saved search without signing in; only the button on the page does."""
    throttle.spend(RATE, "search mail", str(request.META.get("REMOTE_ADDR")))
    named = telling.opened_by(token)
    if named is None:
        raise Http404
    with tenancy.acting_in(named[0]):
        rows = SearchWatch.objects.select_related("search", "member__organization")
        watch = rows.filter(id=named[1]).first()
        if watch is not None and request.method == "POST":
            SearchWatch.objects.filter(id=watch.id).delete()
        context = {"watch": watch, "is_done": watch is None or request.method == "POST"}
        return pages.for_one_person(pages.render(request, "search/stopped.html", context))


def _save(request: MemberRequest, form: SearchForm, asked: str) -> SavedSearch | None:
    given = form.cleaned_data
    try:
        saved = searches.save(
            given["name"], asked_of_text(asked), by=request.member, shared=given.get("shared", False)
        )
        _for_oneself(request.member, saved, given)
    except RuleBroken as broken:
        _explained(form, broken)
        return None
    return saved


def _change(request: MemberRequest, form: SearchForm, search: SavedSearch, seen: Seen) -> bool:
    given = form.cleaned_data
    of_all = seen.of_the_writer({name: given[name] for name in OF_ALL if name in given})
    if seen.asks(form):
        return False
    try:
        if of_all:
            searches.change(search, by=request.member, **of_all)
        _for_oneself(request.member, search, given)
    except RuleBroken as broken:
        _explained(form, broken)
        return False
    return True


def _is_seen(request: MemberRequest, search: SavedSearch) -> bool:
    """Whether the search still asks for what it did when whoever saves over it opened it."""
    asked = asked_of_it(search, request.POST if "seen" in request.POST else request.GET)
    asked.of_the_writer({"asked": None})
    return not asked.question()


def _asked_first(request: MemberRequest, search: SavedSearch, asked: Said) -> HttpResponse:
    """What the search asks for by now, and what to do with one's own question."""
    there = reverse("search:search", args=[request.organization.slug])
    context = {
        "search": search,
        "mine": address_of(asked),
        "words": asked_for(SavedSearch(asked=asked)),
        "theirs": asked_for(search),
        "address": f"{there}?{address_of(asked, saved=opened_as(search))}",
        "seen": asked_of_it(search),
    }
    return pages.render(request, "search/saved_over.html", context, status=409)


def _for_oneself(member: Member, search: SavedSearch, given: dict[str, Any]) -> None:
    (searches.pin if given["pinned"] else searches.unpin)(search, by=member)
    if given["told"]:
        searches.watch(search, by=member, at=given["told"])
    else:
        searches.unwatch(search, by=member)


def _explained(form: SearchForm, broken: RuleBroken) -> None:
    if isinstance(broken, Invalid):
        for name, sentence in broken.fields.items():
            form.add_error(name if name in form.fields else None, sentence)
    else:
        form.add_error("name" if isinstance(broken, SearchNameTaken) else None, broken.sentence)


def _search(request: MemberRequest, id_: UUID) -> Any:
    return get_object_or_404(searches_of(request.member), id=id_)


def _address(request: MemberRequest, search: SavedSearch) -> str:
    address = reverse("search:search", args=[request.organization.slug])
    return f"{address}?{address_of(search.asked, saved=opened_as(search))}"


def _list(request: MemberRequest) -> str:
    return reverse("search:saved", args=[request.organization.slug])
