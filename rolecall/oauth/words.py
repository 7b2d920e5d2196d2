"""Scopes as a member reads them before they allow them."""

from collections.abc import Iterable

from rolecall.kit.scopes import READ, WRITE


def in_words(scopes: Iterable[str]) -> list[tuple[str, str]]:
    """What an app could do, for the page that asks: what it sees, and what it changes."""
    found: dict[str, list[str]] = {READ: [], WRITE: []}
    for scope in sorted(scopes):
        resource, _, act = scope.partition(":")
        found[act].append(resource.replace("_", " "))
    named = (("It sees", found[READ]), ("It changes", found[WRITE]))
    return [(label, ", ".join(resources)) for label, resources in named if resources]
