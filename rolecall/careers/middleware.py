"""Careers sites on the organizations' own domains, and careers pages of others that ask the API."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

from rolecall.accounts import directory

Answer = Callable[[HttpRequest], HttpResponse]
BY_LINK = ("/careers/my/", "/careers/times/")
"""What a candidate's signed link opens: the link itself says whose it is."""
PUBLIC_API = "/api/v1/careers/"
ORIGIN = "Access-Control-Allow-Origin"
PREFLIGHT = {
    ORIGIN: "*",
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": "Content-Type, Idempotency-Key, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
SHOWN = "ETag, Idempotent-Replayed, Retry-After, X-Request-Id"


def any_origin(get_response: Answer) -> Answer:
    """Middleware: posts and their forms answer pages of any origin, in the browser of whoever looks.

    What they say is public, and nobody is known there by a cookie: a browser that is signed in gets the same.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(PUBLIC_API):
            return get_response(request)
        if request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers:
            return HttpResponse(status=204, headers=PREFLIGHT)
        answer = get_response(request)
        answer.headers[ORIGIN] = "*"
        answer.headers["Access-Control-Expose-Headers"] = SHOWN
        return answer

    return middleware


def mapped_domains(get_response: Answer) -> Answer:
    """Middleware: on a mapped domain the careers site stands at the root, and nothing else is there."""
    own_host = urlsplit(settings.PUBLIC_URL).hostname

    def middleware(request: HttpRequest) -> HttpResponse:
        host, port = split_domain_port(request.META.get("HTTP_HOST", ""))
        is_ours = host in (own_host, "localhost", "127.0.0.1", "testserver", "")
        if is_ours or request.path.startswith("/static/"):
            return get_response(request)
        place = directory.by_domain(host)
        if place is not None:
            request.careers_domain = f"{host}:{port}" if port else host  # type: ignore[attr-defined]
            if not request.path.startswith(BY_LINK):
                request.path_info = f"/careers/{place.slug}{request.path_info}"
        return get_response(request)

    return middleware
