"""People who may be known twice: the list, two records beside each other, and a merge that is undone."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import actions as candidates
from rolecall.candidates.duplicate_models import DISMISSED, MERGED
from rolecall.candidates.duplicates import tasks
from rolecall.candidates.models import DuplicatePair, Merge
from rolecall.kit import pages
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.forms.duplicates import MergeForm
from rolecall.pipeline.forms.people import chosen
from rolecall.pipeline.queries import merging as queries
from rolecall.pipeline.views.candidate_screen import address
from rolecall.ui.navigation import asking_with_navigation


@members(*roles.RECRUITERS)
def duplicates(request: MemberRequest) -> HttpResponse:
    context = {
        "page": queries.page_of_pairs(before=chosen(request.GET.get("before"))),
        "count": queries.count_of_pairs(),
        "search": queries.search_of_everybody(),
    }
    return pages.render(request, "pipeline/duplicates.html", context)


@members(*roles.RECRUITERS)
def duplicates_apart(request: MemberRequest) -> HttpResponse:
    page = queries.page_of_pairs(before=chosen(request.GET.get("before")), apart=True)
    return pages.render(request, "pipeline/duplicates_apart.html", {"page": page})


@require_POST
@members(*roles.RECRUITERS)
def look_through(request: MemberRequest) -> HttpResponse:
    tasks.begin_search()
    pages.toast(request, "Everybody is being looked through. What is found appears here.")
    return pages.go(request, _list_address(request))


@members(*roles.RECRUITERS)
def duplicate(request: MemberRequest, pair_id: UUID) -> HttpResponse:
    pair = _pair(pair_id)
    if pair is None:
        return _decided(request, pair_id)
    return _screen(request, pair, MergeForm(None, kept=pair.one, other=pair.other))


@require_POST
@members(*roles.RECRUITERS)
def merge_duplicate(request: MemberRequest, pair_id: UUID) -> HttpResponse:
    pair = _pair(pair_id)
    if pair is None:
        return _decided(request, pair_id)
    form = MergeForm(request.POST, kept=pair.one, other=pair.other)
    if not form.is_valid():
        return _screen(request, pair, form, status=422)
    merged = pipeline.merge(pair.one, pair.other, by=request.member, chosen=form.chosen)
    undo = reverse("pipeline:undo_merge", args=[request.organization.slug, merged.id])
    pages.toast(request, f"{merged.kept.name} is one person now.", undo=undo)
    return pages.go(request, _next_address(request, pair))


@require_POST
@members(*roles.RECRUITERS)
def dismiss_duplicate(request: MemberRequest, pair_id: UUID) -> HttpResponse:
    pair = _pair(pair_id)
    if pair is None:
        return _decided(request, pair_id)
    candidates.dismiss(pair, by=request.member)
    undo = reverse("pipeline:duplicate_again", args=[request.organization.slug, pair.id])
    pages.toast(request, f"{pair.one.name} and {pair.other.name} stay two people.", undo=undo)
    return pages.go(request, _next_address(request, pair))


@require_POST
@members(*roles.RECRUITERS)
def duplicate_again(request: MemberRequest, pair_id: UUID) -> HttpResponse:
    pair = get_object_or_404(DuplicatePair.objects.select_related("one", "other"), id=pair_id)
    if pair.state != DISMISSED:
        return _decided(request, pair_id) if _pair(pair_id) is None else _to(request, pair)
    candidates.suggest_again(pair, by=request.member)
    pages.toast(request, f"{pair.one.name} and {pair.other.name} are to decide about again.")
    return _to(request, pair)


@members(*roles.RECRUITERS)
def merge_done(request: MemberRequest, merge_id: UUID) -> HttpResponse:
    merged = _merge(merge_id)
    return pages.render(request, "pipeline/merge.html", {"merged": merged})


@require_POST
@members(*roles.RECRUITERS)
def undo_merge(request: MemberRequest, merge_id: UUID) -> HttpResponse:
    undone = pipeline.undo_merge(_merge(merge_id), by=request.member)
    pages.toast(request, f"{undone.kept.name} and {undone.other.name} are two people again.")
    return pages.go(request, address(request.organization.slug, undone.kept_id))


def _pair(pair_id: UUID) -> DuplicatePair | None:
    return next(iter(queries.open_pair(pair_id)), None)


def _to(request: MemberRequest, pair: DuplicatePair) -> HttpResponse:
    """To the pair where it waits for somebody to decide; to the list where one of them was merged."""
    if _pair(pair.id) is None:
        return pages.go(request, _list_address(request))
    return pages.go(request, reverse("pipeline:duplicate", args=[request.organization.slug, pair.id]))


def _decided(request: MemberRequest, pair_id: UUID) -> HttpResponse:
    """To the list, and say what a colleague, or oneself in another tab, said of a pair meanwhile."""
    pair = get_object_or_404(DuplicatePair.objects.select_related("one", "other"), id=pair_id)
    names = f"{pair.one.name} and {pair.other.name}"
    if pair.state == DISMISSED:
        said = f"{names} stay two people: {pair.decided_by_name} said so."
    elif pair.state == MERGED:
        said = f"{names} are one person: {pair.decided_by_name} said so."
    else:
        said = f"One of {names} was made one with somebody else."
    pages.toast(request, f"Nothing is changed. {said}")
    return pages.go(request, _list_address(request))


def _merge(merge_id: UUID) -> Merge:
    return get_object_or_404(Merge.objects.select_related("kept", "other"), id=merge_id)


def _screen(request: MemberRequest, pair: DuplicatePair, form: MergeForm, status: int = 200) -> HttpResponse:
    sides = queries.sides_of(pair.one, pair.other, beside=asking_with_navigation(request.member))
    context = {"pair": pair, "one": pair.one, "other": pair.other, "form": form, "sides": sides}
    return pages.render(request, "pipeline/duplicate.html", context, status=status)


def _next_address(request: MemberRequest, pair: DuplicatePair) -> str:
    """The pair below in the list, or the list where there is none."""
    below = queries.page_of_pairs(before=pair.id, limit=1).pairs
    if below:
        return reverse("pipeline:duplicate", args=[request.organization.slug, below[0].id])
    return _list_address(request)


def _list_address(request: MemberRequest) -> str:
    return reverse("pipeline:duplicates", args=[request.organization.slug])
