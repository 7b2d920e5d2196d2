"""Indexes for the keys that are looked up."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [
        ("accounts", "0003_sign_in_links"),
        ("jobs", "0003_job_updated_at"),
        ("questions", "0002_wall"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="job",
            index=models.Index(fields=["organization", "department"], name="jobs_of_department"),
        ),
        AddIndexConcurrently(
            model_name="joblocation",
            index=models.Index(fields=["organization", "location"], name="jobs_at_location"),
        ),
        AddIndexConcurrently(
            model_name="jobpost",
            index=models.Index(fields=["organization", "job"], name="posts_of_job"),
        ),
        AddIndexConcurrently(
            model_name="opening",
            index=models.Index(fields=["organization", "job"], name="openings_of_job"),
        ),
        AddIndexConcurrently(
            model_name="requirement",
            index=models.Index(fields=["organization", "job"], name="requirements_of_job"),
        ),
        AddIndexConcurrently(
            model_name="stage",
            index=models.Index(fields=["organization", "job"], name="stages_of_job"),
        ),
        AddIndexConcurrently(
            model_name="teammember",
            index=models.Index(fields=["organization", "member"], name="teams_of_member"),
        ),
    ]
