"""When an application last changed; and that nobody is in two stages at a time."""

from django.db import migrations, models

import rolecall.kit.clock


class Migration(migrations.Migration):
    dependencies = [("pipeline", "0002_wall")]

    operations = [
        migrations.AddField(
            model_name="application",
            name="updated_at",
            field=models.DateTimeField(default=rolecall.kit.clock.now),
        ),
        migrations.AddIndex(
            model_name="application",
            index=models.Index(fields=["organization", "updated_at"], name="applications_by_change"),
        ),
        migrations.AddConstraint(
            model_name="stagevisit",
            constraint=models.UniqueConstraint(
                condition=models.Q(("left_at", None)), fields=("application",), name="in_one_stage_at_a_time"
            ),
        ),
    ]
