"""`rolecall organization create`: an organization and its first administrator, from the host's own hand."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import User
from rolecall.kit.errors import RuleBroken


class Command(BaseCommand):
    help = "Create an organization with its first administrator; print the link that signs them in."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", help="the organization's name")
        parser.add_argument("--slug", default="", help="its part of addresses; made from the name by default")
        parser.add_argument("--email", required=True, help="the administrator's address")
        parser.add_argument("--admin", required=True, metavar="NAME", help="the administrator's name")
        parser.add_argument("--time-zone", default="UTC")
        parser.add_argument("--currency", default="EUR")

    def handle(self, *args: Any, name: str, email: str, admin: str, **options: Any) -> None:
        user = User.objects.filter(email=email.strip().lower()).first()
        wanted = {field: options[field] for field in ("slug", "time_zone", "currency")}
        try:
            accounts.create_organization(name, admin=user or accounts.new_user(email, name=admin), **wanted)
        except RuleBroken as broken:
            raise CommandError(broken.sentence) from None
        user = User.objects.get(email=email.strip().lower())
        self.stdout.write(accounts.sign_in_link(user, hours=24))
