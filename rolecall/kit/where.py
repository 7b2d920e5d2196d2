"""Which organizations have something to do: asked of the database once for all, before any is entered.

A clock that enters each of tens of thousands of organizations, to see that nothing is due, does nothing else.
"""

from datetime import datetime
from uuid import UUID

from django.db import connection, migrations


def names_organizations(name: str, rows: str) -> migrations.RunSQL:
    """For a migration: the function that names the organizations with such rows.

    `rows` is what stands behind FROM, with `moment` as its argument. It looks past the wall, and answers
    ids alone.
    """
    create = f"""
CREATE FUNCTION rolecall_{name}(moment timestamptz) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT DISTINCT organization_id FROM {rows}
$$
"""  # noqa: S608  both are written in a migration
    return migrations.RunSQL(create, f"DROP FUNCTION rolecall_{name}(timestamptz)")


def organizations_with(name: str, moment: datetime) -> list[UUID]:
    """The organizations that a function of the database names: perhaps more than have to do, never fewer."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT rolecall_{name}(%s)", [moment])
        return [row[0] for row in cursor.fetchall()]
