"""Who is removed for good is gone from the log, by the deletion itself; see decision 0019.

What earlier removals left goes with this migration.
"""

from importlib import import_module
from typing import Any

from django.db import migrations

from rolecall.kit import redacting

keep_for_owner = import_module("rolecall.kit.migrations.0009_redacted_events").keep_for_owner

LEAVE = """
CREATE FUNCTION rolecall_leave_the_log() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    here record;
BEGIN
    IF TG_RELID <> 'public.candidates_candidate'::regclass THEN
        RAISE EXCEPTION 'Only people leave the log.';
    END IF;
    FOR here IN SELECT organization_id, array_agg(id) AS people FROM gone GROUP BY organization_id LOOP
        PERFORM rolecall_redact(here.organization_id, here.people);
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER leave_the_log AFTER DELETE ON candidates_candidate
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION rolecall_leave_the_log()
"""
STAY = """
DROP TRIGGER leave_the_log ON candidates_candidate;
DROP FUNCTION rolecall_leave_the_log()
"""
LEFT_BEHIND = """
SELECT rolecall_redact(organization_id, array_agg(person)) FROM (
    SELECT organization_id, (data->>'candidate_id')::uuid AS person
    FROM kit_eventrow WHERE data ? 'candidate_id'
    UNION
    SELECT organization_id, (data->>'other_id')::uuid FROM kit_eventrow WHERE data ? 'other_id'
) AS told
WHERE person IS NOT NULL AND NOT EXISTS (SELECT 1 FROM candidates_candidate WHERE id = person)
GROUP BY organization_id
"""
"""Whoever the log names and is not there: who was merged into somebody went without an event of their own."""


def take_out_what_was_left(apps: Any, editor: Any) -> None:
    redacting.publish(editor.connection)
    with editor.connection.cursor() as cursor:
        cursor.execute(LEFT_BEHIND)


class Migration(migrations.Migration):
    dependencies = [("candidates", "0008_custom_fields"), ("kit", "0009_redacted_events")]

    operations = [
        migrations.RunSQL(LEAVE, STAY),
        keep_for_owner("rolecall_leave_the_log()"),
        migrations.RunPython(take_out_what_was_left, migrations.RunPython.noop),
    ]
