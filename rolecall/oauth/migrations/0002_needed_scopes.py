"""Apps say which of their scopes they cannot do without."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [("oauth", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="app",
            name="needed_scopes",
            field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
        ),
    ]
