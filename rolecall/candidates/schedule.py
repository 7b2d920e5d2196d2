"""What the clock asks for, once a night."""

from procrastinate.contrib.django import app

from rolecall.candidates.duplicate_models import DuplicateSearch
from rolecall.candidates.duplicates import tasks
from rolecall.kit import clock, tenancy
from rolecall.kit.where import organizations_with


@app.periodic(cron="41 2 * * *")
@app.task(name="candidates.look_through_every_organization", pass_context=False)
def look_through_every_organization(timestamp: int) -> None:
    """Look once through everybody of each organization where that was never done."""
    for organization_id in organizations_with("never_looked_through", clock.now()):
        with tenancy.acting_in(organization_id):
            if not DuplicateSearch.objects.exists():
                tasks.begin_search()
