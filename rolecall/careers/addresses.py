"""The public addresses of a careers site: under the product's own, or on a domain of the organization."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from rolecall.accounts.directory import Place


@dataclass(frozen=True)
class Addresses:
    """Paths of one site; `base` is empty on the organization's own domain."""

    base: str
    origin: str

    @property
    def site(self) -> str:
        return f"{self.base}/"

    @property
    def my_application(self) -> str:
        return f"{self.base}/my-application/"

    @property
    def privacy(self) -> str:
        return f"{self.base}/privacy/"

    @property
    def css(self) -> str:
        return f"{self.base}/site.css"

    @property
    def logo(self) -> str:
        return f"{self.base}/logo"

    def post(self, slug: str) -> str:
        return f"{self.base}/jobs/{slug}/"

    def received(self, slug: str) -> str:
        return f"{self.base}/jobs/{slug}/received/"

    def absolute(self, path: str) -> str:
        """With scheme and host, for feeds and other sites."""
        return f"{self.origin}{path}"


def addresses_of(request: HttpRequest, place: Place) -> Addresses:
    """The addresses as this visitor came in."""
    domain = getattr(request, "careers_domain", None)
    if domain:
        return Addresses(base="", origin=f"{request.scheme}://{domain}")
    return Addresses(base=f"/careers/{place.slug}", origin=settings.PUBLIC_URL)
