"""The description of the API, for programs."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from rolecall.developers import kept
from rolecall.kit.pages import public


@require_safe
@public
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document of this instance."""
    body, tag = kept.served()
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    return HttpResponse(body, content_type="application/json", headers={"ETag": tag})
