"""Signing in at a calendar service, and the organization's apps there."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.interviews import actions, opening
from rolecall.interviews.calendar_forms import AppForm
from rolecall.interviews.calendars import oauth
from rolecall.interviews.models.calendars import SERVICES
from rolecall.interviews.queries.calendars import apps
from rolecall.kit import crypto, pages, tenancy, throttle
from rolecall.kit.errors import RuleBroken
from rolecall.kit.seen import Seen

KEPT = "calendar-sign-in"
RATE = "20/10 minutes"
NOT_ALLOWED = "Nothing was connected: the service says that it was not allowed."
NOT_BEGUN_HERE = "Nothing was connected: this sign-in was not begun here, or too long ago. Begin it again."


@require_safe
@members(*roles.EVERYONE)
def sign_in(request: MemberRequest, kind: str) -> HttpResponse:
    """To the service; a link, since a form may only lead to our own pages."""
    _must_be_service(kind)
    state, verifier = crypto.new_secret(), crypto.new_secret(48)
    address = oauth.sign_in_url(
        opening.service_of(kind), opening.app_of(kind),
        back=_back(request, kind), state=state, verifier=verifier,
    )  # fmt: skip
    request.session[KEPT] = {
        "kind": kind,
        "state": state,
        "verifier": verifier,
        "member": str(request.member.id),
    }
    return HttpResponseRedirect(address)


@require_safe
@members(*roles.EVERYONE)
def signed_in(request: MemberRequest, kind: str) -> HttpResponse:
    """Back from the service, with a code that is worth something to whoever began here."""
    _must_be_service(kind)
    kept = request.session.pop(KEPT, None)
    if not _began_here(request, kind, kept):
        return _said(request, NOT_BEGUN_HERE)
    if "code" not in request.GET:
        return _said(request, NOT_ALLOWED)
    throttle.spend(RATE, "calendars", str(request.member.id))
    try:
        with tenancy.acting_in(request.organization.id):
            _connect(request, kind, kept["verifier"])
    except RuleBroken as broken:
        return _said(request, broken.sentence)
    pages.toast(request, "Your calendar was read. Choose whether interviews are written to it.")
    return HttpResponseRedirect(_calendars(request))


@require_safe
@members(*roles.ADMINS)
def services(request: MemberRequest) -> HttpResponse:
    return _page(request, {})


@require_POST
@members(*roles.ADMINS)
def keep(request: MemberRequest, kind: str) -> HttpResponse:
    _must_be_service(kind)
    form, there = AppForm(request.POST, prefix=kind), apps().get(kind)
    seen = _seen(kind, there, request.POST)
    if not form.is_valid() or not _keep(request, form, seen, there):
        return _page(request, {kind: (form, seen)})
    pages.toast(request, "Members can sign in at this service now.")
    return pages.go(request, reverse("interviews:calendar_services", args=[request.organization.slug]))


@require_POST
@members(*roles.ADMINS)
def remove(request: MemberRequest, kind: str) -> HttpResponse:
    _must_be_service(kind)
    actions.remove_app(kind, by=request.member)
    pages.toast(request, "Nobody signs in at this service through it any more.")
    return pages.go(request, reverse("interviews:calendar_services", args=[request.organization.slug]))


def _connect(request: MemberRequest, kind: str, verifier: str) -> None:
    tokens = oauth.signed_in(
        opening.service_of(kind), opening.app_of(kind),
        back=_back(request, kind), code=request.GET["code"], verifier=verifier,
    )  # fmt: skip
    actions.connect_service(request.member, by=request.member, kind=kind, tokens=tokens)


def _began_here(request: MemberRequest, kind: str, kept: Any) -> bool:
    if not isinstance(kept, dict) or (kept["kind"], kept["member"]) != (kind, str(request.member.id)):
        return False
    return crypto.same(kept["state"], request.GET.get("state", ""))


def _keep(request: MemberRequest, form: AppForm, seen: Seen, there: Any) -> bool:
    written = {**_initial(there), **seen.of_the_writer(form.cleaned_data)}
    if seen.asks(form):
        return False
    actions.keep_app(str(form.prefix), by=request.member, **written)
    return True


def _seen(kind: str, app: Any, data: Any = None) -> Seen:
    """The app as it is, of its secret a mark alone."""
    now = {"client_id": app.client_id, "client_secret": [app.sealed]} if app is not None else {}
    return Seen(now, data, name=f"{kind}-seen")


def _page(request: MemberRequest, forms: dict[str, tuple[AppForm, Seen]]) -> HttpResponse:
    there = apps()
    rows = []
    for kind, label in SERVICES:
        app = there.get(kind)
        new = AppForm(prefix=kind, initial=_initial(app)), _seen(kind, app)
        form, seen = forms.get(kind, new)
        about = {"kind": kind, "label": label, "app": app, "back": _back(request, kind)}
        rows.append({**about, "form": form, "seen": seen})
    wrong = 422 if forms else 200
    return pages.render(request, "interviews/calendar_services.html", {"services": rows}, status=wrong)


def _initial(app: Any) -> dict[str, str]:
    return {"client_id": app.client_id} if app is not None else {}


def _said(request: MemberRequest, sentence: str) -> HttpResponse:
    messages.error(request, sentence)
    return HttpResponseRedirect(_calendars(request))


def _must_be_service(kind: str) -> None:
    if kind not in opening.LABELS:
        raise Http404


def _back(request: MemberRequest, kind: str) -> str:
    path = reverse("interviews:calendar_signed_in", args=[request.organization.slug, kind])
    return f"{settings.PUBLIC_URL}{path}"


def _calendars(request: MemberRequest) -> str:
    return reverse("interviews:calendars", args=[request.organization.slug])
