"""`rolecall`'s demo: Halden Robotics and Brightwater Clinics, with people and months of history."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.test.utils import override_settings

from rolecall.accounts import directory
from rolecall.demo.building import load
from rolecall.demo.content import company
from rolecall.kit import clock, tasks

HERE_AND_NOW = ("messaging.", "pipeline.", "accounts.", "careers.", "interviews.invite")
COMPANIES = {"halden": 400, "brightwater": 25}


class Command(BaseCommand):
    help = "Load the demo companies, each in one transaction; what is there already is left alone."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--people", type=int, help="how many candidates Halden has (400)")

    def handle(self, *args: Any, people: int | None, **options: Any) -> None:
        if settings.MODE == "production":
            raise CommandError("The demo is for trying Rolecall out; it is not loaded in production.")
        # whatever the mail settings are, nobody invented is written to
        with override_settings(EMAIL_BACKEND="rolecall.kit.mail.OutboxBackend"):
            for slug, usual in COMPANIES.items():
                if directory.by_slug(slug) is None:
                    self._load(slug, people or usual if slug == "halden" else usual)

    def _load(self, slug: str, count: int) -> None:
        began, now = time.monotonic(), clock.now()
        with transaction.atomic(), tasks.at_once(*HERE_AND_NOW):
            played = load(slug, count, now)
        self.stdout.write(f"{company(slug).name}: {played} applications in {time.monotonic() - began:.0f} s")
