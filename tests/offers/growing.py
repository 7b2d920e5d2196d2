"""What offers add to the growing organization of tests/architecture/growing.py."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from rolecall.kit import clock, storage
from rolecall.kit.db import uuid7
from rolecall.kit.events import Visitor
from rolecall.offers import actions as offers
from rolecall.offers.models import Offer, OfferPaper, OfferTemplate
from rolecall.pipeline.models import Application

if TYPE_CHECKING:
    from tests.architecture.growing import World


class OffersShare:
    """One offer with ever more questions and papers, and ever more offers and templates beside it."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.template = self._template(0)
        self.offer = offers.send(self._make(world.application), by=world.by)
        self._paper()
        self.params = {"offer_id": str(self.offer.id), "offer_template_id": str(self.template.id)}

    def grow(self, number: int) -> None:
        """One more template, question and paper, an earlier offer to the candidate, an offer to another."""
        self._template(number)
        self._paper()
        person = self.world.candidate
        offers.ask(self.offer, by=Visitor(person.name, person.id), text=f"Question {number}?")
        earlier = Offer.objects.get(id=self.offer.id)
        earlier.id, earlier.withdrawn_at, earlier.sent_at = uuid7(), clock.now(), None
        earlier.save(force_insert=True)
        self._make(self.world._apply(self.world.job, number + 5000))

    def _paper(self) -> None:
        OfferPaper.objects.create(offer=self.offer, kind="signed", key=storage.keep(b"%PDF"), sha256="0" * 64)

    def _template(self, number: int) -> OfferTemplate:
        fields = [offers.Field(f"Field {each}") for each in range(number)]
        name = f"Template {number}"
        return offers.keep_template(None, by=self.world.by, name=name, letter="<p>x</p>", fields=fields)

    def _make(self, application: Application) -> Offer:
        terms = offers.Terms(
            title="Keeper",
            salary_amount=Decimal(40000),
            salary_currency="EUR",
            starts_on=date(2031, 3, 1),
            contract="full_time",
            location="Athens",
            expires_at=clock.now() + timedelta(days=7),
        )
        return offers.make(application, template=self.template, terms=terms, by=self.world.by)
