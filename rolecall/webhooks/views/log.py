"""What a webhook was sent, how it was answered, and sending it again."""

from urllib.parse import urlencode
from uuid import UUID

import msgspec
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import clock
from rolecall.kit.pages import go, render, toast
from rolecall.webhooks import actions, offered
from rolecall.webhooks.forms import LogForm, SinceForm
from rolecall.webhooks.models import STATES, Delivery
from rolecall.webhooks.queries import deliveries_for, endpoints_for, log_of

PER_PAGE = 50


@require_safe
@members(*roles.ADMINS)
def webhook(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = get_object_or_404(endpoints_for(request.member), id=endpoint_id)
    asked = LogForm(request.GET).asked
    found = log_of(request.member, endpoint, **asked, limit=PER_PAGE + 1)
    shown, state = found[:PER_PAGE], asked["state"]
    older = {"state": state, "before": shown[-1].id} if len(found) > PER_PAGE else {}
    context = {
        "endpoint": endpoint,
        "deliveries": shown,
        "state": state,
        "states": STATES,
        "since": SinceForm(),
        "told": [offered.words_for(each) for each in endpoint.event_types],
        "first": f"?{urlencode({'state': state})}" if asked["before"] else "",
        "older": f"?{urlencode(older)}" if older else "",
        "two_until": endpoint.before_until if len(endpoint.secrets()) > 1 else None,
    }
    return render(request, "webhooks/webhook.html", context)


@require_POST
@members(*roles.ADMINS)
def redeliver_failed(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = get_object_or_404(endpoints_for(request.member), id=endpoint_id)
    form, count = SinceForm(request.POST), 0
    if form.is_valid():
        count = actions.redeliver_failed(endpoint, since=clock.now() - form.ago, by=request.member)
    again = f"{count} deliveries are sent" if count != 1 else "One delivery is sent"
    toast(request, f"{again} again." if count else "Nothing failed in that time.")
    return go(request, reverse("webhooks:webhook", args=[request.organization.slug, endpoint.id]))


@require_safe
@members(*roles.ADMINS)
def delivery(request: MemberRequest, delivery_id: UUID) -> HttpResponse:
    row = _delivery(request, delivery_id)
    return render(request, "webhooks/delivery.html", {"delivery": row, "body": _laid_out(row.body)})


@require_POST
@members(*roles.ADMINS)
def redeliver(request: MemberRequest, delivery_id: UUID) -> HttpResponse:
    row = _delivery(request, delivery_id)
    actions.redeliver(row, by=request.member)
    toast(request, "It is sent again. Look again in a moment how it was answered.")
    return go(request, reverse("webhooks:delivery", args=[request.organization.slug, row.id]))


def _laid_out(body: str) -> str:
    """The body as a person reads it; the API gives it to the letter."""
    return msgspec.json.format(body, indent=2) if body else ""


def _delivery(request: MemberRequest, delivery_id: UUID) -> Delivery:
    rows = deliveries_for(request.member).select_related("endpoint")
    return get_object_or_404(rows, id=delivery_id)
