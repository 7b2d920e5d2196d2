"""Ways in: the first run, a one-time link."""

from allauth.account.utils import perform_login
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, queries, world
from rolecall.accounts.forms import FoundingForm
from rolecall.accounts.models import User
from rolecall.kit import throttle
from rolecall.kit.pages import public, render


@public
def first_run(request: HttpRequest) -> HttpResponse:
    if directory.any_organization():
        raise Http404
    form = FoundingForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "accounts/first_run.html", {"form": form}, status=422 if form.errors else 200)
    given = form.cleaned_data
    zone, currency = world.guess(request.headers.get("Accept-Language", ""))
    with transaction.atomic():
        user = accounts.new_user(given["email"], name=given["name"], password=given["password"])
        accounts.create_first_organization(given["organization"], admin=user, time_zone=zone, currency=currency)
    return _signed_in(request, user)


@public
def enter(request: HttpRequest, secret: str) -> HttpResponse:
    throttle.spend("30/minute", "enter", request.META.get("REMOTE_ADDR", ""))
    greeting = queries.greeting_of(secret)
    if greeting is None:
        return render(request, "accounts/link_ended.html", status=404)
    if request.method != "POST":
        return render(request, "accounts/enter.html", {"greeting": greeting})
    return _signed_in(request, accounts.use_sign_in_link(secret))


def _signed_in(request: HttpRequest, user: User, address: str = "/") -> HttpResponse:
    # whoever holds the link or the machine has shown enough; a second factor is still asked for
    answer: HttpResponse = perform_login(request, user, email_verification="none", redirect_url=address)
    return answer
