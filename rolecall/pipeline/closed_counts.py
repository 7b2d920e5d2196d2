"""How many applications of a job are rejected or withdrawn, known without counting them."""

from django.db import connection, models

from rolecall.jobs.models import Job, Stage
from rolecall.kit import tenancy
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey


class ClosedCount(OrganizationOwned):
    """By how many those of a state became more or fewer in a stage: the sum is how many there are.

    The database itself adds a row in the transaction that changes an application (migration 0011), and only
    adds: whoever rejects somebody waits for nobody who rejects somebody else. Those of a job are few, because
    the clock puts them together (`put_together`). A job's board says how many were turned down since it was
    published, who in a large one are many times those who are under way.
    """

    job = OwnedForeignKey(Job, on_delete=models.CASCADE, related_name="+")
    stage = OwnedForeignKey(Stage, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=12)
    change = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["organization", "job"], name="closed_counts_of_job")]


def put_together() -> None:
    """Make one row of those of each stage and state of the organization; their sums stay what they are."""
    with connection.cursor() as cursor:
        cursor.execute(TOGETHER_SQL, [tenancy.current()])


TOGETHER_SQL = """
    WITH gone AS (
        DELETE FROM pipeline_closedcount c USING (
            SELECT job_id, stage_id, state FROM pipeline_closedcount
            GROUP BY job_id, stage_id, state HAVING count(*) > 1
        ) AS several
        WHERE (c.job_id, c.stage_id, c.state) = (several.job_id, several.stage_id, several.state)
        RETURNING c.job_id, c.stage_id, c.state, c.change
    )
    INSERT INTO pipeline_closedcount (id, created_at, organization_id, job_id, stage_id, state, change)
    SELECT gen_random_uuid(), now(), %s, job_id, stage_id, state, sum(change)
    FROM gone GROUP BY job_id, stage_id, state HAVING sum(change) <> 0
"""
"""Two who do it at once each put together what they took away themselves."""
