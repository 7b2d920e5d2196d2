from django.urls import path

from rolecall.offers.views import offers, public, templates

app_name = "offers"
urlpatterns = [
    path("offers/", offers.offers, name="offers"),
    path("offers/verify/", public.verify, name="verify"),
    path("offers/verify/<uuid:seal_id>.pem", public.certificate, name="certificate"),
    path("offers/<uuid:offer_id>/", offers.offer, name="offer"),
    path("offers/<uuid:offer_id>/edit/", offers.edit, name="edit"),
    path("offers/<uuid:offer_id>/ask-approval/", offers.ask_approval, name="ask_approval"),
    path("offers/<uuid:offer_id>/send/", offers.send, name="send"),
    path("offers/<uuid:offer_id>/extend/", offers.extend, name="extend"),
    path("offers/<uuid:offer_id>/withdraw/", offers.withdraw, name="withdraw"),
    path("offers/<uuid:offer_id>/countersign/", offers.countersign, name="countersign"),
    path("offers/<uuid:offer_id>/letter.pdf", offers.paper, {"kind": "letter"}, name="letter_pdf"),
    path("offers/<uuid:offer_id>/signed.pdf", offers.paper, {"kind": "signed"}, name="signed_pdf"),
    path("applications/<uuid:application_id>/offers/new/", offers.new, name="new"),
    path("settings/offer-templates/", templates.templates, name="templates"),
    path("settings/offer-templates/new/", templates.template, name="new_template"),
    path("settings/offer-templates/<uuid:offer_template_id>/", templates.template, name="template"),
    path(
        "settings/offer-templates/<uuid:offer_template_id>/remove/",
        templates.remove_template,
        name="remove_template",
    ),
]
