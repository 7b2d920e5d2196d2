"""Offers keep the fields of their own; those of before keep them when their template changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("offers", "0002_where_due")]

    operations = [migrations.AddField("offer", "fields", models.JSONField(null=True))]
