"""How many of a job are rejected or withdrawn: the table."""

import django.db.models.deletion
from django.db import migrations, models

import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):
    dependencies = [
        ("pipeline", "0009_answers_go_along"),
    ]

    operations = [
        migrations.CreateModel(
            name="ClosedCount",
            fields=[
                ("id", models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ("created_at", models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ("state", models.CharField(max_length=12)),
                ("change", models.IntegerField()),
                ("job", rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="jobs.job")),
                ("organization", models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organization")),
                ("stage", rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="jobs.stage")),
            ],
            options={"indexes": [models.Index(fields=["organization", "job"], name="closed_counts_of_job")]},
        ),
        RaiseWall("pipeline"),
    ]
