"""What follows from others' events: whoever withdrew or was rejected has no offer any more."""

from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.offers import actions
from rolecall.offers.models import Offer
from rolecall.pipeline.events import ApplicationRejected, ApplicationWithdrawn, CandidateHired
from rolecall.pipeline.models import Application


@on(ApplicationWithdrawn, ApplicationRejected, CandidateHired)
def end_offers(event: ApplicationWithdrawn | ApplicationRejected | CandidateHired, row: EventRow) -> None:
    application = Application.objects.get(id=event.application_id)
    if application.is_active:
        return  # it was undone meanwhile
    for offer in Offer.objects.under_way().filter(application=application):
        try:
            actions.withdraw(offer, by=Automatic("Rolecall"), told=False)
        except RuleBroken:
            continue  # it ended by itself meanwhile
