"""What the clock asks for: once a night, and once an hour for those whose morning it is."""

from procrastinate.contrib.django import app

from rolecall.accounts import actions as accounts
from rolecall.accounts import digest
from rolecall.kit import clock, repeating, tenancy
from rolecall.kit.where import organizations_with


@app.periodic(cron="23 3 * * *")
@app.task(name="accounts.forget_what_ended", pass_context=False)
def forget_what_ended(timestamp: int) -> None:
    """Remove sign-ups that nobody confirmed, links and sessions that have ended."""
    accounts.forget_what_ended()


@app.periodic(cron="41 * * * *")
@app.task(name="accounts.forget_kept_answers", pass_context=False)
def forget_kept_answers(timestamp: int) -> None:
    """Forget what programs were answered longer ago than they may ask for it again."""
    for organization_id in organizations_with("answers_kept", clock.now() - repeating.KEPT_FOR):
        with tenancy.acting_in(organization_id):
            repeating.forget_old()


@app.periodic(cron="1,31 * * * *")
@app.task(name="accounts.send_digests", pass_context=False)
def send_digests(timestamp: int) -> None:
    """Queue the digests that are due, in each organization; zones are whole or half hours apart."""
    for organization_id in organizations_with("digests_wanted", clock.now()):
        with tenancy.acting_in(organization_id):
            digest.queue_due()
