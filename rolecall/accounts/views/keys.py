"""Settings: keys for programs. A secret is on one answer page, once."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.key_forms import KeyForm, RotationForm
from rolecall.accounts.models import ApiKey
from rolecall.accounts.reaching import names_in
from rolecall.kit.pages import go, render, toast


@members(*roles.ADMINS)
def keys(request: MemberRequest) -> HttpResponse:
    rows = ApiKey.objects.kept().of_programs().select_related("created_by").order_by("-id")
    names = names_in(key.reach for key in rows if key.reach)
    shown = {"keys": rows, "role_names": roles.LABELS, "names": names}
    return render(request, "accounts/keys.html", shown)


@members(*roles.ADMINS)
def create_key(request: MemberRequest) -> HttpResponse:
    form = KeyForm.of(request, initial={"role": roles.RECRUITER, "reach": KeyForm.WHOLE, "lasts": 365})
    if not form.is_valid():
        return render(request, "accounts/new_key.html", {"form": form}, form.status)
    wanted = {field: form.cleaned_data[field] for field in ("name", "role")}
    return _shown_once(request, *accounts.create_key(by=request.member, limits=form.limits, **wanted))


@members(*roles.ADMINS)
def rotate_key(request: MemberRequest, key_id: UUID) -> HttpResponse:
    key = get_object_or_404(ApiKey.objects.valid().of_programs(), id=key_id)
    form = RotationForm.of(request)
    if not form.is_valid():
        return render(request, "accounts/rotate_key.html", {"key": key, "form": form}, form.status)
    return _shown_once(request, *accounts.rotate_key(key, by=request.member, **form.cleaned_data))


def _shown_once(request: MemberRequest, key: ApiKey, secret: str) -> HttpResponse:
    answer = render(request, "accounts/key_created.html", {"key": key, "secret": secret})
    answer.headers["Cache-Control"] = "no-store"
    return answer


@members(*roles.ADMINS)
def revoke_key(request: MemberRequest, key_id: UUID) -> HttpResponse:
    key = get_object_or_404(ApiKey.objects.kept().of_programs(), id=key_id)
    if request.method != "POST":
        return render(request, "accounts/revoke_key.html", {"key": key})
    accounts.revoke_key(key, by=request.member)
    toast(request, f"Revoked the key '{key.name}'.")
    return go(request, reverse("accounts:keys", args=[request.organization.slug]))
