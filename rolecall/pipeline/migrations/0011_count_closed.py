"""How many of a job are rejected or withdrawn, known without counting them: the database sees to it.

By itself, because a table that was made with its keys in the same transaction takes no rows before it ends.
"""

from django.db import migrations

from rolecall.kit.where import names_organizations

# nobody writes an application from before they are counted until it is seen to that they are
HOLD = "LOCK TABLE pipeline_application IN SHARE ROW EXCLUSIVE MODE"
COUNT = """
CREATE FUNCTION rolecall_count_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.state IN ('rejected', 'withdrawn') THEN
        INSERT INTO pipeline_closedcount (id, created_at, organization_id, job_id, stage_id, state, change)
        VALUES (gen_random_uuid(), now(), OLD.organization_id, OLD.job_id, OLD.stage_id, OLD.state, -1);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.state IN ('rejected', 'withdrawn') THEN
        INSERT INTO pipeline_closedcount (id, created_at, organization_id, job_id, stage_id, state, change)
        VALUES (gen_random_uuid(), now(), NEW.organization_id, NEW.job_id, NEW.stage_id, NEW.state, 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER closed_comes AFTER INSERT ON pipeline_application FOR EACH ROW
    WHEN (NEW.state IN ('rejected', 'withdrawn')) EXECUTE FUNCTION rolecall_count_closed();
CREATE TRIGGER closed_changes AFTER UPDATE ON pipeline_application FOR EACH ROW
    WHEN ((OLD.state IN ('rejected', 'withdrawn') OR NEW.state IN ('rejected', 'withdrawn'))
        AND (OLD.state, OLD.stage_id, OLD.job_id) IS DISTINCT FROM (NEW.state, NEW.stage_id, NEW.job_id))
    EXECUTE FUNCTION rolecall_count_closed();
CREATE TRIGGER closed_goes AFTER DELETE ON pipeline_application FOR EACH ROW
    WHEN (OLD.state IN ('rejected', 'withdrawn')) EXECUTE FUNCTION rolecall_count_closed()
"""
LEAVE = """
DROP TRIGGER closed_comes ON pipeline_application;
DROP TRIGGER closed_changes ON pipeline_application;
DROP TRIGGER closed_goes ON pipeline_application;
DROP FUNCTION rolecall_count_closed()
"""
THOSE_OF_NOW = """
INSERT INTO pipeline_closedcount (id, created_at, organization_id, job_id, stage_id, state, change)
SELECT gen_random_uuid(), now(), organization_id, job_id, stage_id, state, count(*)
FROM pipeline_application WHERE state IN ('rejected', 'withdrawn')
GROUP BY organization_id, job_id, stage_id, state
"""
SEVERAL = """
    (SELECT organization_id FROM pipeline_closedcount
     GROUP BY organization_id, job_id, stage_id, state HAVING count(*) > 20) AS several
"""


class Migration(migrations.Migration):
    dependencies = [
        ("pipeline", "0010_closed_counts"),
    ]

    operations = [
        migrations.RunSQL(HOLD, migrations.RunSQL.noop),
        migrations.RunSQL(COUNT, LEAVE),
        migrations.RunSQL(THOSE_OF_NOW, migrations.RunSQL.noop),
        names_organizations("counts_to_put_together", SEVERAL),
    ]
