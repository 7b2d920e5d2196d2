"""The member's own page of their calendars."""

from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.interviews import actions
from rolecall.interviews.calendar_forms import CalDavForm, IcsForm
from rolecall.interviews.calendars.caldav import CalendarRefused
from rolecall.interviews.models import CalendarAccount
from rolecall.interviews.models.calendars import SERVICES
from rolecall.interviews.queries import calendars as queries
from rolecall.kit import pages, tenancy, throttle
from rolecall.kit.errors import RuleBroken

RATE = "20/10 minutes"


@members(*roles.EVERYONE)
def calendars(request: MemberRequest) -> HttpResponse:
    return _page(request, IcsForm(prefix="ics"), CalDavForm(prefix="caldav"))


@require_POST
@members(*roles.EVERYONE)
def connect_address(request: MemberRequest) -> HttpResponse:
    form = IcsForm(request.POST, prefix="ics")
    if form.is_valid() and _connected(request, form, actions.connect_address):
        return _done(request, "Your calendar was read. Its busy times count from now on.")
    return _page(request, form, CalDavForm(prefix="caldav"))


@require_POST
@members(*roles.EVERYONE)
def connect_server(request: MemberRequest) -> HttpResponse:
    form = CalDavForm(request.POST, prefix="caldav")
    if form.is_valid() and _connected(request, form, actions.connect_server):
        return _done(request, "Your calendars were read. Choose below which of them count.")
    return _page(request, IcsForm(prefix="ics"), form)


@require_POST
@members(*roles.EVERYONE)
def choose(request: MemberRequest, account_id: UUID) -> HttpResponse:
    account = _account(request, account_id)
    throttle.spend(RATE, "calendars", str(request.member.id))
    known = {str(each.id): each.id for each in account.calendars.all()}
    ids = [known[each] for each in request.POST.getlist("read") if each in known]
    write = known.get(request.POST.get("write", ""))
    actions.choose_calendars(account, by=request.member, read=ids, write=write)
    return _done(request, "These calendars count from now on.")


@require_POST
@members(*roles.EVERYONE)
def read(request: MemberRequest, account_id: UUID) -> HttpResponse:
    account = _account(request, account_id)
    throttle.spend(RATE, "calendars", str(request.member.id))
    account = actions.read_now(account, by=request.member)
    return _done(request, "" if account.last_problem else "Your calendar was read.")


@require_POST
@members(*roles.EVERYONE)
def remove(request: MemberRequest, account_id: UUID) -> HttpResponse:
    actions.disconnect(_account(request, account_id), by=request.member)
    return _done(request, "The calendar is taken out, and its busy times with it.")


@require_POST
@members(*roles.EVERYONE)
def make_feed(request: MemberRequest) -> HttpResponse:
    secret = actions.make_feed(request.member, by=request.member)
    path = reverse("interviews:feed", args=[request.organization.slug, secret])
    # shown in the answer itself and never again: only its fingerprint is kept
    return _page(
        request, IcsForm(prefix="ics"), CalDavForm(prefix="caldav"), made=f"{settings.PUBLIC_URL}{path}"
    )


@require_POST
@members(*roles.EVERYONE)
def revoke_feed(request: MemberRequest) -> HttpResponse:
    actions.revoke_feed(request.member, by=request.member)
    return _done(request, "The address answers no more.")


def _connected(request: MemberRequest, form: forms.Form, connect: Any) -> bool:
    throttle.spend(RATE, "calendars", str(request.member.id))
    try:
        # a savepoint, so that the page that says no is shown from an unbroken transaction
        with tenancy.acting_in(request.organization.id):
            connect(request.member, by=request.member, **form.cleaned_data)
    except RuleBroken as broken:
        is_about_password = isinstance(broken, CalendarRefused) and "password" in form.fields
        form.add_error("password" if is_about_password else "address", broken.sentence)
    return form.is_valid()


def _page(
    request: MemberRequest, ics_form: forms.Form, caldav_form: forms.Form, made: str = ""
) -> HttpResponse:
    apps = queries.apps()
    context = {
        "accounts": queries.accounts_of(request.member),
        "ics_form": ics_form,
        "caldav_form": caldav_form,
        "feed": queries.feed_of(request.member),
        "services": [(kind, label) for kind, label in SERVICES if kind in apps],
        "made": made,
    }
    wrong = ics_form.errors or caldav_form.errors
    answer = pages.render(request, "interviews/calendars.html", context, status=422 if wrong else 200)
    if made:
        answer["Cache-Control"] = "no-store"
    return answer


def _account(request: MemberRequest, account_id: UUID) -> CalendarAccount:
    found = queries.account_for(request.member, account_id)
    if found is None:
        raise Http404
    return found


def _done(request: MemberRequest, sentence: str) -> HttpResponse:
    if sentence:
        pages.toast(request, sentence)
    return pages.go(request, reverse("interviews:calendars", args=[request.organization.slug]))
