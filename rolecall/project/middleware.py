"""What every request gets first: a number by which it can be talked about, and its true address."""

from collections.abc import Callable
from functools import cached_property
from http import HTTPStatus
from ipaddress import ip_address

from csp.constants import HEADER
from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from rolecall.kit.db import uuid7
from rolecall.kit.errors import RuleBroken

OF_ITS_OWN = ("_csp_exempt", "_csp_config", "_csp_update", "_csp_replace")


class SamePolicy(CSPMiddleware):
    """The content security policy, put together once: each answer without one of its own has the same."""

    @cached_property
    def _policy(self) -> str:
        plain = HttpResponse()
        super().process_response(HttpRequest(), plain)
        return plain.headers[HEADER]

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if any(hasattr(response, name) for name in OF_ITS_OWN) or HEADER in response:
            return super().process_response(request, response)
        response.headers[HEADER] = self._policy
        return response


class MethodNotAllowed(RuleBroken):
    """An address of the API is asked by a method that it does not have."""

    status = HTTPStatus.METHOD_NOT_ALLOWED
    sentence = "This address cannot be asked so. `Allow` names the methods that it has."


def number_requests(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: `request.request_id`, echoed as `X-Request-Id`."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.request_id = str(uuid7())  # type: ignore[attr-defined]
        answer = _in_problems(request, get_response(request))
        answer.headers.setdefault("X-Request-Id", request.request_id)  # type: ignore[attr-defined]
        return answer

    return middleware


def _in_problems(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """The answer; a problem document where an address of the API does not have the method."""
    if answer.status_code != HTTPStatus.METHOD_NOT_ALLOWED or not request.path.startswith("/api/"):
        return answer
    from rolecall.kit import problems  # loaded with the API, not with the pages (decision 0009)

    document = problems.problem(request, MethodNotAllowed())
    for name, value in answer.headers.items():
        document.headers.setdefault(name, value)
    document.headers["Content-Length"] = str(len(document.content))
    return document


def believe_proxies(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: behind as many proxies as ROLECALL_PROXIES says, the address is what the outermost wrote.

    Without it everybody behind a proxy would share one address, and with it one limit of tries.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        address = address_written(request.headers.get("X-Forwarded-For", ""))
        if address is not None:
            request.META["REMOTE_ADDR"] = address
        return get_response(request)

    return middleware


def address_written(forwarded: str) -> str | None:
    """The address that the outermost of our own proxies wrote into `X-Forwarded-For`."""
    written = forwarded.split(",")
    if not 0 < settings.PROXIES <= len(written):
        return None
    address = written[-settings.PROXIES].strip()
    return address if _is_address(address) else None


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True
