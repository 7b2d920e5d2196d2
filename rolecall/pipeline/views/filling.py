"""What the organization's own fields say of a person, filled in where it stands."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_GET, require_http_methods

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates import access
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.pipeline.forms.custom_fields import FieldsForm
from rolecall.pipeline.queries.custom_fields import known_of
from rolecall.pipeline.views.candidate_screen import address_of, person_or_404

A_FIELD_IS_GONE = (
    "A field in which you wrote was removed meanwhile. Nothing is saved yet: save again for the rest."
)


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def fill(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    known = known_of(candidate.id)
    if not known:
        raise Http404
    form = FieldsForm(request.POST if request.method == "POST" else None, known)
    seen = form.seen
    if request.method == "POST" and form.is_valid() and _fill(request, candidate, form, seen):
        if not pages.wants_part(request):
            return pages.go(request, address_of(request, candidate.id))
        return _card(request, candidate, done=True)
    context = {
        "candidate": candidate,
        "form": form,
        "seen": seen,
        "asked": request.GET.urlencode(),
        "back": address_of(request, candidate.id),
    }
    part = "_candidate_fields_edit.html" if pages.wants_part(request) else "candidate_fields.html"
    return pages.render(request, f"pipeline/{part}", context, status=422 if form.errors else 200)


@require_GET
@members(*roles.EVERYONE)
def now(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    """The card alone, for a page that is open when something of the person changes."""
    return _card(request, person_or_404(request, candidate_id))


def _card(request: MemberRequest, candidate: Candidate, **more: Any) -> HttpResponse:
    context = {
        "candidate": candidate,
        "known": known_of(candidate.id),
        "may": {"edit": access.can_edit(request.member)},
        "asked": request.GET.urlencode(),
        **more,
    }
    return pages.render(request, "pipeline/_candidate_fields.html", context)


def _fill(request: MemberRequest, candidate: Candidate, form: FieldsForm, seen: Seen) -> bool:
    if seen.gone(lambda name: request.POST.getlist(form.add_prefix(name))):
        form.add_error(None, A_FIELD_IS_GONE)
        return False
    wanted = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form):
        return False
    # of a field that was added meanwhile the form says nothing
    wanted = {name: value for name, value in wanted.items() if seen.had(name)}
    try:
        candidates.fill(candidate, form.changes(wanted), by=request.member)
    except Invalid as invalid:
        form.explain(invalid)
        return False
    return True
