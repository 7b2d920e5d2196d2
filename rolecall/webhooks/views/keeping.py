"""Settings: webhooks. A secret is on one answer page, once."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit.pages import go, render, toast
from rolecall.kit.seen import Seen
from rolecall.webhooks import actions
from rolecall.webhooks.forms import EVERYTHING, EndpointForm
from rolecall.webhooks.models import Endpoint
from rolecall.webhooks.queries import endpoints_for


@require_safe
@members(*roles.ADMINS)
def webhooks(request: MemberRequest) -> HttpResponse:
    return render(request, "webhooks/webhooks.html", {"endpoints": endpoints_for(request.member)})


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def add(request: MemberRequest) -> HttpResponse:
    form = EndpointForm.of(request, initial={"owner": request.member.id, "scope": EVERYTHING})
    made: list[tuple[Endpoint, str]] = []
    if form.try_to(lambda **said: made.append(actions.add(by=request.member, **said))):
        return _secret(request, *made[0])
    return render(request, "webhooks/form.html", {"form": form, "endpoint": None}, form.status)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def change(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = _endpoint(request, endpoint_id)
    form = EndpointForm.of(request, initial=EndpointForm.initial_of(endpoint))
    seen = Seen(form.shown, request.POST)
    if form.try_to(lambda **said: actions.change(endpoint, by=request.member, **said), seen=seen):
        toast(request, "The webhook is saved.")
        return go(request, _address(request, endpoint))
    context = {"form": form, "endpoint": endpoint, "seen": seen}
    return render(request, "webhooks/form.html", context, form.status)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def rotate(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = _endpoint(request, endpoint_id)
    if request.method != "POST":
        return render(request, "webhooks/rotate.html", {"endpoint": endpoint})
    return _secret(request, endpoint, actions.rotate(endpoint, by=request.member))


@require_POST
@members(*roles.ADMINS)
def ping(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = _endpoint(request, endpoint_id)
    delivery = actions.ping(endpoint, by=request.member)
    toast(request, "The ping is on its way. Look again in a moment how it was answered.")
    return go(request, reverse("webhooks:delivery", args=[request.organization.slug, delivery.id]))


@require_POST
@members(*roles.ADMINS)
def pause(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = _endpoint(request, endpoint_id)
    actions.pause(endpoint, by=request.member)
    undo = reverse("webhooks:resume", args=[request.organization.slug, endpoint.id])
    toast(request, "The webhook is paused. What happens meanwhile waits.", undo=undo)
    return go(request, _address(request, endpoint))


@require_POST
@members(*roles.ADMINS)
def resume(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = _endpoint(request, endpoint_id)
    actions.resume(endpoint, by=request.member)
    toast(request, "The webhook is sent events again, those that waited first.")
    return go(request, _address(request, endpoint))


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def remove(request: MemberRequest, endpoint_id: UUID) -> HttpResponse:
    endpoint = _endpoint(request, endpoint_id)
    if request.method != "POST":
        return render(request, "webhooks/remove.html", {"endpoint": endpoint})
    actions.remove(endpoint, by=request.member)
    toast(request, f"{endpoint.name} is removed.")
    return go(request, reverse("webhooks:webhooks", args=[request.organization.slug]))


def _secret(request: MemberRequest, endpoint: Endpoint, secret: str) -> HttpResponse:
    answer = render(request, "webhooks/secret.html", {"endpoint": endpoint, "secret": secret})
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _endpoint(request: MemberRequest, endpoint_id: UUID) -> Endpoint:
    return get_object_or_404(endpoints_for(request.member), id=endpoint_id)


def _address(request: MemberRequest, endpoint: Endpoint) -> str:
    return reverse("webhooks:webhook", args=[request.organization.slug, endpoint.id])
