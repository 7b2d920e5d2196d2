"""The numbers that people had elsewhere follow those who are merged."""

from django.db import migrations

from rolecall.candidates.duplicates.following import FollowMerges


class Migration(migrations.Migration):

    dependencies = [
        ("candidates", "0006_merged_people"),
        ("importing", "0001_initial"),
    ]

    operations = [FollowMerges("importing")]
