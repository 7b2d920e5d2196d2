"""What a candidate is told where nothing is: on the site of the company, not before the door of its staff."""

from django.http import Http404, HttpRequest, HttpResponse

from rolecall.accounts import directory
from rolecall.careers.middleware import BY_LINK
from rolecall.careers.public import entered
from rolecall.kit import pages


def nothing_on_site(request: HttpRequest) -> HttpResponse | None:
    """The kind answer for an address of a careers site at which nothing is; None for any other address."""
    path = request.path_info
    if not path.startswith("/careers/") or pages.wants_part(request):
        return None
    is_link = path.startswith(BY_LINK)
    slug = _of_domain(request) if is_link else path.split("/")[2]
    try:
        with entered(request, slug) as front:
            context = {"front": front, "site": front.frame, "is_link": is_link}
            answer = pages.render(request, "careers/nothing.html", context, status=404)
    except Http404:
        if not is_link:
            return None
        answer = pages.render(request, "careers/broken_link.html", status=404)
    return pages.for_one_person(answer)


def _of_domain(request: HttpRequest) -> str:
    """A link that is broken says no more whose it was; the domain may."""
    place = directory.by_domain(request.META.get("HTTP_HOST", "").partition(":")[0].lower())
    return place.slug if place else ""
