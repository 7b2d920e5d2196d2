"""A person's own pages, apart from any organization."""

from functools import partial

from allauth.usersessions.models import UserSession
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.doors import PersonRequest, signed_in
from rolecall.accounts.forms import ProfileForm
from rolecall.kit.pages import go, render, toast


@signed_in
def profile(request: PersonRequest) -> HttpResponse:
    form = ProfileForm.of(request, initial={"name": request.user.name})
    if form.try_to(partial(accounts.rename_user, request.user)):
        toast(request, "Saved.")
        return go(request, request.path)
    context = {"form": form, "role_names": roles.LABELS}
    return render(request, "accounts/profile.html", context, form.status)


@require_POST
@signed_in
def end_session(request: PersonRequest, session_id: int) -> HttpResponse:
    session = get_object_or_404(UserSession, pk=session_id, user=request.user)
    session.end()
    toast(request, "That device is signed out.")
    return go(request, reverse("usersessions_list"))
