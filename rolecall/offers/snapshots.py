"""What is kept of offers with the events about them."""

from rolecall.audit.shapes import shape
from rolecall.kit.snapshots import keep
from rolecall.offers.models import Offer

keep(
    "offer_id",
    Offer,
    "application_id approval_id title salary_currency salary_period starts_on contract location own "
    "countersigned made_by_name created_at expires_at sent_at viewed_at accepted_at declined_at expired_at "
    "withdrawn_at decline_reason",
    offer_template_id="thing.template_id",
    salary_amount="thing.salary_amount::text",
)
shape(offer="rolecall.offers.schemas.OfferOut")
