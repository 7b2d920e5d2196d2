from typing import Any

from django.core.management.commands import migrate

from rolecall.kit.migrating import QuickExecutor


class Command(migrate.Command):
    """Django's own, in a sixth of the time on an empty database."""

    def handle(self, *args: Any, **options: Any) -> None:
        migrate.MigrationExecutor = QuickExecutor  # type: ignore[attr-defined]
        super().handle(*args, **options)
