"""What each guest was told last; of those who were told before this nothing is known."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("interviews", "0008_where_due")]

    operations = [
        migrations.AddField("interview", "candidate_told", models.JSONField(null=True)),
        migrations.AddField("seat", "told", models.JSONField(null=True)),
        migrations.AlterField("interview", "candidate_told", models.JSONField(default=dict, null=True)),
        migrations.AlterField("seat", "told", models.JSONField(default=dict, null=True)),
    ]
