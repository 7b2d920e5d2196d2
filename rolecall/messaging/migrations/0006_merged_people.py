"""Letters to and from people follow those who are merged."""

from django.db import migrations

from rolecall.candidates.duplicates.following import FollowMerges


class Migration(migrations.Migration):

    dependencies = [
        ("candidates", "0006_merged_people"),
        ("messaging", "0005_replies"),
    ]

    operations = [FollowMerges("messaging")]
