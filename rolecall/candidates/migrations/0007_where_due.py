"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations


class Migration(migrations.Migration):
    dependencies = [("candidates", "0006_merged_people")]

    operations = [
        names_organizations(
            "never_looked_through",
            "(SELECT id AS organization_id FROM accounts_organization AS place WHERE NOT EXISTS"
            " (SELECT FROM candidates_duplicatesearch AS found WHERE found.organization_id = place.id)) AS left_out",
        ),
    ]
