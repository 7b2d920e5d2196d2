"""What the clock asks for: what no worker came back for, endpoints that fail for days, old deliveries."""

from procrastinate.contrib.django import app

from rolecall.accounts import directory
from rolecall.kit import tenancy
from rolecall.webhooks import actions


@app.periodic(cron="* * * * *")
@app.task(name="webhooks.send_what_is_due", pass_context=False)
def send_what_is_due(timestamp: int) -> None:
    """Queue what is due in each organization: a worker that was killed leaves its endpoint to the next."""
    for organization_id in directory.every_organization():
        with tenancy.acting_in(organization_id):
            actions.queue_due()


@app.periodic(cron="41 * * * *")
@app.task(name="webhooks.follow_failing", pass_context=False)
def follow_failing(timestamp: int) -> None:
    """Tell owners of endpoints that fail for days, pause those that fail for longer, forget what is old."""
    for organization_id in directory.every_organization():
        with tenancy.acting_in(organization_id):
            actions.follow_failing()
            actions.forget_old()
