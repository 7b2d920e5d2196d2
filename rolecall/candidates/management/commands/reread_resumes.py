"""`bin/rolecall resume reread`: let the newest reader read what older ones read."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rolecall.accounts import directory
from rolecall.accounts.models import Organization
from rolecall.candidates.actions.documents import read_anew
from rolecall.kit import tenancy


class Command(BaseCommand):
    help = "Queue every résumé that an older reader read; corrections of people stay."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--organization", default="", help="Only of this one, by its slug.")

    def handle(self, *args: Any, **options: Any) -> None:
        for organization_id in directory.every_organization():
            with tenancy.acting_in(organization_id):
                slug = Organization.objects.values_list("slug", flat=True).get()
                if options["organization"] in ("", slug):
                    self.stdout.write(f"{slug}: {read_anew()} to be read again by the worker.")
