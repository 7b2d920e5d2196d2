"""Scopes: how much less than its role a key may do, by resource and act: `candidates:read`, `offers:write`.

Every operation has one without saying so, from its address and method: `GET /jobs/{id}` takes `jobs:read`,
every change or act below `/applications` takes `applications:write`. `scope=` beside its roles names another;
`scope=FREE` is for what every key may ask.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from django.urls import resolve

from rolecall.kit.errors import NotAllowed

FREE = ""
READ, WRITE = "read", "write"
API = "/api/v1/me"
"""An address of the API: to resolve it loads all of its operations (decision 0009)."""


class Limited(Protocol):
    """Whoever comes with a role and perhaps with less than it."""

    @property
    def role(self) -> str: ...
    def has_scope(self, scope: str) -> bool: ...


class ScopeMissing(NotAllowed):
    """The role would reach this far, but the key was made for less."""


@dataclass(frozen=True)
class Declared:
    """An operation, the roles that reach it, and the scope that it takes."""

    operation: str
    roles: tuple[str, ...]
    scope: str

    def is_open_to(self, key: Limited) -> bool:
        """Whether a key may call it."""
        return key.role in self.roles and key.has_scope(self.scope)


_declared: dict[str, Declared] = {}


def of(path: str, methods: list[str]) -> str:
    """The scope of an operation that names none: the first part of its address, and what it does."""
    return f"{path.strip('/').partition('/')[0]}:{READ if 'GET' in methods else WRITE}"


def declare(operation: str, roles: tuple[str, ...], scope: str) -> None:
    """Remember an operation; its door does so."""
    _declared[operation] = Declared(operation, roles, scope)


def require(key: Limited, scope: str) -> None:
    """Refuse a key that was made without this scope."""
    if not key.has_scope(scope):
        raise ScopeMissing(f"This takes the scope '{scope}', which the key was made without.")


def every() -> list[str]:
    """Every scope that an operation takes, by name."""
    return sorted({each.scope for each in _operations() if each.scope != FREE})


def open_to(key: Limited) -> list[str]:
    """The names of the operations that a key may call."""
    return sorted(each.operation for each in _operations() if each.is_open_to(key))


def _operations() -> Any:
    resolve(API)
    return _declared.values()
