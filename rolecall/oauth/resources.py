"""Which scopes each thing uses that tokens are for: an app that asks for these asks a member for no more."""

from collections.abc import Callable, Iterable

from rolecall.kit import scopes

Scopes = Callable[[], Iterable[str]]
_used: dict[str, Scopes] = {}


def uses(resource: str, found: Scopes) -> None:
    """Say which scopes a resource uses, by its path; it is asked when somebody asks for them."""
    _used[resource] = found


def scopes_of(resource: str) -> list[str]:
    """The scopes that a resource uses, in the order of all; every one where it has not said."""
    found = _used.get(resource)
    if found is None:
        return scopes.every()
    used = set(found())
    return [each for each in scopes.every() if each in used]
