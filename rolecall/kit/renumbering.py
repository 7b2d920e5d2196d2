"""The log of events on another server than the one that wrote it: what follows goes on behind it.

Events stand in the order of their transactions, which each server counts by itself. What was restored from a
dump came with the numbers of the server before, and where this one has not counted as far, all that happens
would stand before the log, and what programs had read would never end.
"""

from typing import Any


def follow_the_log(using: Any) -> None:
    """Put logs that are ahead of this server before all that it counts, in their order; over its owner."""
    with using.cursor() as cursor:
        cursor.execute(AHEAD_SQL)


AHEAD_SQL = """
    UPDATE kit_eventrow AS event SET transaction = event.transaction - ahead.last - 1
    FROM (
        SELECT place.id, (
            SELECT max(transaction) FROM kit_eventrow WHERE organization_id = place.id
        ) AS last FROM accounts_organization AS place
    ) AS ahead
    WHERE event.organization_id = ahead.id
      AND ahead.last >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
"""
