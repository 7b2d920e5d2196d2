"""Indexes for the keys that are looked up."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [
        ("accounts", "0003_sign_in_links"),
        ("questions", "0002_wall"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="question",
            index=models.Index(fields=["organization", "question_set"], name="questions_of_set"),
        ),
    ]
