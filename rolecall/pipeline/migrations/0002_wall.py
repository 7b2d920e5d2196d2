"""Behind the wall: row-level security and composite keys for the tables of this context."""

from django.db import migrations

from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):
    dependencies = [("pipeline", "0001_initial"), ("jobs", "0002_wall"), ("candidates", "0002_wall")]

    operations = [
        RaiseWall("pipeline"),
    ]
