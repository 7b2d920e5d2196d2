"""Behind the wall, with the few questions that must be asked before the organization is known.

Each is a SECURITY DEFINER function of the tables' owner with a fixed search path, and answers with
ids, names and roles only (`accounts.directory`).
"""

from django.db import migrations

from rolecall.kit.db import RaiseWall, policy_sql

BY_SLUG = """
CREATE FUNCTION rolecall_organization_by_slug(wanted text) RETURNS TABLE (id uuid, slug text, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id, slug::text, name::text FROM accounts_organization WHERE slug = wanted
$$
"""

MEMBERSHIPS = """
CREATE FUNCTION rolecall_memberships(who uuid)
RETURNS TABLE (organization_id uuid, slug text, name text, member_id uuid, role text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.slug::text, o.name::text, m.id, m.role::text
    FROM accounts_member m JOIN accounts_organization o ON o.id = m.organization_id
    WHERE m.user_id = who AND m.left_at IS NULL ORDER BY o.name, o.id
$$
"""

OF_KEY = """
CREATE FUNCTION rolecall_organization_of_key(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT organization_id FROM accounts_apikey WHERE prefix = wanted AND revoked_at IS NULL
$$
"""

OF_INVITATION = """
CREATE FUNCTION rolecall_organization_of_invitation(wanted text) RETURNS uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT organization_id FROM accounts_invitation WHERE fingerprint = wanted
$$
"""

IDS = """
CREATE FUNCTION rolecall_organization_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT id FROM accounts_organization ORDER BY id
$$
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        RaiseWall("accounts"),
        migrations.RunSQL(policy_sql("accounts_organization", "id"), migrations.RunSQL.noop),
        migrations.RunSQL(BY_SLUG, "DROP FUNCTION rolecall_organization_by_slug(text)"),
        migrations.RunSQL(MEMBERSHIPS, "DROP FUNCTION rolecall_memberships(uuid)"),
        migrations.RunSQL(OF_KEY, "DROP FUNCTION rolecall_organization_of_key(text)"),
        migrations.RunSQL(OF_INVITATION, "DROP FUNCTION rolecall_organization_of_invitation(text)"),
        migrations.RunSQL(IDS, "DROP FUNCTION rolecall_organization_ids()"),
    ]
