from django.db import migrations

from rolecall.candidates.duplicates.following import FollowMerges


class Migration(migrations.Migration):

    dependencies = [
        ("search", "0002_saved_searches_and_pools"),
        ("candidates", "0005_same_person"),
    ]

    operations = [FollowMerges("search")]
