"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations


class Migration(migrations.Migration):
    dependencies = [("kit", "0007_own_events")]

    operations = [
        names_organizations("answers_kept", "kit_keptanswer WHERE created_at < moment"),
    ]
