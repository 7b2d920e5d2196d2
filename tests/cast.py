"""The cast of the tests: an organization with one member in each role, and another that must not be seen."""

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts import roles
from rolecall.accounts.models import Member, Organization, User
from rolecall.kit import tenancy, throttle
from rolecall.kit.db import uuid7


def found(slug: str, name: str) -> Organization:
    """An organization, made outside of any."""
    organization_id = uuid7()
    with tenancy.acting_in(organization_id):
        return Organization.objects.create(
            id=organization_id, slug=slug, name=name, time_zone="Europe/Athens"
        )


def join(name: str, role: str) -> Member:
    """A new user as a member of the organization of this transaction."""
    email = f"{name.split(maxsplit=1)[0].lower()}@{tenancy.current().hex[-6:]}.example.org"
    user = User.objects.create_user(email=email, name=name)
    return Member.objects.create(user=user, name=name, email=email, role=role)


@pytest.fixture(autouse=True)
def _fresh_limits() -> None:
    throttle.refund_all()


@pytest.fixture
def organization(db: None) -> Iterator[Organization]:
    """The organization in which the test acts, until its end."""
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        yield organization


@pytest.fixture
def ada(organization: Organization) -> Member:
    return join("Ada Admin", roles.ADMIN)


@pytest.fixture
def rae(organization: Organization) -> Member:
    return join("Rae Recruiter", roles.RECRUITER)


@pytest.fixture
def cleo(organization: Organization) -> Member:
    return join("Cleo Manager", roles.HIRING_MANAGER)


@pytest.fixture
def ivo(organization: Organization) -> Member:
    return join("Ivo Interviewer", roles.INTERVIEWER)


@pytest.fixture
def elsewhere(organization: Organization) -> UUID:
    """Another organization, with one recruiter; act in it by `tenancy.acting_in(elsewhere)`."""
    other = found("elsewhere", "Elsewhere Boats")
    with tenancy.acting_in(other.id):
        join("Olga Other", roles.RECRUITER)
    return other.id


@pytest.fixture
def signed_in() -> Callable[[Member], Client]:
    """A browser of a member: `signed_in(rae).get(...)`."""

    def as_member(member: Member) -> Client:
        client = Client()
        client.force_login(member.user, backend="rolecall.accounts.backends.Backend")
        return client

    return as_member
