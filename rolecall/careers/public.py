"""What every public view starts with: whose site it is, what stands around the page, and how it is kept."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse

from rolecall.accounts import directory
from rolecall.careers import queries
from rolecall.careers.addresses import Addresses, addresses_of
from rolecall.careers.models import CareersSite
from rolecall.kit import clock, pages, tenancy
from rolecall.kit.errors import RuleBroken
from rolecall.ui.navigation import Site

MARK = "X-Rolecall-Public"
MOST_BYTES = 45 * 1024 * 1024
View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Shopfront:
    """The site that a visitor stands before."""

    place: directory.Place
    brand: CareersSite
    addresses: Addresses

    @property
    def frame(self) -> Site:
        """What stands around each of its pages."""
        version = self.brand.accent.removeprefix("#")
        return Site(
            name=self.place.name,
            url=self.addresses.site,
            css_url=f"{self.addresses.css}?{version}",
            logo_url=f"{self.addresses.logo}?{self.brand.logo_key[-12:]}" if self.brand.logo_key else "",
            links=[("Open roles", self.addresses.site), ("My application", self.addresses.my_application)],
            foot_links=[("Privacy", self.addresses.privacy), ("RSS", f"{self.addresses.base}/feed.xml")],
        )

    @property
    def consent_text(self) -> str:
        """What a person agrees to when they apply; kept with the application word for word."""
        months = self.brand.consent_months
        return (
            f"{self.place.name} may keep and read my application to decide about this job, for up to "
            f"{months} month{'' if months == 1 else 's'}. I can withdraw it or have it erased at any time."
        )

    @property
    def consent_ends_at(self) -> Any:
        """Until when such a consent given now lasts."""
        return clock.now() + timedelta(days=round(30.44 * self.brand.consent_months))


class TooLarge(RuleBroken):
    """More bytes than any form of ours takes."""

    status = 413
    sentence = (
        "That was more than 45 MB at once. Go back and choose smaller files; what you typed is still there."
    )


def shopfront(view: View) -> View:
    """Declare a public view of one organization's careers site; it gets the `Shopfront`."""

    @wraps(view)
    def enter(request: HttpRequest, organization: str, *args: Any, **kwargs: Any) -> HttpResponse:
        if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES:
            raise TooLarge
        with entered(request, organization) as front:
            return view(request, front, *args, **kwargs)

    return pages.public(enter)


@contextmanager
def entered(request: HttpRequest, slug: str) -> Iterator[Shopfront]:
    """Step into an organization as a visitor."""
    place = directory.by_slug(slug)
    if place is None:
        raise Http404
    with tenancy.acting_in(place.id):
        yield Shopfront(place, queries.brand(), addresses_of(request, place))


def same_for_all(front: Shopfront, answer: HttpResponse) -> HttpResponse:
    """Let an answer be kept by caches, ours and the browser's, which ask again each time."""
    answer.headers[MARK] = str(front.place.id)
    answer.headers["Cache-Control"] = "public, no-cache"
    return answer
