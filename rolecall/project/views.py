"""The addresses that belong to no context: home, health, and what is said when nothing is there."""

import sqlite3
import sys

from django.db import connection
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
    JsonResponse,
)
from django.urls import Resolver404, is_valid_path, reverse
from django.utils.http import escape_leading_slashes

from rolecall.accounts import directory, roles
from rolecall.accounts.models import Member
from rolecall.careers.missing import nothing_on_site
from rolecall.kit import tenancy
from rolecall.kit.errors import NotAllowed, NotFound, RuleBroken
from rolecall.kit.pages import page_before, public, refusal, render
from rolecall.kit.problems import problem
from rolecall.project.runtime.room import FULL

NO_ROOM = {*FULL, "53100", sqlite3.SQLITE_FULL}
"""what the system calls it, PostgreSQL, and the file in which acts are counted"""
NO_SPACE = "No space left on device"
ROBOTS = """User-agent: *
Allow: /careers/
Allow: /static/
Disallow: /careers/my/
Disallow: /careers/times/
Disallow: /
"""


class Malformed(RuleBroken):
    """A request that cannot be understood at all."""

    status = 400
    sentence = "This request cannot be understood. Look at how it was put together."


class Broken(RuleBroken):
    """It is our fault."""

    status = 500
    sentence = "Something broke on our side; it has been written down. Try again in a moment."


class DiskFull(RuleBroken):
    """There is no room to keep anything, in the database or among the files."""

    status = 507
    sentence = (
        "There is no room left on our disk, so nothing of this was kept. "
        "Whoever runs this Rolecall has to make some. Go back and send it again later."
    )


class Stale(RuleBroken):
    """A form that is not known to come from a page of ours, as this browser shows it now."""

    status = 403
    sentence = "This page is too old to be sent. Go back, load it again, and send it once more."


@public
def home(request: HttpRequest) -> HttpResponse:
    if not request.user.is_authenticated:
        way_in = "account_login" if directory.any_organization() else "people:first_run"
        return HttpResponseRedirect(reverse(way_in))
    memberships = directory.memberships_of(request.user.pk)
    if not memberships:
        return HttpResponseRedirect(reverse("people:sign_up"))
    first = memberships[0]
    with tenancy.acting_in(first.organization_id):
        works_on_jobs = Member.objects.filter(id=first.member_id, role__in=roles.RECRUITERS).exists()
    # who comes for five minutes finds first what they owe; who works here all day, their jobs
    place = "jobs:jobs" if works_on_jobs else "accounts:inbox"
    return HttpResponseRedirect(reverse(place, kwargs={"organization": first.slug}))


@public
def healthz(request: HttpRequest) -> HttpResponse:
    return JsonResponse({"status": "ok"})


@public
def readyz(request: HttpRequest) -> HttpResponse:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM django_migrations")
    return JsonResponse({"status": "ready"})


@public
def robots(request: HttpRequest) -> HttpResponse:
    """What is for search engines: careers sites, and nothing that is somebody's."""
    return HttpResponse(ROBOTS, content_type="text/plain")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _said(request, Malformed(), "ui/errors/400.html")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return _said(request, NotAllowed(), "ui/errors/403.html")


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    return refusal(request, Stale())


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, Resolver404) and _stands_with_a_slash(request):
        return HttpResponsePermanentRedirect(
            escape_leading_slashes(request.get_full_path(force_append_slash=True))
        )
    return nothing_on_site(request) or _said(request, NotFound(), "ui/errors/404.html")


def broken(request: HttpRequest) -> HttpResponse:
    if not is_of_a_full_disk(sys.exception()):
        return _said(request, Broken(), "ui/errors/500.html", back=page_before(request))
    return problem(request, DiskFull()) if _is_program(request) else refusal(request, DiskFull())


def is_of_a_full_disk(error: BaseException | None) -> bool:
    """Whether a fault came of a disk without room, ours or that of the database."""
    while error is not None:
        codes = {getattr(error, name, None) for name in ("errno", "sqlstate", "sqlite_errorcode")}
        if codes & NO_ROOM or NO_SPACE in str(error):  # a connection that fails has no code
            return True
        error = error.__cause__ or error.__context__
    return False


def _stands_with_a_slash(request: HttpRequest) -> bool:
    """Whether somebody left out the slash with which addresses of pages end."""
    path = request.path_info
    is_page = not path.endswith("/") and not path.startswith(("/api/", "/static/"))
    return request.method in ("GET", "HEAD") and is_page and bool(is_valid_path(f"{path}/"))


def _is_program(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _said(request: HttpRequest, broken: RuleBroken, page: str, back: str = "") -> HttpResponse:
    """What is wrong, to a program as a problem document, to a person as a page that leads back, if it can."""
    if _is_program(request):
        return problem(request, broken)
    return render(request, page, {"back": back}, status=int(broken.status))
