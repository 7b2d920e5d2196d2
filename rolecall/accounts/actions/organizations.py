"""Creating and changing an organization."""

from typing import Any

from rolecall.accounts import access, directory, roles, slugs
from rolecall.accounts.events import OrganizationChanged, OrganizationCreated, changes_of
from rolecall.accounts.models import Member, Organization, User
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


class SlugTaken(RuleBroken):
    """Another organization has this address."""

    sentence = "This address is taken. Choose another one."


class SlugReserved(RuleBroken):
    """The product needs this address itself."""

    sentence = "This address is one of Rolecall's own. Choose another one."


class AlreadySetUp(RuleBroken):
    """The first organization is created once."""

    sentence = "Rolecall is set up already. Sign in instead."


def create_organization(
    name: str, *, admin: User, slug: str = "", time_zone: str = "UTC", currency: str = "EUR"
) -> Organization:
    """Create an organization with its first administrator; called outside of any organization."""
    organization_id = uuid7()
    with tenancy.acting_in(organization_id):
        directory.one_at_a_time("organizations")
        organization = Organization.objects.create(
            id=organization_id,
            slug=_slug_for(name, slug),
            name=name,
            time_zone=time_zone,
            currency=currency,
        )
        member = Member.objects.create(
            user=admin, name=admin.name or admin.email, email=admin.email, role=roles.ADMIN
        )
        record(OrganizationCreated(organization.id, organization.slug, name), by=member)
    return organization


def create_first_organization(name: str, *, admin: User, **options: str) -> Organization:
    """Create the organization that a fresh installation starts with; refused once there is one."""
    directory.one_at_a_time("organizations")
    if directory.any_organization():
        raise AlreadySetUp
    return create_organization(name, admin=admin, **options)


def change_organization(organization: Organization, *, by: Actor, **wanted: Any) -> Organization:
    """Change the name, time zone or currency of an organization."""
    access.administer(by)
    changes = changes_of(organization, wanted)
    if changes:
        for field, (_, value) in changes.items():
            setattr(organization, field, value)
        organization.save(update_fields=list(changes))
        record(OrganizationChanged(organization.id, changes), by=by)
    return organization


def _slug_for(name: str, wanted: str) -> str:
    if not wanted:
        return slugs.free_one_for(name)
    if wanted in slugs.RESERVED:
        raise SlugReserved(field="slug")
    if not slugs.is_free(wanted):
        raise SlugTaken(field="slug")
    return wanted
