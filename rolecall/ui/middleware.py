"""Redirects that answer a form in a dialog become a navigation of the page behind it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

DIALOG = "dialog-body"


def dialog_redirects(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Turn a redirect after a form in a dialog into HX-Redirect, so that the view needs no second way out."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if request.headers.get("HX-Target") != DIALOG or response.status_code not in (302, 303):
            return response
        return _leave_for(response)

    return middleware


def _leave_for(response: HttpResponse) -> HttpResponse:
    navigation = HttpResponse(status=204, headers={"HX-Redirect": response.headers["Location"]})
    navigation.cookies = response.cookies
    return navigation
