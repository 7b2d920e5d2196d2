"""What answers to a number question make sense; a column without a default is added in an instant."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("questions", "0003_lookups")]

    operations = [
        migrations.AddField(
            model_name="question", name="limits", field=models.JSONField(blank=True, null=True)
        ),
    ]
