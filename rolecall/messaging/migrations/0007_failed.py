"""Letters that did not arrive are found for whoever wrote them."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [("messaging", "0006_merged_people")]

    operations = [
        AddIndexConcurrently(
            model_name="message",
            index=models.Index(
                fields=["organization", "id"], condition=models.Q(state="failed"), name="messages_failed"
            ),
        ),
    ]
