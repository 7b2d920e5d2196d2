"""Reads for one page each."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from rolecall.accounts.models import User
from rolecall.kit import tenancy
from rolecall.kit.events import Actor
from rolecall.oauth.models import App, Grant, SelfRegistration


def apps_for(actor: Actor) -> QuerySet[App]:
    """The apps that are there, the last registered first, with how many members allowed each."""
    rows = App.objects.visible_to(actor).kept().select_related("key", "created_by")
    allowed = Count("grants__member", filter=Q(grants__ended_at=None), distinct=True)
    return rows.annotate(members=allowed).order_by("-id")


def may_register_themselves() -> bool:
    """Whether apps register themselves in this organization."""
    return SelfRegistration.objects.exists()


@dataclass(frozen=True)
class Allowed:
    """An app that somebody allowed to act for them, in one of their organizations."""

    organization: str
    slug: str
    grant: Grant


def allowed_by(user: User) -> Iterator[Allowed]:
    """What somebody allowed, in each organization that they are a member of."""
    for place in user.memberships():
        with tenancy.acting_in(place.organization_id):
            rows = Grant.objects.open().filter(member=place.member_id).select_related("app").order_by("-id")
            yield from (Allowed(place.name, place.slug, grant) for grant in rows)
