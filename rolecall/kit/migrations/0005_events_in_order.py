"""Events in the order of commits: the number of their transaction, 0 for those from before there was one."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from rolecall.kit.db import CurrentTransaction


class Migration(migrations.Migration):
    atomic = False  # an index that is built beside the work of others is built outside of a transaction

    dependencies = [("kit", "0004_kept_answers")]

    operations = [
        # a constant first: a default that differs for each row would write the whole log anew
        migrations.AddField(
            model_name="eventrow",
            name="transaction",
            field=models.BigIntegerField(db_default=0, editable=False),
        ),
        migrations.AlterField(
            model_name="eventrow",
            name="transaction",
            field=models.BigIntegerField(db_default=CurrentTransaction(), editable=False),
        ),
        AddIndexConcurrently(
            model_name="eventrow",
            index=models.Index(fields=["organization", "transaction", "id"], name="events_in_order"),
        ),
    ]
