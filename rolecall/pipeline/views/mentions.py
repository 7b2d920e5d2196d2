"""Taking what a colleague said to me off my inbox, and putting it back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import pages
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Mention


@require_POST
@members(*roles.EVERYONE)
def see(request: MemberRequest, mention_id: UUID) -> HttpResponse:
    mention = _mine(request, mention_id)
    pipeline.see_mention(mention, by=request.member)
    undo = reverse("pipeline:unsee_mention", args=[request.organization.slug, mention.id])
    pages.toast(request, "Off your inbox.", undo=undo)
    return pages.go(request, _inbox(request))


@require_POST
@members(*roles.EVERYONE)
def unsee(request: MemberRequest, mention_id: UUID) -> HttpResponse:
    pipeline.unsee_mention(_mine(request, mention_id), by=request.member)
    pages.toast(request, "Back in your inbox.")
    return pages.go(request, _inbox(request))


def _mine(request: MemberRequest, mention_id: UUID) -> Mention:
    return get_object_or_404(Mention, id=mention_id, member=request.member)


def _inbox(request: MemberRequest) -> str:
    return reverse("accounts:inbox", args=[request.organization.slug])
