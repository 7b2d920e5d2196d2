"""The index by which the openings of a requisition are found."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [
        ("accounts", "0004_digest"),
        ("jobs", "0007_requisitions"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="opening",
            index=models.Index(fields=["organization", "requisition"], name="openings_of_requisition"),
        ),
    ]
