"""Who is removed for good is gone from the log, by the deletion itself; see decision 0019.

What earlier removals left goes with this migration: the log knows of them.
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
SELECT rolecall_redact(organization_id, array_agg(subject_id)) FROM (
    SELECT about.organization_id, about.subject_id
    FROM kit_eventrow told JOIN kit_eventsubject about
        ON about.organization_id = told.organization_id AND about.event_id = told.id
    WHERE told.type = 'candidate_removed'
      AND NOT EXISTS (SELECT 1 FROM candidates_candidate WHERE id = about.subject_id)
) AS removed GROUP BY organization_id
"""


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
