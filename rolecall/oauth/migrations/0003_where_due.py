"""Where the clock has something to do, so that it enters no other organization."""

from django.db import migrations

from rolecall.kit.where import names_organizations


class Migration(migrations.Migration):
    dependencies = [("oauth", "0002_needed_scopes")]

    operations = [
        names_organizations("tokens_ended", "oauth_token WHERE expires_at < moment"),
    ]
