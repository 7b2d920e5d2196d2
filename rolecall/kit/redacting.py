"""What of an event says who somebody is, and what is left of it once they are removed for good.

By a list of what may stay: ids, numbers, yes and no, moments, and the fields that an event calls `plain`.
What is not known to tell of nobody goes. The database takes it out itself (`rolecall_redact`), which it does
only where the person is deleted (decision 0019); `publish` tells it what may stay.
"""

from collections.abc import Mapping
from dataclasses import fields
from datetime import datetime
from typing import Any, get_args, get_origin
from uuid import UUID

import msgspec

from rolecall.kit.events import Event, registry

NOBODYS = (UUID, list[UUID], bool, int, datetime)
"""What tells of nobody, whatever it is called."""
BY_ITSELF = (
    "Calendars", "Clock", "Post office", "Rolecall", "Résumé reader", "Seal", "Webhooks", "Withdrawal",
)  # fmt: skip
"""How the product signs what it does by itself; other names of automations may be made of somebody's."""
LEFT_OUT = "…"
"""What stands in a sentence where something was taken out."""


def plain_fields(kind: type[Event]) -> list[str]:
    """The fields of an event that stay when somebody whom it is about is removed for good."""
    return [
        each.name for each in fields(kind) if each.name in kind.plain or _without_none(each.type) in NOBODYS
    ]


def filled(kind: type[Event], data: Mapping[str, Any], *, mark: str = "") -> dict[str, Any]:
    """The data of a redacted event fit to be read as its type: a mark stands for what was taken out."""
    kept = {*plain_fields(kind)}
    gone = {each.name: each.type for each in fields(kind) if each.name not in kept}
    return {
        name: _stand_in(gone[name], mark) if value is None and name in gone else value
        for name, value in data.items()
    }


def published() -> dict[str, list[str]]:
    """By type of event which fields may stay; under no type, what acts by itself may be called."""
    plain = {name: kept for name, kind in sorted(registry.items()) if name and (kept := plain_fields(kind))}
    return {"": [*BY_ITSELF], **plain}


def publish(using: Any) -> None:
    """Tell the database what may stay, over a connection of its owner: whenever it is migrated."""
    with using.cursor() as cursor:
        cursor.execute(PUBLISH_SQL % msgspec.json.encode(published()).decode().replace("'", "''"))


PUBLISH_SQL = """
    CREATE OR REPLACE FUNCTION rolecall_plain_fields() RETURNS jsonb
    LANGUAGE sql IMMUTABLE AS $rolecall$ SELECT '%s'::jsonb $rolecall$"""


def _without_none(kind: Any) -> Any:
    """The type itself of one that may be None."""
    kinds = (
        [each for each in get_args(kind) if each is not type(None)] if type(None) in get_args(kind) else []
    )
    return kinds[0] if len(kinds) == 1 else kind


def _stand_in(kind: Any, mark: str) -> Any:
    if type(None) in get_args(kind):
        return mark if mark and str in get_args(kind) else None
    if kind is str:
        return mark
    if get_origin(kind) is list:
        return [mark] if mark and get_args(kind) == (str,) else []
    return {mark: [mark, mark]} if mark and get_args(kind) not in ((str, int),) else {}
