"""Behind the wall: row-level security and composite keys for the tables of this context."""

from django.db import migrations

from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):
    dependencies = [("candidates", "0001_initial"), ("accounts", "0002_wall")]

    operations = [
        RaiseWall("candidates"),
    ]
