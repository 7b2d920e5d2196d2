"""The description of the API, for programs; and for people, Settings → Developers."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.views.decorators.http import require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.developers import kept, reference
from rolecall.developers.changes import FILE, changes
from rolecall.developers.snippets import snippets
from rolecall.kit.pages import public, render

LONGEST_QUESTION = 200


@require_safe
@public
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document of this instance."""
    body, tag = kept.served()
    if request.headers.get("If-None-Match") == tag:
        return HttpResponseNotModified(headers={"ETag": tag})
    return HttpResponse(body, content_type="application/json", headers={"ETag": tag})


@require_safe
@public
def changelog(request: HttpRequest) -> HttpResponse:
    """What changed in the API, as it is written down."""
    return HttpResponse(FILE.read_text(), content_type="text/markdown; charset=utf-8")


@require_safe
@public
def problems(request: HttpRequest) -> HttpResponse:
    """What each problem of the API means: the `type` of a problem document points here."""
    return render(request, "developers/problems.html", {"problems": kept.problems()})


@require_safe
@members(*roles.RECRUITERS)
def home(request: MemberRequest) -> HttpResponse:
    words = request.GET.get("q", "")[:LONGEST_QUESTION].strip()
    shown = {
        "base": f"{settings.PUBLIC_URL}/api/v1",
        "resources": reference.resources().values(),
        "words": words,
        "found": reference.find(words) if words else [],
        "newest": changes()[:1],
    }
    return render(request, "developers/home.html", shown)


@require_safe
@members(*roles.RECRUITERS)
def operations(request: MemberRequest, resource: str) -> HttpResponse:
    found = reference.resources().get(resource)
    if found is None:
        raise Http404
    shown = {
        "resource": found,
        "base": settings.PUBLIC_URL,
        "snippets": snippets,
        "as_text": reference.as_text,
        "names": list(reference.resources()),
    }
    return render(request, "developers/resource.html", shown)


@require_safe
@members(*roles.RECRUITERS)
def history(request: MemberRequest) -> HttpResponse:
    return render(request, "developers/history.html", {"changes": changes()})
