"""What the clock asks for, once a night."""

from procrastinate.contrib.django import app

from rolecall.accounts import directory
from rolecall.careers import tasks
from rolecall.kit import tenancy


@app.periodic(cron="17 3 * * *")
@app.task(name="careers.sweep_every_organization", pass_context=False)
def sweep_every_organization(timestamp: int) -> None:
    """Queue the sweeping of each organization."""
    for organization_id in directory.every_organization():
        with tenancy.acting_in(organization_id):
            tasks.sweep_waiting_files.defer()
