"""What a candidate is told where nothing is: on the site of the company, not before the door of its staff."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import split_domain_port

from rolecall.accounts import directory
from rolecall.accounts.models import Organization
from rolecall.careers import own_page
from rolecall.careers.middleware import BY_LINK
from rolecall.careers.public import entered
from rolecall.kit import pages, tenancy


def nothing_on_site(request: HttpRequest) -> HttpResponse | None:
    """The kind answer for an address of a careers site at which nothing is; None for any other address."""
    path = request.path_info
    if not path.startswith("/careers/") or pages.wants_part(request):
        return None
    if removed_from := own_page.removed_from(path):
        with tenancy.acting_in(removed_from):
            slug = Organization.objects.values_list("slug", flat=True).get()
        return _on_site(request, slug, "careers/removed.html", status=410)
    is_link = path.startswith(BY_LINK)
    slug = _of_domain(request) if is_link else path.split("/")[2]
    try:
        return _on_site(request, slug, "careers/nothing.html", status=404, is_link=is_link)
    except Http404:
        if not is_link:
            return None
        return pages.for_one_person(pages.render(request, "careers/broken_link.html", status=404))


def _on_site(request: HttpRequest, slug: str, template: str, *, status: int, **more: Any) -> HttpResponse:
    with entered(request, slug) as front:
        context = {"front": front, "site": front.frame, **more}
        return pages.for_one_person(pages.render(request, template, context, status=status))


def _of_domain(request: HttpRequest) -> str:
    """A link that is broken says no more whose it was; the domain may."""
    place = directory.by_domain(split_domain_port(request.META.get("HTTP_HOST", ""))[0])
    return place.slug if place else ""
