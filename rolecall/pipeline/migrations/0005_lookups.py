"""Indexes for the keys that are looked up."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [
        ("accounts", "0003_sign_in_links"),
        ("candidates", "0003_names_resumes_and_indexes"),
        ("jobs", "0004_lookups"),
        ("pipeline", "0004_of_whom"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="application",
            index=models.Index(
                condition=models.Q(("is_new", True)),
                fields=["organization", "job", "state"],
                name="new_applications_of_job",
            ),
        ),
        AddIndexConcurrently(
            model_name="applicationversion",
            index=models.Index(fields=["organization", "resume"], name="versions_with_resume"),
        ),
    ]
