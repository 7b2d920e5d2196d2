"""Two records that somebody knows to be one person, whether anything tells of it or not."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.models import Candidate
from rolecall.kit import pages
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.forms.duplicates import MergeForm
from rolecall.pipeline.queries import merging as queries
from rolecall.pipeline.queries.people import Wanted, matching, people_among
from rolecall.pipeline.views.candidate_screen import address, person_or_404

MOST_FOUND, LONGEST = 10, 200


@require_GET
@members(*roles.RECRUITERS)
def same_as(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    q = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    found = matching(request.member, Wanted(q=q)).exclude(id=candidate.id) if q else Candidate.objects.none()
    ids = list(found.order_by("name_normalised", "id").values_list("id", flat=True)[: MOST_FOUND + 1])
    context = {
        "candidate": candidate,
        "q": q,
        "people": people_among(request.member, ids[:MOST_FOUND]),
        "are_more": len(ids) > MOST_FOUND,
    }
    return pages.render(request, "pipeline/same_as.html", context)


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def join(request: MemberRequest, candidate_id: UUID, other_id: UUID) -> HttpResponse:
    kept, other = (person_or_404(request, each) for each in (candidate_id, other_id))
    if kept.id == other.id:
        raise Http404
    form = MergeForm(request.POST if request.method == "POST" else None, kept=kept, other=other)
    if request.method == "POST" and form.is_valid():
        merged = pipeline.merge(kept, other, by=request.member, chosen=form.chosen)
        undo = reverse("pipeline:undo_merge", args=[request.organization.slug, merged.id])
        pages.toast(request, f"{merged.kept.name} is one person now.", undo=undo)
        return pages.go(request, address(request.organization.slug, kept.id))
    context = {
        "one": kept,
        "other": other,
        "form": form,
        "sides": queries.sides_of(kept, other),
        "pair": None,
    }
    return pages.render(request, "pipeline/duplicate.html", context, status=422 if form.errors else 200)
