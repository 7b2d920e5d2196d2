"""What the clock asks for, four times an hour."""

from procrastinate.contrib.django import app

from rolecall.kit import clock, tenancy
from rolecall.kit.where import organizations_with
from rolecall.pipeline.closed_counts import put_together


@app.periodic(cron="3,18,33,48 * * * *")
@app.task(name="pipeline.put_counts_together", pass_context=False)
def put_counts_together(timestamp: int) -> None:
    """Keep the counts of a job few, where many were rejected or withdrew."""
    for organization_id in organizations_with("counts_to_put_together", clock.now()):
        with tenancy.acting_in(organization_id):
            put_together()
