"""What follows from others' events: whoever withdrew, was rejected or hired has no offer any more."""

from datetime import timedelta
from uuid import UUID

from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.kit.tasks import task
from rolecall.messaging import queries as messages
from rolecall.offers import actions
from rolecall.offers.models import Offer
from rolecall.pipeline.events import (
    UNTIL_IT_STANDS,
    ApplicationRejected,
    ApplicationWithdrawn,
    CandidateHired,
)
from rolecall.pipeline.models import REJECTED, Application

AFTER_ITS_LETTER = timedelta(minutes=1)


@on(ApplicationWithdrawn, ApplicationRejected, CandidateHired)
def end_offers(event: ApplicationWithdrawn | ApplicationRejected | CandidateHired, row: EventRow) -> None:
    if not Offer.objects.under_way().filter(application=event.application_id).exists():
        return
    if isinstance(event, ApplicationWithdrawn) and event.by_candidate:
        _end(event.application_id)
    else:
        at = clock.now() + UNTIL_IT_STANDS
        end_where_it_stands.defer(run_at=at, application_id=event.application_id)


@task(name="offers.end_where_it_stands")
def end_where_it_stands(application_id: str) -> None:
    """End the offers of an application that stayed closed; where a letter is to say so, once it has left."""
    of = UUID(application_id)
    leaves_at = messages.says_no_at(of)
    if leaves_at is None or not Application.objects.filter(id=of, state=REJECTED).exists():
        _end(of)
        return
    at = max(leaves_at, clock.now()) + AFTER_ITS_LETTER
    end_where_it_stands.defer(run_at=at, application_id=of)


def _end(application_id: UUID) -> None:
    if Application.objects.active().filter(id=application_id).exists():
        return  # it was undone meanwhile
    for offer in Offer.objects.under_way().filter(application=application_id):
        try:
            actions.withdraw(offer, by=Automatic("Rolecall"), told=False)
        except RuleBroken:
            continue  # it ended by itself meanwhile
