"""Careers sites on the organizations' own domains."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from rolecall.accounts import directory

Answer = Callable[[HttpRequest], HttpResponse]
EVERYWHERE = ("/static/", "/careers/my/")


def mapped_domains(get_response: Answer) -> Answer:
    """Middleware: on a mapped domain the careers site stands at the root, and nothing else is there."""
    own_host = urlsplit(settings.PUBLIC_URL).hostname

    def middleware(request: HttpRequest) -> HttpResponse:
        host = request.META.get("HTTP_HOST", "").rpartition(":")[0] or request.META.get("HTTP_HOST", "")
        if host in (own_host, "localhost", "127.0.0.1", "testserver", "") or request.path.startswith(
            EVERYWHERE
        ):
            return get_response(request)
        place = directory.by_domain(host.lower())
        if place is not None:
            request.careers_domain = request.META["HTTP_HOST"]  # type: ignore[attr-defined]
            request.path_info = f"/careers/{place.slug}{request.path_info}"
        return get_response(request)

    return middleware
