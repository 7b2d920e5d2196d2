"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations


class Migration(migrations.Migration):
    dependencies = [("offers", "0001_initial")]

    operations = [
        names_organizations(
            "offers_ending",
            "offers_offer WHERE expires_at <= moment AND sent_at IS NOT NULL AND accepted_at IS NULL"
            " AND declined_at IS NULL AND expired_at IS NULL AND withdrawn_at IS NULL",
        ),
    ]
