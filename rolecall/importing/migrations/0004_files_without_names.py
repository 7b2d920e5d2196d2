"""A run over résumés is called by how many they are: it was called like the first, and that by a person.

So its name says nothing of anybody in the log either, whoever is removed for good later (decision 0019).
What was said of rows whose people are gone goes too.
"""

from django.db import migrations

RENAME = """
UPDATE importing_run SET name = CASE total WHEN 1 THEN '1 file' ELSE total || ' files' END WHERE kind = 'files'
"""
RENAME_IN_LOG = """
UPDATE kit_eventrow told SET data = jsonb_set(told.data, '{name}', to_jsonb(run.name))
FROM kit_eventsubject about JOIN importing_run run
    ON run.organization_id = about.organization_id AND run.id = about.subject_id AND run.kind = 'files'
WHERE told.organization_id = about.organization_id AND told.id = about.event_id AND told.data ? 'name'
"""
LEFT_BEHIND = """
UPDATE importing_runrow SET sentence = ''
WHERE candidate_id IS NULL AND sentence <> ''
  AND outcome IN ('added', 'completed', 'known', 'done', 'undone', 'kept')
"""


class Migration(migrations.Migration):
    dependencies = [("importing", "0003_stopped"), ("kit", "0009_redacted_events")]

    operations = [
        migrations.RunSQL(each, migrations.RunSQL.noop) for each in (RENAME, RENAME_IN_LOG, LEFT_BEHIND)
    ]
