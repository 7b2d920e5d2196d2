"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_key_reach")]

    operations = [
        names_organizations(
            "digests_wanted",
            "accounts_member WHERE has_digest AND left_at IS NULL AND"
            # nowhere is it a later day
            " (digested_on IS NULL OR digested_on < (moment AT TIME ZONE 'Pacific/Kiritimati')::date)",
        ),
    ]
