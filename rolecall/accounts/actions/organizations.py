"""Creating and changing an organization."""

from typing import Any

from django.utils.text import slugify

from rolecall.accounts import access, directory, roles
from rolecall.accounts.events import OrganizationChanged, OrganizationCreated, changes_of
from rolecall.accounts.models import Member, Organization, User
from rolecall.kit import tenancy
from rolecall.kit.db import normalised, uuid7
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

RESERVED = frozenset(
    ["about", "accounts", "admin", "api", "assets", "blog", "careers", "contact", "docs", "enter", "favicon", "feed", "feeds", "healthz", "help", "jobs", "join", "legal", "live", "login", "logout", "me", "media", "metrics", "people", "privacy", "readyz", "robots", "rolecall", "security", "settings", "sign-in", "sign-out", "sign-up", "signin", "signup", "sitemap", "static", "status", "support", "terms", "welcome", "well-known", "www"]
)
LONGEST_SLUG = 40


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
        directory.one_at_a_time()
        organization = Organization.objects.create(
            id=organization_id,
            slug=_free_slug(name, slug),
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
    directory.one_at_a_time()
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


def _free_slug(name: str, wanted: str) -> str:
    if wanted:
        return _checked(wanted)
    base = slugify(normalised(name))[:LONGEST_SLUG].strip("-") or "organization"
    candidates = (base if n == 1 else f"{base[: LONGEST_SLUG - 5]}-{n}" for n in range(1, 10_000))
    return next(slug for slug in candidates if slug not in RESERVED and directory.by_slug(slug) is None)


def _checked(slug: str) -> str:
    if slug in RESERVED:
        raise SlugReserved(field="slug")
    if directory.by_slug(slug) is not None:
        raise SlugTaken(field="slug")
    return slug
