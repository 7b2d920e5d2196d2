"""A person's profile: looked at, answered where the reader asks, corrected in place."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import access
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, ProfileFact
from rolecall.candidates.profile_facts import TYPED
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.forms.profile import FactForm
from rolecall.pipeline.queries.profile import HEADINGS, card_of
from rolecall.pipeline.views.candidate_screen import address_of, person_or_404


@require_GET
@members(*roles.EVERYONE)
def profile(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    return _card(request, person_or_404(request, candidate_id), edits="edit" in request.GET)


@members(*roles.RECRUITERS)
def add_fact(request: MemberRequest, candidate_id: UUID, section: str) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    if section not in TYPED:
        raise Http404
    form = FactForm(section, request.POST if request.method == "POST" else None)
    if form.is_valid() and _does(
        form,
        lambda: candidates.add_fact(candidate, by=request.member, section=section, **form.cleaned_data),
    ):
        return _card(request, candidate, edits=True)
    return _form(request, candidate, form, {"action": request.path, "place": f"add-{section}"})


@members(*roles.RECRUITERS)
def correct_fact(request: MemberRequest, fact_id: UUID) -> HttpResponse:
    fact = fact_or_404(request, fact_id)
    if fact.section not in TYPED:
        raise Http404
    form = FactForm(fact.section, request.POST if request.method == "POST" else None, fact=fact)
    seen = Seen({name: form.initial[name] for name in form.fields}, request.POST)
    if form.is_valid() and _correct(request, fact, form, seen):
        return _card(request, fact.candidate, edits=True)
    about = {"action": request.path, "place": f"fact-{fact.id}", "seen": seen}
    return _form(request, fact.candidate, form, about)


@require_POST
@members(*roles.RECRUITERS)
def confirm_fact(request: MemberRequest, fact_id: UUID) -> HttpResponse:
    return _after(request, candidates.confirm_fact(fact_or_404(request, fact_id), by=request.member))


@require_POST
@members(*roles.RECRUITERS)
def remove_fact(request: MemberRequest, fact_id: UUID) -> HttpResponse:
    fact = candidates.remove_fact(fact_or_404(request, fact_id), by=request.member)
    undo = reverse("pipeline:restore_fact", args=[request.organization.slug, fact.id])
    pages.toast(request, f"{fact.name} is removed.", undo=undo)
    return _after(request, fact)


@require_POST
@members(*roles.RECRUITERS)
def restore_fact(request: MemberRequest, fact_id: UUID) -> HttpResponse:
    return _after(request, candidates.restore_fact(fact_or_404(request, fact_id), by=request.member))


def fact_or_404(request: MemberRequest, fact_id: UUID) -> ProfileFact:
    """A fact of a person whom the member may see."""
    facts = ProfileFact.objects.select_related("candidate")
    return get_object_or_404(facts, id=fact_id, candidate__in=candidates_visible_to(request.member))


def _after(request: MemberRequest, fact: ProfileFact) -> HttpResponse:
    if pages.wants_part(request) and request.headers.get("HX-Target") != "profile":
        # the 'Undo' of a toast stands outside of the card
        return pages.go(request, pages.behind(request, address_of(request, fact.candidate_id)))
    return _card(request, fact.candidate, edits="edit" in request.POST)


def _correct(request: MemberRequest, fact: ProfileFact, form: FactForm, seen: Seen) -> bool:
    written = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form):
        return False
    return _does(form, lambda: candidates.correct_fact(fact, by=request.member, **written))


def _does(form: FactForm, act: Callable[[], object]) -> bool:
    try:
        act()
    except Invalid as invalid:
        form.explain(invalid)
        return False
    return True


def _card(request: MemberRequest, candidate: Candidate, *, edits: bool) -> HttpResponse:
    """The card in the place of the old one; without script the person's page, or one of its own."""
    if not pages.wants_part(request) and request.method == "POST":
        return pages.go(request, f"{address_of(request, candidate.id)}#profile")
    may = access.can_edit(request.member)
    context = {
        "candidate": candidate,
        "may": {"edit": may},
        "edits": edits and may,
        **card_of(candidate.id, request.organization.slug),
    }
    whole = "_profile_answer.html" if pages.wants_part(request) else "profile.html"
    return pages.render(request, f"pipeline/{whole}", context)


def _form(
    request: MemberRequest, candidate: Candidate, form: FactForm, context: dict[str, Any]
) -> HttpResponse:
    part = pages.wants_part(request)
    context |= {
        "candidate": candidate,
        "form": form,
        "heading": HEADINGS[form.section],
        "section": form.section,
        "back": reverse("pipeline:profile", args=[request.organization.slug, candidate.id]),
    }
    template = "pipeline/_profile_form.html" if part else "pipeline/profile_form.html"
    answer = pages.render(request, template, context, status=422 if form.errors else 200)
    if part:
        answer.headers["HX-Retarget"] = f"#{context['place']}"
    return answer
