"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations


class Migration(migrations.Migration):
    dependencies = [("interviews", "0007_rooms")]

    operations = [
        names_organizations(
            "calendars_due", "interviews_calendaraccount WHERE due_at <= moment AND paused_at IS NULL"
        ),
    ]
