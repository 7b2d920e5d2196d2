"""What the clock asks for, four times an hour."""

from procrastinate.contrib.django import app

from rolecall.kit import clock, tenancy
from rolecall.kit.where import organizations_with
from rolecall.offers import actions


@app.periodic(cron="7,22,37,52 * * * *")
@app.task(name="offers.follow_every_organization", pass_context=False)
def follow_every_organization(timestamp: int) -> None:
    """Remind of the offers that end soon and end those that are over, in each organization."""
    for organization_id in organizations_with("offers_ending", clock.now() + actions.REMINDED_BEFORE):
        with tenancy.acting_in(organization_id):
            actions.remind_due()
            actions.expire_due()
