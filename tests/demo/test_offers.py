from datetime import UTC, datetime

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts import directory
from rolecall.demo.building import load
from rolecall.kit import tasks, tenancy
from rolecall.offers.models import STATES, Offer, OfferPaper


@pytest.mark.django_db
def test_the_demo_has_an_offer_in_every_state_and_a_sealed_one(settings: Settings, tmp_path: object) -> None:
    settings.MEDIA_ROOT, settings.OUTBOX_DIR = f"{tmp_path}/files", f"{tmp_path}/outbox"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    with tasks.at_once("messaging.", "pipeline.", "accounts.", "careers."):
        load("halden", 160, datetime.now(UTC))

    place = directory.by_slug("halden")
    assert place is not None
    with tenancy.acting_in(place.id):
        states = {offer.state for offer in Offer.objects.select_related("approval")}
        assert states == {key for key, _ in STATES}
        assert OfferPaper.objects.filter(kind="signed").count() == 1
