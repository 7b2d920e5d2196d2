"""What was answered goes with the application that it was answered in, whoever removes that.

An answer names its sheet and holds no key to it, since sheets are of several kinds: people who were removed
for good left their answers behind. The database sees to it, so that nothing that removes can forget it.
"""

from django.db import migrations

GO_ALONG = """
CREATE FUNCTION rolecall_answers_go_along() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM questions_answer answered USING gone
    WHERE answered.organization_id = gone.organization_id AND answered.sheet_id = gone.id;
    RETURN NULL;
END $$;
CREATE TRIGGER answers_go_along AFTER DELETE ON pipeline_applicationversion
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION rolecall_answers_go_along()
"""
STAY = """
DROP TRIGGER answers_go_along ON pipeline_applicationversion;
DROP FUNCTION rolecall_answers_go_along()
"""
LEFT_BEHIND = """
DELETE FROM questions_answer answered WHERE NOT EXISTS (
    SELECT 1 FROM pipeline_applicationversion sent
    WHERE sent.organization_id = answered.organization_id AND sent.id = answered.sheet_id
)
"""


class Migration(migrations.Migration):
    dependencies = [("pipeline", "0008_merged_people"), ("questions", "0001_initial")]

    operations = [
        migrations.RunSQL(GO_ALONG, STAY),
        migrations.RunSQL(LEFT_BEHIND, migrations.RunSQL.noop),
    ]
