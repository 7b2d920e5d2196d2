"""`rolecall signin-link`: addresses that sign a person in once, for demos and for whoever is locked out."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles
from rolecall.accounts.models import Member
from rolecall.kit import tenancy


class Command(BaseCommand):
    help = "Print one-time sign-in links of an organization's members; of one for each role by default."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organization", default="halden", help="the organization's slug")
        parser.add_argument("--role", choices=roles.EVERYONE, help="only the first member with this role")
        parser.add_argument("--email", help="only the member with this address")
        parser.add_argument("--hours", type=float, default=0.25, help="how long a link waits to be used")

    def handle(
        self,
        *args: Any,
        organization: str,
        role: str | None,
        email: str | None,
        hours: float,
        **options: Any,
    ) -> None:
        members = _members_of(organization, role, email)
        if not members:
            raise CommandError(f"Nobody in '{organization}' fits. Say --organization, --role or --email.")
        for member in members:
            link = accounts.sign_in_link(member.user, hours)
            label = f"{roles.LABELS[member.role]} ({member.name})"
            self.stdout.write(link if role or email else f"{label}: {link}")


def _members_of(slug: str, role: str | None, email: str | None) -> list[Member]:
    place = directory.by_slug(slug)
    if place is None:
        raise CommandError(f"There is no organization '{slug}'.")
    with tenancy.acting_in(place.id):
        active = Member.objects.active().select_related("user").order_by("id")
        if email:
            return list(active.filter(email=email.strip().lower()))
        firsts = [active.filter(role=each).first() for each in ([role] if role else roles.EVERYONE)]
    return [member for member in firsts if member is not None]
