"""Which events stand in a thing's own history: those of a job, and of approvals, in an index of their own."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

# as the history of a job was told before: by the type of each event about it
OWN = """
    told.type IN (
        'job_created', 'job_changed', 'job_published', 'job_put_to_approval', 'job_not_approved', 'job_held',
        'job_closed', 'job_archived', 'job_reopened', 'job_post_changed', 'requirements_changed',
        'stage_added', 'stage_renamed', 'stages_reordered', 'stage_removed', 'team_changed',
        'openings_changed', 'seats_opened', 'opening_closed'
    ) AND about.subject_id::text IN (told.data->>'job_id', told.data->>'copied_from_id')
    OR told.type IN (
        'approval_requested', 'approval_asked_again', 'approval_voted_for', 'approval_voted_against',
        'approval_question_asked', 'approval_question_answered', 'approval_granted', 'approval_refused',
        'approval_cancelled'
    ) AND about.subject_id::text = told.data->>'subject_id'
"""
MARK = f"""
    UPDATE kit_eventsubject about SET is_own = true FROM kit_eventrow told
    WHERE told.id = about.event_id AND ({OWN})
"""  # noqa: S608 - what stands above


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [("kit", "0006_event_objects")]

    operations = [
        # a constant: no row is written for it
        migrations.AddField(
            model_name="eventsubject",
            name="is_own",
            field=models.BooleanField(db_default=False),
        ),
        migrations.RunSQL(MARK, migrations.RunSQL.noop),
        AddIndexConcurrently(
            model_name="eventsubject",
            index=models.Index(
                condition=models.Q(("is_own", True)),
                fields=["organization", "subject_id", "event"],
                name="own_event_by_subject",
            ),
        ),
    ]
