"""Indexes for the keys that are looked up."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [
        ("accounts", "0003_sign_in_links"),
        ("candidates", "0003_names_resumes_and_indexes"),
        ("messaging", "0003_template_order"),
        ("pipeline", "0004_of_whom"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="message",
            index=models.Index(fields=["organization", "candidate", "id"], name="messages_of_candidate"),
        ),
        AddIndexConcurrently(
            model_name="message",
            index=models.Index(fields=["organization", "application"], name="messages_of_application"),
        ),
    ]
