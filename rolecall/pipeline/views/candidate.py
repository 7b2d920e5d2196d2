"""One person's page, and those of its parts that change by themselves."""

from urllib.parse import urlencode, urlsplit
from uuid import UUID

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.actions import MergedIntoAnother
from rolecall.kit import clock, pages
from rolecall.pipeline.forms.people import chosen
from rolecall.pipeline.models import Application, Mention
from rolecall.pipeline.queries.candidate import applications_of, documents_of
from rolecall.pipeline.queries.timeline import timeline_for
from rolecall.pipeline.views.candidate_screen import (
    address_of,
    application_asked_for,
    application_part,
    asked_first,
    person_or_404,
    screen_of,
)


@members(*roles.EVERYONE, asks=asked_first)
def one_person(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    try:
        candidate = person_or_404(request, candidate_id)
    except MergedIntoAnother as merged:
        return redirect(address_of(request, merged.into.id))
    return pages.render(request, "pipeline/candidate.html", screen_of(request, candidate))


@members(*roles.EVERYONE)
def now(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    application = application_asked_for(request, candidate)
    part = application_part(request, candidate, application, documents_of(candidate))
    return pages.render(request, "pipeline/_candidate_now.html", part)


@members(*roles.EVERYONE)
def timeline(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    before, floor = chosen(request.GET.get("before")), chosen(request.GET.get("floor"))
    context = {
        "candidate": candidate,
        "timeline": timeline_for(request.member, candidate, before=before, floor=floor),
        "earlier_only": before is not None,
        "refreshed": True,
        "many_jobs": len(applications_of(candidate, request.member)) > 1,
    }
    return pages.render(request, "pipeline/_candidate_timeline.html", context)


@require_POST
@members(*roles.EVERYONE)
def seen(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    new = Application.objects.visible_to(request.member).filter(candidate=candidate, is_new=True)
    new.update(is_new=False)
    mentions = Mention.objects.filter(member=request.member, comment__candidate=candidate, seen_at=None)
    mentions.update(seen_at=clock.now())
    answer = HttpResponse()
    if address := _with_then(request):
        answer.headers["HX-Replace-Url"] = address
    return answer


def _with_then(request: MemberRequest) -> str:
    """The page's own address with who comes next in it: acts in a dialog come back to it, and go on."""
    then, here = chosen(request.GET.get("then")), urlsplit(request.headers.get("HX-Current-URL", ""))
    asked = QueryDict(here.query.encode())
    if then is None or not here.path or "then" in asked or "list" in asked:
        return ""
    return f"{here.path}?{urlencode([*asked.items(), ('then', then)])}"
