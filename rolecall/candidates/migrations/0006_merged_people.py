"""Whom somebody was merged into is found by an index of those who were; most were not."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [("candidates", "0005_same_person")]

    operations = [
        AddIndexConcurrently(
            model_name="candidate",
            index=models.Index(
                condition=models.Q(("merged_into__isnull", False)),
                fields=["organization", "merged_into"],
                name="candidates_merged_into",
            ),
        ),
    ]
