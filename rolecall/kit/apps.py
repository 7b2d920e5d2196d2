from typing import Any

from django.apps import AppConfig
from django.db import connections
from django.db.models.signals import post_migrate


class KitConfig(AppConfig):
    name = "rolecall.kit"
    label = "kit"

    def ready(self) -> None:
        from rolecall.kit import arrays, timestamps

        timestamps.read_quickly()
        arrays.write_quickly()
        post_migrate.connect(_tend_the_log, sender=self)


def _tend_the_log(using: str, plan: Any = (), **_: Any) -> None:
    """Whatever was migrated: the events of this version say themselves which of their fields may stay.

    And what was restored from a dump stands before what is told from now on.
    """
    from rolecall.kit import redacting, renumbering

    with connections[using].cursor() as cursor:
        cursor.execute("SELECT to_regproc('rolecall_plain_fields') IS NOT NULL")
        is_there = cursor.fetchone()[0]
    if is_there:
        redacting.publish(connections[using])
        renumbering.follow_the_log(connections[using])
