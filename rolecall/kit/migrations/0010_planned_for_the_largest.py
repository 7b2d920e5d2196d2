"""Let the database plan for the largest organization in tables that are there already; see `raise_wall`."""

from django.db import migrations

SQL = """
DO $$
DECLARE
    owned regclass;
BEGIN
    FOR owned IN
        SELECT c.oid FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
        WHERE a.attname = 'organization_id' AND c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace
          AND pg_has_role(c.relowner, 'USAGE')
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN organization_id SET (n_distinct = 1)', owned);
    END LOOP;
END $$
"""


class Migration(migrations.Migration):
    # what is set counts from the next ANALYZE on, which need not hold any lock for the others
    atomic = False
    dependencies = [("kit", "0009_redacted_events")]
    operations = [
        migrations.RunSQL(SQL, migrations.RunSQL.noop),
        migrations.RunSQL("ANALYZE", migrations.RunSQL.noop),
    ]
