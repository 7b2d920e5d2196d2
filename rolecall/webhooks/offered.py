"""The types of events that a webhook may want, grouped in words."""

from dataclasses import fields
from functools import cache

from rolecall.kit.events import registry

PRIVATE = frozenset(
    (
        *("key_created", "key_rotated", "key_revoked", "member_invited", "invitation_revoked"),
        *("calendar_connected", "calendar_disconnected", "calendar_paused", "calendar_differs"),
        *("calendar_app_kept", "calendar_app_removed", "calendar_feed_made", "calendar_feed_revoked"),
        *("availability_changed", "people_exported"),
    )
)
"""What is nobody's business outside: keys, ways in, people's own calendars and files that were taken out."""
GROUPS = {
    "pipeline": "Applications",
    "candidates": "Candidates",
    "jobs": "Jobs and requisitions",
    "interviews": "Interviews",
    "evaluation": "Interview plans, scorecards and decisions",
    "offers": "Offers",
    "approvals": "Approvals",
    "messaging": "Messages",
    "importing": "Imports and acts on many",
    "accounts": "Organization and members",
    "careers": "Careers site",
}
"""The contexts whose events are offered, and what a page calls them, in the order in which it shows them."""


@cache
def types() -> frozenset[str]:
    """Every type that may be wanted, by the name that it has in the audit trail and the API."""
    return frozenset(
        name for name, kind in registry.items() if _context(kind) in GROUPS and name not in PRIVATE
    )


def grouped() -> list[tuple[str, str, list[tuple[str, str]]]]:
    """Each group with its key, its words, and its types with their words."""
    found = types()
    return [
        (key, label, [(each, words_for(each)) for each in sorted(found) if _context(registry[each]) == key])
        for key, label in GROUPS.items()
    ]


def fields_of(name: str) -> list[str]:
    """The fields of an event's snapshot; what an event with changes says has changed is there too."""
    found = {each.name for each in fields(registry[name])} - {"changes"}
    pairs = {each[5:] for each in found if each.startswith("from_") and f"to_{each[5:]}" in found}
    apart = {f"{side}_{each}" for side in ("from", "to") for each in pairs}
    return sorted(found - apart | pairs)


def words_for(name: str) -> str:
    """A type as a person reads it."""
    return name.replace("_", " ").capitalize()


def _context(kind: type) -> str:
    package, _, rest = kind.__module__.partition(".")
    return rest.partition(".")[0] if package == "rolecall" else ""
