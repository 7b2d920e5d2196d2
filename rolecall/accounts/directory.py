"""The few questions that must be asked before the organization is known.

Each is one SECURITY DEFINER function of the database that answers with ids and names only; the rows
themselves are then read behind the wall.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from rolecall.kit.ahead import Asking, rows

MOST_OWNERS = 10_000
_owners: dict[str, UUID] = {}
"""Whose keys are, by their prefix."""


@dataclass(frozen=True)
class Place:
    """An organization as the directory knows it."""

    id: UUID
    slug: str
    name: str


@dataclass(frozen=True)
class Membership:
    """A user's place in one organization."""

    organization_id: UUID
    slug: str
    name: str
    member_id: UUID
    role: str


def by_slug(slug: str) -> Place | None:
    """The organization with this slug."""
    return _place("SELECT * FROM rolecall_organization_by_slug(%s)", slug)


def by_domain(domain: str) -> Place | None:
    """The organization whose careers site is mapped to this domain."""
    return _place("SELECT * FROM rolecall_organization_by_domain(%s)", domain)


def memberships_of(user_id: UUID) -> list[Membership]:
    """The organizations that a user is an active member of, by name."""
    return [Membership(*row) for row in rows(*asking_memberships(user_id))]


def asking_memberships(user_id: UUID) -> Asking:
    """`memberships_of` as it is sent."""
    return Asking("SELECT * FROM rolecall_memberships(%s)", [user_id])


def key_owner(prefix: str) -> UUID | None:
    """The organization of the key with this prefix; a key stays with it, so it is asked for once.

    Whether the key still opens anything is read from its row, behind the wall.
    """
    known = _owners.get(prefix)
    if known is None and (known := _id("SELECT rolecall_organization_of_key(%s)", prefix)):
        if len(_owners) >= MOST_OWNERS:
            _owners.clear()
        _owners[prefix] = known
    return known


def inviter(fingerprint: str) -> UUID | None:
    """The organization of the invitation with this fingerprint."""
    return _id("SELECT rolecall_organization_of_invitation(%s)", fingerprint)


def any_organization() -> bool:
    """Whether the first organization was created."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT EXISTS (SELECT FROM rolecall_organization_ids())")
        return bool(cursor.fetchone()[0])


def one_at_a_time(what: str) -> None:
    """Let nobody else do this until this transaction ends: found an organization, make this user."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"rolecall.{what}"])


def every_organization() -> list[UUID]:
    """The ids of all organizations, for the clock's work."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolecall_organization_ids()")
        return [row[0] for row in cursor.fetchall()]


def _place(sql: str, argument: str) -> Place | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, [argument])
        row = cursor.fetchone()
    return Place(*row) if row else None


def _id(sql: str, argument: str) -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute(sql, [argument])
        row = cursor.fetchone()
    return row[0] if row else None
