"""Offers and their templates for programs. Candidates answer by themselves; programs do not sign for them."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, Synced, Told, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS
from rolecall.offers import actions
from rolecall.offers.models import Offer, OfferTemplate
from rolecall.offers.schemas import (
    ExtendIn,
    OfferFilters,
    OfferIn,
    OfferOut,
    OfferPage,
    OfferTemplateIn,
    OfferTemplateOut,
    OfferTemplatePage,
    SendIn,
    TermsIn,
)
from rolecall.pipeline.models import Application

door = Door(tags=["offers"], heeds_reach=True)


@door.get(
    "/offers",
    roles=roles.RECRUITERS,
    response=OfferPage,
    synced=Synced(Offer, told=(Told("offer_id"),), by_row=True),
)
def list_offers(request: KeyRequest, filters: Query[OfferFilters]) -> HttpResponse:
    """List offers, newest first."""
    rows = Offer.objects.visible_to(request.key).select_related("approval")
    rows = rows.in_state(filters.state) if filters.state else rows
    rows = rows.filter(application=filters.application_id) if filters.application_id else rows
    found, cursor = page_of(rows, filters)
    return answer_page([_json(row) for row in found], cursor, request)


@door.get("/offers/{uuid:offer_id}", roles=roles.RECRUITERS, response=OfferOut, row=Offer)
def read_offer(request: KeyRequest, offer_id: UUID) -> HttpResponse:
    """Read one offer."""
    return answer(_json(_offer(request, offer_id)))


@door.post("/applications/{uuid:application_id}/offers", roles=roles.RECRUITERS, response={201: OfferOut})
def make_offer(request: KeyRequest, application_id: UUID, payload: OfferIn) -> HttpResponse:
    """Draft an offer for an application."""
    applications = Application.objects.visible_to(request.key).select_related("job", "candidate")
    application = applications.filter(id=application_id).first()
    if application is None:
        raise NotFound
    template = OfferTemplate.objects.in_use().filter(id=payload.offer_template_id).first()
    if template is None:
        raise Invalid({"offer_template_id": "Name a template in use; GET /offer_templates lists them."})
    made = actions.make(application, template=template, terms=_terms(payload), by=request.key)
    return answer(_json(made), 201)


@door.put("/offers/{uuid:offer_id}", roles=roles.RECRUITERS, response=OfferOut)
def change_offer(request: KeyRequest, offer_id: UUID, payload: TermsIn) -> HttpResponse:
    """Change the terms before the offer leaves; what was approved is asked again."""
    return answer(_json(actions.change(_offer(request, offer_id), terms=_terms(payload), by=request.key)))


@door.post("/offers/{uuid:offer_id}/ask_approval", roles=roles.RECRUITERS, response=OfferOut)
def ask_approval_of_offer(request: KeyRequest, offer_id: UUID) -> HttpResponse:
    """Put an offer to approval, if a rule asks for it."""
    actions.ask_approval(_offer(request, offer_id), by=request.key)
    return answer(_json(_offer(request, offer_id)))


@door.post("/offers/{uuid:offer_id}/send", roles=roles.RECRUITERS, response=OfferOut)
def send_offer(request: KeyRequest, offer_id: UUID, payload: SendIn) -> HttpResponse:
    """Send an offer to the candidate."""
    sent = actions.send(_offer(request, offer_id), by=request.key, message=payload.message)
    return answer(_json(sent))


@door.post("/offers/{uuid:offer_id}/extend", roles=roles.RECRUITERS, response=OfferOut)
def extend_offer(request: KeyRequest, offer_id: UUID, payload: ExtendIn) -> HttpResponse:
    """Give the candidate more time to answer."""
    return answer(_json(actions.extend(_offer(request, offer_id), until=payload.expires_at, by=request.key)))


@door.post("/offers/{uuid:offer_id}/withdraw", roles=roles.RECRUITERS, response=OfferOut)
def withdraw_offer(request: KeyRequest, offer_id: UUID) -> HttpResponse:
    """Withdraw an offer."""
    return answer(_json(actions.withdraw(_offer(request, offer_id), by=request.key)))


@door.get(
    "/offer_templates",
    roles=roles.RECRUITERS,
    response=OfferTemplatePage,
    synced=Synced(OfferTemplate, by_row=True, shared=True),
    persons=NO_PERSONS,
)
def list_offer_templates(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the templates of offers in use."""
    found, cursor = page_of(OfferTemplate.objects.in_use(), paging)
    return answer_page([_template_json(row) for row in found], cursor, request)


@door.post(
    "/offer_templates",
    roles=roles.RECRUITERS,
    response={201: OfferTemplateOut},
    heeds_reach=False,
    persons=NO_PERSONS,
)
def write_offer_template(request: KeyRequest, payload: OfferTemplateIn) -> HttpResponse:
    """Write a template of offers."""
    return answer(_template_json(_keep(request, None, payload)), 201)


@door.get(
    "/offer_templates/{uuid:offer_template_id}",
    roles=roles.RECRUITERS,
    response=OfferTemplateOut,
    row=OfferTemplate,
    persons=NO_PERSONS,
)
def read_offer_template(request: KeyRequest, offer_template_id: UUID) -> HttpResponse:
    """Read one template of offers in use."""
    return answer(_template_json(_template(offer_template_id)))


@door.put(
    "/offer_templates/{uuid:offer_template_id}",
    roles=roles.RECRUITERS,
    response=OfferTemplateOut,
    heeds_reach=False,
    persons=NO_PERSONS,
)
def change_offer_template(
    request: KeyRequest, offer_template_id: UUID, payload: OfferTemplateIn
) -> HttpResponse:
    """Change a template of offers."""
    return answer(_template_json(_keep(request, _template(offer_template_id), payload)))


@door.delete(
    "/offer_templates/{uuid:offer_template_id}",
    roles=roles.RECRUITERS,
    response={204: None},
    heeds_reach=False,
    persons=NO_PERSONS,
)
def remove_offer_template(request: KeyRequest, offer_template_id: UUID) -> HttpResponse:
    """Take a template out of use."""
    actions.remove_template(_template(offer_template_id), by=request.key)
    return HttpResponse(status=204)


def _terms(payload: TermsIn) -> actions.Terms:
    given = {name: getattr(payload, name) for name in TermsIn.model_fields}
    return actions.Terms(**given)


def _keep(request: KeyRequest, template: OfferTemplate | None, payload: OfferTemplateIn) -> OfferTemplate:
    rows = [actions.Field(f.label, f.kind, f.required, tuple(f.options)) for f in payload.fields]
    return actions.keep_template(
        template,
        by=request.key,
        name=payload.name,
        letter=payload.letter,
        fields=rows,
        days_to_answer=payload.days_to_answer,
        countersigned=payload.countersigned,
    )


def _offer(request: KeyRequest, offer_id: UUID) -> Offer:
    rows = Offer.objects.visible_to(request.key).whole().select_related("template")
    found = rows.filter(id=offer_id).first()
    if found is None:
        raise NotFound
    return found


def _template(template_id: UUID) -> OfferTemplate:
    found = OfferTemplate.objects.in_use().filter(id=template_id).first()
    if found is None:
        raise NotFound
    return found


def _json(row: Offer) -> dict[str, Any]:
    names = set(OfferOut.model_fields) - {"offer_template_id", "salary_amount"}
    return {
        **{name: getattr(row, name) for name in names},
        "offer_template_id": row.template_id,
        "salary_amount": str(row.salary_amount),
    }


def _template_json(row: OfferTemplate) -> dict[str, Any]:
    return {name: getattr(row, name) for name in OfferTemplateOut.model_fields}
