"""Scopes as a member reads them before they allow them, and afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass

from rolecall.kit.scopes import READ, WRITE

# fmt: off
MEANINGS = {
    "api_keys": "Keys, by which programs act without asking anybody.",
    "applications": "Who applied for what and where they stand; to move, reject and hire them.",
    "approval_rules": "What needs whose yes.",
    "approvals": "What waits for somebody's yes.",
    "apps": "Other apps, and what they may ask for.",
    "audit_events": "Everything that anybody did.",
    "calibration": "How interviewers score beside others.",
    "candidates": "People with their files, comments, letters, profiles and timelines.",
    "careers_site": "How your careers pages look.",
    "comments": "What is said about people.",
    "custom_fields": "What your organization keeps of people besides what everybody does.",
    "departments": "The departments.",
    "documents": "Résumés and other files of people.",
    "duplicates": "Records that may be of one person; to merge them.",
    "events": "Everything that happens, as it happens.",
    "exports": "Files with many people in them.",
    "imports": "Tables and résumés that are brought in.",
    "interviews": "Who meets whom and when; to book and to call off.",
    "invitations": "Who is invited to be a member.",
    "job_posts": "What candidates read about jobs.",
    "job_templates": "Templates of jobs.",
    "jobs": "Jobs with their teams, stages and requirements; to publish and to close them.",
    "locations": "The locations.",
    "members": "When members have time.",
    "merges": "Records that became one; to take that back.",
    "message_templates": "Templates of letters.",
    "messages": "Letters to and from people; to take back or send again.",
    "offer_templates": "Templates of offers.",
    "offers": "What people are offered, pay included.",
    "organization": "Your organization's name, colours and rules.",
    "planned_interviews": "The plan of a job's interviews.",
    "rejection_reasons": "The reasons for which people are rejected.",
    "requisition_policy": "Whether jobs need a budget first.",
    "requisitions": "Seats that are asked for and their budget.",
    "resumes": "Reading a résumé without keeping it.",
    "rooms": "Rooms for interviews.",
    "saved_searches": "Searches that are kept for everybody.",
    "scheduling_links": "Addresses at which candidates choose a time.",
    "search": "Finding people by words.",
    "sources": "Where people come from.",
    "stages": "The stages of jobs.",
    "tags": "The tags of people.",
    "talent_pools": "Pools of people; to put them in.",
    "tasks": "What members are to do.",
    "users": "The members with their addresses; to invite them and to change what they may.",
    "webhook_deliveries": "What was sent to other programs.",
    "webhook_event_types": "What could be sent to other programs.",
    "webhooks": "Sending what happens to other programs.",
}
# fmt: on
"""What stands behind the resource of a scope."""


@dataclass(frozen=True)
class Asking:
    """A resource that an app asks for: what it is, and the scopes for seeing and changing it."""

    name: str
    meaning: str
    acts: list[tuple[str, str, bool, bool]]
    """'See' or 'Change', the scope, whether it is ticked, and whether it is needed and stays so."""


def rows_of(scopes: Iterable[str], ticked: Iterable[str], needed: Iterable[str] = ()) -> list[Asking]:
    """What an app asks for, a row for each resource: what is neither `ticked` nor `needed` is refused."""
    wanted, needs = set(scopes), set(needed)
    kept = {*ticked, *needs}
    return [
        Asking(
            resource.replace("_", " ").capitalize(),
            _meaning(resource, f"{resource}:{WRITE}" in wanted),
            [
                (label, scope, scope in kept, scope in needs)
                for label, scope in (("See", f"{resource}:{READ}"), ("Change", f"{resource}:{WRITE}"))
                if scope in wanted
            ],
        )
        for resource in sorted({each.partition(":")[0] for each in wanted})
    ]


def _meaning(resource: str, changes: bool) -> str:
    """What a resource is; and behind the semicolon what can be done with it, where that is asked for."""
    seen, done, _ = MEANINGS[resource].partition(";")
    return MEANINGS[resource] if changes or not done else f"{seen}."


def in_words(scopes: Iterable[str]) -> list[tuple[str, str]]:
    """What an app could do, for whoever allowed it: what it sees, and what it changes."""
    found: dict[str, list[str]] = {READ: [], WRITE: []}
    for scope in sorted(scopes):
        resource, _, act = scope.partition(":")
        found[act].append(resource.replace("_", " "))
    named = (("It sees", found[READ]), ("It changes", found[WRITE]))
    return [(label, ", ".join(resources)) for label, resources in named if resources]
