"""What the clock asks for: what no worker came back for, endpoints that fail for days, old deliveries."""

from procrastinate.contrib.django import app

from rolecall.kit import clock, tenancy
from rolecall.kit.where import organizations_with
from rolecall.webhooks import actions
from rolecall.webhooks.models import KEPT_FOR


@app.periodic(cron="* * * * *")
@app.task(name="webhooks.send_what_is_due", pass_context=False)
def send_what_is_due(timestamp: int) -> None:
    """Queue what is due in each organization: a worker that was killed leaves its endpoint to the next."""
    for organization_id in organizations_with("webhooks_due", clock.now()):
        with tenancy.acting_in(organization_id):
            actions.queue_due()


@app.periodic(cron="41 * * * *")
@app.task(name="webhooks.follow_failing", pass_context=False)
def follow_failing(timestamp: int) -> None:
    """Tell owners of endpoints that fail for days, pause those that fail for longer, forget what is old."""
    for organization_id in organizations_with("webhooks_failing", clock.now() - actions.TOLD_AFTER):
        with tenancy.acting_in(organization_id):
            actions.follow_failing()
    for organization_id in organizations_with("webhooks_old", clock.now() - KEPT_FOR):
        with tenancy.acting_in(organization_id):
            actions.forget_old()
