"""What is left of an event when somebody whom it is about is removed for good; see decision 0019.

The functions are the owner's, and nobody else may call them: the deletion of a person does (`candidates` 0009).
"""

from django.db import migrations, models

FUNCTIONS = """
CREATE FUNCTION rolecall_plain_fields() RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT '{}'::jsonb $$;

CREATE FUNCTION rolecall_redact(organization uuid, people uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp SET enable_seqscan = off AS $$
DECLARE
    plain CONSTANT jsonb := rolecall_plain_fields();
BEGIN
    UPDATE kit_eventrow told SET
        redacted_at = now(),
        data = (
            SELECT coalesce(jsonb_object_agg(
                each.key, CASE WHEN plain -> told.type ? each.key THEN each.value ELSE 'null' END), '{}')
            FROM jsonb_each(told.data) AS each
        ),
        actor_name = CASE
            WHEN told.actor_kind IN ('member', 'key', 'host') THEN told.actor_name
            WHEN told.actor_kind = 'automation' AND plain -> '' ? told.actor_name THEN told.actor_name
            ELSE '' END,
        address = CASE WHEN told.actor_kind IN ('member', 'key', 'host') THEN told.address END
    WHERE told.organization_id = organization AND told.redacted_at IS NULL AND told.id IN (
        SELECT about.event_id FROM kit_eventsubject about
        WHERE about.organization_id = organization AND about.subject_id = ANY(people)
    );
    DELETE FROM kit_eventobject object
    WHERE object.organization_id = organization AND object.id IN (
        SELECT about.event_id FROM kit_eventsubject about
        WHERE about.organization_id = organization AND about.subject_id = ANY(people)
    );
END $$;
"""
GONE = "DROP FUNCTION rolecall_redact(uuid, uuid[]); DROP FUNCTION rolecall_plain_fields()"


def keep_for_owner(*functions: str) -> migrations.RunSQL:
    """Nobody but their owner may call these functions, whoever is given all of them by default."""
    named = ", ".join(f"'{each}'" for each in functions)
    return migrations.RunSQL(
        f"""
        DO $$ DECLARE given record; BEGIN
            FOR given IN
                SELECT p.oid::regprocedure AS function,
                       CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS who
                FROM pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                WHERE p.oid::regprocedure::text IN ({named}) AND a.grantee <> p.proowner
            LOOP EXECUTE format('REVOKE ALL ON FUNCTION %s FROM %s', given.function, given.who); END LOOP;
        END $$""",  # noqa: S608 - names of ours
        migrations.RunSQL.noop,
    )


class Migration(migrations.Migration):
    dependencies = [("kit", "0008_where_due")]

    operations = [
        # without a default: no row is written for it
        migrations.AddField("eventrow", "redacted_at", models.DateTimeField(null=True, editable=False)),
        migrations.RunSQL(FUNCTIONS, GONE),
        keep_for_owner("rolecall_redact(uuid,uuid[])"),
    ]
