"""Settings: apps. A secret is on one answer page, once."""

from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Member
from rolecall.kit.errors import Invalid
from rolecall.kit.pages import go, render, toast
from rolecall.kit.seen import Seen
from rolecall.oauth import actions, queries
from rolecall.oauth.forms import AppChangeForm, AppForm
from rolecall.oauth.models import App


@require_safe
@members(*roles.ADMINS)
def apps(request: MemberRequest) -> HttpResponse:
    context = {
        "apps": queries.apps_for(request.member),
        "role_names": roles.LABELS,
        "may_register_themselves": queries.may_register_themselves(),
    }
    return render(request, "oauth/apps.html", context)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def register(request: MemberRequest) -> HttpResponse:
    initial = {"kind": AppForm.SECRET, "acts_for_members": True, "role": roles.RECRUITER}
    form = AppForm.of(request, initial=initial)
    if not form.is_valid():
        return render(request, "oauth/form.html", {"form": form, "app": None}, form.status)
    return _shown_once(request, *actions.register_app(form.wish, by=request.member))


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def change(request: MemberRequest, app_id: UUID) -> HttpResponse:
    app = _app(request, app_id)
    form = AppChangeForm.of(request, app=app)
    seen = Seen(form.shown, request.POST)
    if form.try_to(partial(_change, app, form, request.member), seen=seen):
        toast(request, "The app is saved.")
        return go(request, _address(request))
    return render(request, "oauth/form.html", {"form": form, "app": app, "seen": seen}, form.status)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def replace_secret(request: MemberRequest, app_id: UUID) -> HttpResponse:
    app = _app(request, app_id)
    if request.method != "POST":
        return render(request, "oauth/replace_secret.html", {"app": app})
    return _shown_once(request, *actions.replace_secret(app, by=request.member))


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def revoke(request: MemberRequest, app_id: UUID) -> HttpResponse:
    app = _app(request, app_id)
    if request.method != "POST":
        return render(request, "oauth/revoke.html", {"app": app})
    actions.revoke_app(app, by=request.member)
    toast(request, f"Revoked {app.name}.")
    return go(request, _address(request))


@require_POST
@members(*roles.ADMINS)
def self_registration(request: MemberRequest) -> HttpResponse:
    wanted = request.POST.get("allowed") == "yes"
    actions.let_apps_register(wanted=wanted, by=request.member)
    toast(request, "Apps may register themselves." if wanted else "Apps register themselves no more.")
    return go(request, _address(request))


def _change(app: App, form: AppChangeForm, by: Member, **wanted: Any) -> None:
    """Change what of the wish is the writer's."""
    try:
        actions.change_app(app, by=by, **{name: getattr(form.wish, name) for name in wanted})
    except Invalid as refused:  # it makes sense no more beside what others changed meanwhile
        for field, sentence in refused.fields.items():
            form.add_error(field if field in form.fields else None, sentence)


def _shown_once(request: MemberRequest, app: App, secret: str) -> HttpResponse:
    answer = render(request, "oauth/registered.html", {"app": app, "secret": secret})
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _app(request: MemberRequest, app_id: UUID) -> App:
    return get_object_or_404(queries.apps_for(request.member), id=app_id)


def _address(request: MemberRequest) -> str:
    return reverse("apps:apps", args=[request.organization.slug])
