"""A person's own page: the apps that act for them, in each of their organizations."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from rolecall.accounts.doors import MemberRequest, PersonRequest, members, signed_in
from rolecall.accounts.roles import EVERYONE
from rolecall.kit.pages import go, render, toast
from rolecall.oauth import actions
from rolecall.oauth.models import Grant
from rolecall.oauth.queries import allowed_by
from rolecall.oauth.words import in_words


@require_safe
@signed_in
def mine(request: PersonRequest) -> HttpResponse:
    context = {"allowed": list(allowed_by(request.user)), "in_words": in_words}
    return render(request, "oauth/mine.html", context)


@require_POST
@members(*EVERYONE)
def end(request: MemberRequest, grant_id: UUID) -> HttpResponse:
    rows = Grant.objects.visible_to(request.member).select_related("app")
    grant = rows.filter(id=grant_id).first()
    if grant is None:
        raise Http404
    actions.end_grant(grant, by=request.member)
    toast(request, f"{grant.app.name} acts for you no more.")
    return go(request, reverse("oauth:mine"))
