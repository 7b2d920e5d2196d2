"""Door 1, people: what every view declares, and how pages, parts and refusals are answered."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial, wraps
from typing import Any
from urllib.parse import SplitResult, urlsplit
from uuid import UUID

from django.contrib import messages
from django.core.checks import CheckMessage, Error
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.backends.utils import csrf_input_lazy, csrf_token_lazy
from django.template.loader import get_template
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from rolecall.kit.errors import RuleBroken

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Access:
    """Who may open a view: `public`, `signed_in`, or `members` of the organization with these roles."""

    kind: str
    roles: tuple[str, ...] = ()


def public(view: View) -> View:
    """Declare a view that anybody may open."""
    view.access = Access("public")  # type: ignore[attr-defined]
    return view


def render(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, status: int = 200
) -> HttpResponse:
    """A whole page from a Jinja2 template."""
    return HttpResponse(get_template(template).render(context or {}, request), status=status)


def part(request: HttpRequest, template: str, block: str, context: dict[str, Any]) -> HttpResponse:
    """One named block of a page's template, for an answer in place."""
    jinja_template = get_template(template).template  # type: ignore[attr-defined]
    values = {
        **context,
        "request": request,
        "csrf_input": csrf_input_lazy(request),
        "csrf_token": csrf_token_lazy(request),
    }
    return HttpResponse(jinja_template.written_block(block, values))


def wants_part(request: HttpRequest) -> bool:
    """Whether htmx asks for a part of a page rather than the browser for a whole one."""
    return request.headers.get("HX-Request") == "true" and request.headers.get("HX-Boosted") != "true"


def toast(request: HttpRequest, sentence: str, *, undo: str = "") -> None:
    """Say what was done on the next page or part, with an 'Undo' that posts to the address `undo`."""
    messages.success(request, sentence, extra_tags=f"undo:{undo}" if undo else "")


def shown(answer: HttpResponse, act_id: UUID) -> HttpResponse:
    """An answer in place that shows all that an act changed: the page asks no more when it hears of it."""
    answer.headers["HX-Trigger"] = json.dumps({"rc:shown": {"act": str(act_id)}})
    return answer


def go(request: HttpRequest, address: str) -> HttpResponse:
    """Redirect after a post; through htmx the whole page goes there too."""
    if wants_part(request):
        return HttpResponse(headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


def form_only(view: View) -> View:
    """Declare a view that takes a form, of a page that stands one step up: that is where a reload leads.

    What was wrong with a form is shown at its own address, and phones ask for that again of their own accord.
    """

    @wraps(view)
    def take(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            return HttpResponseRedirect("../")
        return require_POST(view)(request, *args, **kwargs)

    return take


def behind(request: HttpRequest, otherwise: str) -> str:
    """The page that somebody acts from: what is said as `next`, the page behind a dialog, or the one before.

    It is a page of the same organization and not the one that is asked for; what is none is `otherwise`.
    """
    said = (
        request.POST.get("next")
        or request.GET.get("next")
        or request.headers.get("HX-Current-URL")
        or request.headers.get("Referer")
        or otherwise
    )
    parts = urlsplit(said) if url_has_allowed_host_and_scheme(said, {request.get_host()}) else None
    if parts is None or parts.path == request.path or not _is_of_same_organization(request, parts.path):
        return otherwise
    return _asked_for(parts)


def _is_of_same_organization(request: HttpRequest, path: str) -> bool:
    try:
        there = resolve(path)
    except Resolver404:
        return False
    here = request.resolver_match.kwargs if request.resolver_match else {}
    return "organization" in here and there.kwargs.get("organization") == here["organization"]


class OnlySent(RuleBroken):
    """An address that takes what a form sends is opened like a page."""

    status = 405
    sentence = "There is nothing to read at this address. Go back to the page before and use what it offers."


class RefusalsInWords:
    """Middleware: a broken rule becomes a page, or a toast where htmx asked, with its sentence."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        is_bare = answer.status_code == OnlySent.status and not request.path.startswith("/api/")
        if request.method != "GET" or not is_bare:
            return answer
        said = refusal(request, OnlySent())
        said.headers["Allow"] = answer.headers.get("Allow", "")
        return said

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, RuleBroken):
            return None
        return refusal(request, exception)


def refusal(request: HttpRequest, broken: RuleBroken) -> HttpResponse:
    """The answer to a person whose act broke a rule."""
    status = int(broken.status)
    if wants_part(request):
        # the page's script says a plain-text error in a toast and leaves the rest as it is
        return HttpResponse(broken.sentence, status=status, content_type="text/plain; charset=utf-8")
    context = {"sentence": broken.sentence, "status": status, "back": page_before(request)}
    return render(request, "ui/refusal.html", context, status)


def page_before(request: HttpRequest) -> str:
    """The page of ours from which somebody came, as far as the browser says; else nothing."""
    said = request.headers.get("Referer", "")
    if not said or not url_has_allowed_host_and_scheme(said, {request.get_host()}):
        return ""
    parts = urlsplit(said)
    if request.method == "GET" and parts.path == request.path:
        return ""
    return _asked_for(parts)


def _asked_for(parts: SplitResult) -> str:
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def undeclared_views(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Django check: a view without a declared access stops the product from starting."""
    return [
        Error(f"The view of '{route}' declares no access (see kit.pages.Access).", id="rolecall.E001")
        for route, view in all_views()
        if access_of(view) is None
    ]


def access_of(view: View) -> Access | None:
    """The declared access of a view; pages of libraries are listed in `kit.pages.FOREIGN`."""
    declared: Access | None = getattr(view, "access", None)
    declared = declared or getattr(getattr(view, "view_class", None), "access", None)
    if declared is not None:
        return declared
    view = view.func if isinstance(view, partial) else view
    module = getattr(getattr(view, "view_class", view), "__module__", "")
    return next((access for prefix, access in FOREIGN.items() if module.startswith(prefix)), None)


FOREIGN: dict[str, Access] = {
    "allauth.": Access("public"),  # each of its views guards itself: sign-in pages, or login_required
    "ninja.": Access("public"),  # its operations declare roles of their own (kit.rest)
    "django.views.i18n": Access("public"),
    "django.views.static": Access("public"),
}


def all_views(patterns: Iterable[Any] | None = None, prefix: str = "") -> Iterator[tuple[str, View]]:
    """Every route of the project with its view."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from all_views(entry.url_patterns, route)
        elif isinstance(entry, URLPattern):
            yield route, entry.callback


def for_one_person(answer: HttpResponse) -> HttpResponse:
    """Let an answer be kept by nobody, and its address be told to no other site."""
    answer.headers["Cache-Control"] = "no-store"
    # not 'no-referrer': with it a form posts from the origin 'null', which we rightly refuse
    answer.headers["Referrer-Policy"] = "same-origin"
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer
