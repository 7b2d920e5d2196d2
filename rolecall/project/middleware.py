"""What every request gets first: a number by which it can be talked about."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from rolecall.kit.db import uuid7


def number_requests(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: `request.request_id`, echoed as `X-Request-Id`."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.request_id = str(uuid7())  # type: ignore[attr-defined]
        answer = get_response(request)
        answer.headers.setdefault("X-Request-Id", request.request_id)  # type: ignore[attr-defined]
        return answer

    return middleware
