"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations

FIRST_ID_AT = "(lpad(to_hex(floor(extract(epoch FROM moment) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid"
"""As `kit.db.first_id_at`: ids are in the order of time, and an index has them."""


class Migration(migrations.Migration):
    dependencies = [("webhooks", "0001_initial")]

    operations = [
        names_organizations("webhooks_due", "webhooks_delivery WHERE next_at <= moment"),
        names_organizations(
            "webhooks_failing",
            "webhooks_endpoint WHERE failing_since <= moment AND paused_at IS NULL AND removed_at IS NULL",
        ),
        names_organizations("webhooks_old", f"webhooks_delivery WHERE id < {FIRST_ID_AT}"),
    ]
