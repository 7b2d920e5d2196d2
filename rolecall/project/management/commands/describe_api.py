"""Keep the description of the API as the code has it: the document and the pages of docs/api."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from rolecall.developers import kept, reference
from rolecall.project import api_contract, api_pages, api_problems

PAGES = settings.ROOT / "docs" / "api"
DELIBERATE = "--deliberate"
HOW = (
    f"If that is meant, say in docs/api/CHANGELOG.md what programs have to do, and run it with {DELIBERATE}."
)


class Command(BaseCommand):
    help = "Keep the description of the API as the code has it. Refuses what would break programs."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(DELIBERATE, action="store_true", help="keep it though programs break")

    def handle(self, *args: Any, deliberate: bool, **options: Any) -> None:
        from rolecall.project.api import api

        document = api.get_openapi_schema()
        broken = api_contract.breaches(kept.read(), document) if kept.FILE.exists() else []
        if broken and not deliberate:
            raise CommandError("\n".join(["This breaks programs:", *broken, HOW]))
        kept.write(document)
        reference.resources.cache_clear()
        api_pages.write(PAGES, reference.resources())
        problems = api_problems.catalogue()
        kept.write_problems(problems)
        (PAGES / "problems.md").write_text(api_problems.page(problems))
        self.stdout.write(f"{len(document['paths'])} addresses are described.")
