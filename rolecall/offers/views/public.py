"""How anybody verifies a sealed offer: the certificate, its fingerprint, and what to do with them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from rolecall.accounts import directory
from rolecall.kit import pages, tenancy
from rolecall.offers import sealing
from rolecall.offers.models import Seal


@pages.public
@require_GET
def verify(request: HttpRequest, organization: str) -> HttpResponse:
    place = directory.by_slug(organization)
    if place is None:
        raise Http404
    with tenancy.acting_in(place.id):
        seals = [(seal, sealing.fingerprint(seal)) for seal in Seal.objects.order_by("-id")]
    return pages.render(request, "offers/verify.html", {"place": place, "seals": seals})


@pages.public
@require_GET
def certificate(request: HttpRequest, organization: str, seal_id: UUID) -> HttpResponse:
    place = directory.by_slug(organization)
    if place is None:
        raise Http404
    with tenancy.acting_in(place.id):
        seal = Seal.objects.filter(id=seal_id).first()
    if seal is None:
        raise Http404
    answer = HttpResponse(seal.certificate, content_type="application/x-pem-file")
    answer.headers["Content-Disposition"] = f'attachment; filename="{place.slug}-seal.pem"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer
