"""What the clock asks for, once a night."""

from procrastinate.contrib.django import app

from rolecall.accounts import actions as accounts


@app.periodic(cron="23 3 * * *")
@app.task(name="accounts.forget_what_ended", pass_context=False)
def forget_what_ended(timestamp: int) -> None:
    """Remove sign-ups that nobody confirmed, links and sessions that have ended."""
    accounts.forget_what_ended()
