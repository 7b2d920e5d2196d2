"""Ways in: the first run, sign-up, an invitation, a one-time link."""

from allauth.account.utils import perform_login
from allauth.account.views import signup
from django.conf import settings
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, queries
from rolecall.accounts.doors import PersonRequest, signed_in
from rolecall.accounts.forms import FoundingForm, JoiningForm, OrganizationNameForm, guessed
from rolecall.accounts.models import User
from rolecall.kit import tenancy, throttle
from rolecall.kit.pages import go, public, render


@public
@never_cache
def first_run(request: HttpRequest) -> HttpResponse:
    if directory.any_organization():
        raise Http404
    form = FoundingForm.of(request)
    if not form.is_valid():
        return render(request, "accounts/first_run.html", {"form": form}, form.status)
    given = form.cleaned_data
    with transaction.atomic():
        user = accounts.new_user(given["email"], name=given["name"], password=given["password"])
        accounts.create_first_organization(given["organization"], admin=user, **guessed(request))
    return _signed_in(request, user)


@public
def sign_up(request: HttpRequest) -> HttpResponse:
    # where it is closed, whoever is signed in is answered as strangers are
    if request.user.is_authenticated and settings.SIGN_UP_IS_OPEN:
        return found_organization(request)
    if request.user.is_authenticated:
        return render(request, "account/signup_closed.html")
    answer: HttpResponse = signup(request)
    return answer


@signed_in
def found_organization(request: PersonRequest) -> HttpResponse:
    form = OrganizationNameForm.of(request)
    if not form.is_valid():
        return render(request, "accounts/found.html", {"form": form}, form.status)
    throttle.spend("10/day", "found", str(request.user.pk))
    name = form.cleaned_data["organization"]
    organization = accounts.create_organization(name, admin=request.user, **guessed(request))
    return go(request, reverse("accounts:home", args=[organization.slug]))


@public
@never_cache
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    _slow_down_guessing(request)
    greeting = queries.greeting_of(secret)
    if greeting is None:
        return render(request, "accounts/link_ended.html", status=404)
    if request.method != "POST":
        return render(request, "accounts/enter.html", {"greeting": greeting})
    return _signed_in(request, accounts.use_sign_in_link(secret))


@public
@never_cache
def join(request: HttpRequest, secret: str) -> HttpResponse:
    _slow_down_guessing(request)
    offer = queries.offer_of(secret)
    if offer is None:
        return render(request, "accounts/invitation_ended.html", status=404)
    if request.user.is_authenticated or offer.has_account:
        return _join_as_known(request, offer)
    form = JoiningForm.of(request, email=offer.email, initial={"name": offer.name})
    if not form.is_valid():
        return render(request, "accounts/join.html", {"form": form, "offer": offer}, form.status)
    with transaction.atomic():
        user = accounts.new_user(offer.email, **form.cleaned_data)
        _accept(offer, user)
    return _signed_in(request, user, reverse("accounts:home", args=[offer.organization_slug]))


def _join_as_known(request: HttpRequest, offer: queries.Offer) -> HttpResponse:
    if request.method != "POST" or not request.user.is_authenticated:
        return render(request, "accounts/join_as.html", {"offer": offer})
    _accept(offer, request.user)
    return go(request, reverse("accounts:home", args=[offer.organization_slug]))


def _accept(offer: queries.Offer, user: User) -> None:
    with tenancy.acting_in(offer.organization_id):
        accounts.accept_invitation(offer.invitation, user=user)


def _signed_in(request: HttpRequest, user: User, address: str = "/") -> HttpResponse:
    # whoever holds the link or the machine has shown enough; a second factor is still asked for
    answer: HttpResponse = perform_login(request, user, email_verification="none", redirect_url=address)
    return answer


def _slow_down_guessing(request: HttpRequest) -> None:
    throttle.spend("30/minute", "secret link", request.META.get("REMOTE_ADDR", ""))
