"""What the clock asks for: once a night, what is of no use any more."""

from procrastinate.contrib.django import app

from rolecall.kit import clock, tenancy
from rolecall.kit.where import organizations_with
from rolecall.oauth import actions


@app.periodic(cron="37 3 * * *")
@app.task(name="oauth.forget_ended", pass_context=False)
def forget_ended(timestamp: int) -> None:
    """Forget the secrets of apps that ran out long ago."""
    for organization_id in organizations_with("tokens_ended", clock.now() - actions.REMEMBERED):
        with tenancy.acting_in(organization_id):
            actions.forget_ended()
