"""What is known of a person, corrected in place; tags put on and taken off."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Source, Tag
from rolecall.kit import pages
from rolecall.kit.errors import RuleBroken
from rolecall.kit.seen import Seen
from rolecall.pipeline.forms.people import PersonForm, chosen_ids
from rolecall.pipeline.queries.candidate import contacts_of, tags_of
from rolecall.pipeline.views.candidate_screen import address_of, person_or_404, screen_of
from rolecall.pipeline.views.people import source_chosen


@members(*roles.RECRUITERS)
def edit(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    form = PersonForm(
        request.POST if request.method == "POST" else None,
        initial=_known(candidate),
        sources=list(Source.objects.order_by("name_normalised")),
    )
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _correct(request, candidate, form, seen):
        if pages.wants_part(request):
            return pages.render(request, "pipeline/_candidate_corrected.html", screen_of(request, candidate))
        return pages.go(request, address_of(request, candidate.id))
    part = "_candidate_edit.html" if pages.wants_part(request) else "candidate_edit.html"
    context = {
        "form": form,
        "seen": seen,
        "candidate": candidate,
        "asked": request.GET.urlencode(),
        "back": address_of(request, candidate.id),
    }
    return pages.render(request, f"pipeline/{part}", context, status=422 if form.errors else 200)


@require_POST
@members(*roles.RECRUITERS)
def tag(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    names = [name for name in request.POST.get("name", "")[:3000].split(",") if name.strip()]
    if names:
        candidates.tag(candidate, names, by=request.member)
    return _tags(request, candidate, focus="new")


@require_POST
@members(*roles.RECRUITERS)
def untag(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    held = Tag.objects.filter(id__in=chosen_ids(request.POST.getlist("tag"))).first()
    if held is not None:
        candidates.untag(candidate, held, by=request.member)
    return _tags(request, candidate, focus="tags")


def _known(candidate: Candidate) -> dict[str, Any]:
    return {
        "name": candidate.name,
        "headline": candidate.headline,
        "location": candidate.location,
        "source": candidate.source_id,
        **contacts_of(candidate),
    }


def _correct(request: MemberRequest, candidate: Candidate, form: PersonForm, seen: Seen) -> bool:
    data = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form):
        return False
    if "source" in data:
        data["source"] = source_chosen(form)
    try:
        with transaction.atomic():
            candidates.update(candidate, by=request.member, **data)
    except RuleBroken as broken:
        form.explain(broken)
        return False
    return True


def _tags(request: MemberRequest, candidate: Candidate, *, focus: str) -> HttpResponse:
    if not pages.wants_part(request):
        return pages.go(request, address_of(request, candidate.id))
    context = {
        "candidate": candidate,
        "tags": tags_of(candidate),
        "may": {"edit": True},
        "application": None,
        "focus": focus,
    }
    return pages.render(request, "pipeline/_candidate_tags.html", context)
