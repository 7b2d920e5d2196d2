"""`rolecall key create`: a key for a program, printed alone, once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.accounts import access, directory, roles
from rolecall.accounts import actions as accounts
from rolecall.kit import tenancy


class Command(BaseCommand):
    help = "Create an API key of an organization and print it; it cannot be shown again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organization", required=True, help="the organization's slug, such as halden")
        parser.add_argument("--role", required=True, choices=roles.EVERYONE)
        parser.add_argument("--name", default="Command line", help="what the key is for")

    def handle(self, *args: Any, organization: str, role: str, name: str, **options: Any) -> None:
        place = directory.by_slug(organization)
        if place is None:
            raise CommandError(f"There is no organization '{organization}'.")
        with tenancy.acting_in(place.id):
            _, secret = accounts.create_key(by=access.HOST, name=name, role=role)
        self.stdout.write(secret)
