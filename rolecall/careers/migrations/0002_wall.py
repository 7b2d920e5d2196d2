"""Behind the wall, with the one question that is asked by domain before the organization is known."""

from django.db import migrations

from rolecall.kit.db import RaiseWall

BY_DOMAIN = """
CREATE FUNCTION rolecall_organization_by_domain(wanted text) RETURNS TABLE (id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.slug::text, o.name::text
    FROM careers_careerssite c JOIN accounts_organization o ON o.id = c.organization_id
    WHERE c.domain = wanted
$$
"""


class Migration(migrations.Migration):
    dependencies = [("careers", "0001_initial"), ("accounts", "0002_wall")]

    operations = [
        RaiseWall("careers"),
        migrations.RunSQL(BY_DOMAIN, "DROP FUNCTION rolecall_organization_by_domain(text)"),
    ]
