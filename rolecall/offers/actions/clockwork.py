"""What the clock does with offers: remind once, and end those whose time has passed."""

from datetime import timedelta

from rolecall.accounts.models import Organization
from rolecall.kit import clock
from rolecall.kit.events import Automatic
from rolecall.kit.recording import record
from rolecall.offers import letters, tasks
from rolecall.offers.actions.sending import write
from rolecall.offers.actions.writing import hold
from rolecall.offers.events import OfferExpired, OfferReminded
from rolecall.offers.models import WITH_CANDIDATE, Offer

REMINDED_BEFORE = timedelta(days=2)
AT_LEAST_HELD = timedelta(days=1)
"""How long an offer has been with somebody before they are reminded."""
CLOCK = Automatic("Clock")


def expire_due() -> int:
    """End the offers of this organization whose time has passed."""
    due = Offer.objects.filter(WITH_CANDIDATE, expires_at__lte=clock.now()).order_by("id")
    return sum(_expire(offer) for offer in due)


def remind_due() -> int:
    """Remind candidates whose offers run out soon, once for each deadline."""
    now = clock.now()
    due = Offer.objects.filter(
        WITH_CANDIDATE,
        reminded_at=None,
        sent_at__lte=now - AT_LEAST_HELD,
        expires_at__gt=now,
        expires_at__lte=now + REMINDED_BEFORE,
        application__state="active",
    )
    return sum(_remind(offer) for offer in due.order_by("id"))


def _expire(offer: Offer) -> bool:
    held = hold(offer)
    if held.state not in ("sent", "viewed") or held.expires_at > clock.now():
        return False
    held.expired_at = clock.now()
    held.save(update_fields=["expired_at"])
    record(OfferExpired(**held.about()), by=CLOCK)
    tasks.tell_team.defer(offer_id=held.id, what="expired")
    return True


def _remind(offer: Offer) -> bool:
    held = hold(offer)
    if not held.is_with_candidate or held.reminded_at:
        return False
    organization = Organization.objects.get()
    held.reminded_at = clock.now()
    held.save(update_fields=["reminded_at"])
    record(OfferReminded(**held.about()), by=CLOCK)
    write(held, letters.reminder(held, organization), Automatic(organization.name))
    return True
