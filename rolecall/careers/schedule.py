"""What the clock asks for, once a night."""

from datetime import timedelta

from procrastinate.contrib.django import app

from rolecall.accounts import directory
from rolecall.kit import clock, storage

WAITING = timedelta(days=2)


@app.periodic(cron="17 3 * * *")
@app.task(name="careers.sweep_every_organization", pass_context=False)
def sweep_every_organization(timestamp: int) -> None:
    """Delete the files of forms that were never sent."""
    for organization_id in directory.every_organization():
        storage.sweep(organization_id, clock.now() - WAITING)
