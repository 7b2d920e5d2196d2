"""Scopes: how much less than its role a key may do, by resource and act: `candidates:read`, `offers:write`.

Every operation has one without saying so, from its address and method: `GET /jobs/{id}` takes `jobs:read`,
every change or act below `/applications` takes `applications:write`. `scope=` beside its roles names another;
`scope=FREE` is for what every key may ask.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from django.urls import resolve

from rolecall.kit.errors import NotAllowed

FREE = ""
READ, WRITE = "read", "write"
NO_PERSONS, SOME_PERSONS, ONLY_PERSONS = "none", "some", "only"
"""What an operation tells of people: keys without personal data get all, some, or nothing of it."""
API = "/api/v1/me"
"""An address of the API: to resolve it loads all of its operations (decision 0009)."""


class Limited(Protocol):
    """Whoever comes with a role and perhaps with less than it."""

    @property
    def role(self) -> str: ...
    @property
    def reach(self) -> object: ...
    @property
    def without_personal_data(self) -> bool: ...
    def has_scope(self, scope: str) -> bool: ...


class ScopeMissing(NotAllowed):
    """The role would reach this far, but the key was made for less: without this scope."""

    def __init__(self, scope: str) -> None:
        super().__init__(f"This takes the scope '{scope}', which the key or token was made without.")
        self.scope = scope


class BeyondReach(NotAllowed):
    """The key sees some jobs only, and this is about all of them, or about the organization."""

    sentence = "This key was made for some jobs only. What is about the whole organization takes another key."


class PersonalDataWithheld(NotAllowed):
    """The key was made without personal data, and this is nothing else, or could be used to get at it."""

    sentence = "This key was made without personal data, and this is nothing else. It takes another key."


@dataclass(frozen=True)
class Declared:
    """An operation, the roles that reach it, the scope that it takes, and whether it minds a key's reach."""

    operation: str
    roles: tuple[str, ...]
    scope: str
    heeds_reach: bool = False
    persons: str = ONLY_PERSONS

    def is_open_to(self, key: Limited) -> bool:
        """Whether a key may call it."""
        is_for = key.role in self.roles and key.has_scope(self.scope)
        return is_for and self.is_within(key) and self.is_fit_for(key)

    def is_within(self, key: Limited) -> bool:
        """Whether it shows and changes no more than what a key sees: what does not say so, is refused."""
        return key.reach is None or self.heeds_reach

    def is_fit_for(self, key: Limited) -> bool:
        """Whether something is left of it without personal data."""
        return self.persons != ONLY_PERSONS or not key.without_personal_data

    def admit(self, key: Limited) -> None:
        """Refuse a key that was made for less."""
        if key.role not in self.roles:
            takes = " or ".join(self.roles)
            raise NotAllowed(f"A key with the role '{key.role}' may not do this; it takes {takes}.")
        require(key, self.scope)
        if not self.is_within(key):
            raise BeyondReach
        if not self.is_fit_for(key):
            raise PersonalDataWithheld


_declared: dict[str, Declared] = {}
_named: list[Callable[[], Iterable[str]]] = []


def of(path: str, methods: list[str]) -> str:
    """The scope of an operation that names none: the first part of its address, and what it does."""
    return f"{path.strip('/').partition('/')[0]}:{READ if 'GET' in methods else WRITE}"


def declare(declared: Declared) -> None:
    """Remember an operation; its door does so."""
    _declared[declared.operation] = declared


def require(key: Limited, scope: str) -> None:
    """Refuse a key that was made without this scope."""
    if not key.has_scope(scope):
        raise ScopeMissing(scope)


def whose(key: Any) -> str:
    """Who asks: a key, or a member through it. What one was told is not the other's."""
    return " ".join(dict.fromkeys((str(key.id), str(key.actor_id))))


def named_in(names: Callable[[], Iterable[str]]) -> None:
    """Register who knows the scopes without loading all operations, which takes seconds (decision 0009)."""
    _named[:] = [names]


def every() -> list[str]:
    """Every scope that an operation takes, by name."""
    names = _named[0]() if _named else (each.scope for each in _operations())
    return sorted({*names} - {FREE})


def open_to(key: Limited) -> list[str]:
    """The names of the operations that a key may call."""
    return sorted(each.operation for each in _operations() if each.is_open_to(key))


def _operations() -> Any:
    resolve(API)
    return _declared.values()
