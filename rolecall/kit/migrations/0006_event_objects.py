"""What events are about, as it was then, in a table of its own: it may be erased where the event stays."""

import django.db.models.deletion
from django.db import migrations, models

import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):

    dependencies = [
        ("accounts", "0005_key_limits"),
        ("kit", "0005_events_in_order"),
    ]

    operations = [
        migrations.CreateModel(
            name="EventObject",
            fields=[
                ("id", models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ("kind", models.CharField(max_length=40)),
                ("data", models.JSONField()),
                ("organization", models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organization")),
            ],
            options={"abstract": False},
        ),
        RaiseWall("kit", only_added_to=("EventRow", "EventSubject")),
    ]
