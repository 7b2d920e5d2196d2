"""Who sits in interviews. The context above that books them says so when it starts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, Q, QuerySet

Pairs = set[tuple[UUID, UUID]]


@dataclass(frozen=True)
class Sitter:
    """A member who sits in a planned interview of an application."""

    planned_id: UUID
    member_id: UUID
    name: str
    is_over: bool


@dataclass(frozen=True)
class Teller:
    """What the context above tells about seats."""

    seats: Callable[[UUID | None, Iterable[UUID]], Pairs]
    """The applications and planned interviews, of these applications, in which a member sits."""
    rows: Callable[[UUID | None], QuerySet[Any]]
    """A member's seats in the interview of an outer row that has `application` and `planned`."""
    sitters: Callable[[UUID], list[Sitter]]
    """Who sits in the interviews of an application."""


_tellers: list[Teller] = []


def register(teller: Teller) -> None:
    """Let a context tell who sits where."""
    _tellers.append(teller)


def seats_of(member_id: UUID | None, application_ids: Iterable[UUID]) -> Pairs:
    """The applications and planned interviews in which a member sits, of these applications."""
    ids = list(application_ids)
    return {pair for each in _tellers for pair in each.seats(member_id, ids)}


def sits_in(member_id: UUID | None) -> Q:
    """Whether a member sits in the interview of a row that has `application` and `planned`."""
    found = Q(pk__in=[])
    for each in _tellers:
        found |= Q(Exists(each.rows(member_id)))
    return found


def sitters_of(application_id: UUID) -> list[Sitter]:
    """Who sits in the interviews of an application."""
    return [sitter for each in _tellers for sitter in each.sitters(application_id)]
