"""Apps, what members allow them, and the tokens that they come with."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.db import models

from rolecall.accounts import roles
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import ApiKey, Member
from rolecall.kit import clock, crypto
from rolecall.kit.db import OrganizationOwned, OwnedForeignKey, PlainTextField
from rolecall.kit.events import Actor
from rolecall.kit.scopes import FREE

PREFIX_LENGTH = 11
"""As that of keys: by it the organization of a secret is found."""


class AppQuerySet(models.QuerySet["App"]):
    def kept(self) -> "AppQuerySet":
        """Apps that were not revoked."""
        return self.filter(revoked_at=None)

    def visible_to(self, actor: Actor) -> "AppQuerySet":
        """Administrators see the apps."""
        return self if actor.role in roles.ADMINS else self.none()


class App(OrganizationOwned):
    """A program that asks for tokens; it has a secret unless it is public."""

    name = models.CharField(max_length=120)
    client_id = PlainTextField()
    """What it says that it is. A registration of its own carries what it registered, signed."""
    fingerprint = PlainTextField(blank=True, default="")
    """Of its secret; a public app has none."""
    redirect_uris = models.JSONField(default=list)
    """Where members are sent back to, to the letter."""
    scopes = models.JSONField(default=list)
    """The most that it may ask for."""
    needed_scopes = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    """Those of them without which it is of no use: whoever allows it allows these."""
    acts_for_members = models.BooleanField(default=True)
    key = OwnedForeignKey(ApiKey, on_delete=models.PROTECT, null=True, related_name="+")
    """Who it is where it acts for itself, with a role; none: it does not. The key has no secret."""
    created_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    registered_itself = models.BooleanField(default=False)
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    objects = AppQuerySet.as_manager()

    class Meta:
        constraints = [
            # the organization of an app is found by its name for itself alone
            models.UniqueConstraint(fields=["client_id", "organization"], name="one_app_per_client_id"),
        ]
        indexes = [models.Index(fields=["organization", "key"], name="apps_by_key")]

    def __str__(self) -> str:
        return self.name

    @property
    def is_public(self) -> bool:
        """Whether it cannot keep a secret: it runs where others can look."""
        return not self.fingerprint

    @property
    def used_at(self) -> datetime | None:
        """When it was last used, for members or for itself."""
        found = [self.last_used_at, self.key.last_used_at if self.key else None]
        return max((each for each in found if each is not None), default=None)

    def matches(self, secret: str) -> bool:
        """Whether this is its secret."""
        return bool(self.fingerprint) and crypto.same(self.fingerprint, crypto.fingerprint(secret))


class SelfRegistration(OrganizationOwned):
    """That an organization lets apps register themselves, as assistants do; no row: it does not."""

    created_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization"], name="one_self_registration"),
        ]


class GrantQuerySet(models.QuerySet["Grant"]):
    def open(self) -> "GrantQuerySet":
        """What still holds: neither the grant nor its app has ended."""
        return self.filter(ended_at=None, app__revoked_at=None)

    def visible_to(self, member: Member) -> "GrantQuerySet":
        """Everybody sees what they themselves allowed."""
        return self.filter(member=member)


class Grant(OrganizationOwned):
    """That a member allowed an app to act for them, and how far. Its tokens live and end with it."""

    app = OwnedForeignKey(App, on_delete=models.CASCADE, related_name="grants")
    member = OwnedForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    scopes = models.JSONField(default=list)
    last_used_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    objects = GrantQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["organization", "app"], name="grants_of_app"),
            models.Index(fields=["organization", "member"], name="grants_of_member"),
        ]


class Token(OrganizationOwned):
    """A secret of an app: a code, an access token or a refresh token; stored as a fingerprint."""

    CODE, ACCESS, REFRESH = "code", "access", "refresh"
    MARKS: ClassVar[dict[str, str]] = {CODE: "rc_", ACCESS: "ra_", REFRESH: "rr_"}
    app = OwnedForeignKey(App, on_delete=models.CASCADE, related_name="tokens")
    grant = OwnedForeignKey(Grant, on_delete=models.CASCADE, null=True, related_name="tokens")
    """What it acts by; none: the app acts for itself."""
    kind = models.CharField(max_length=10)
    prefix = PlainTextField(unique=True)
    fingerprint = PlainTextField()
    scopes = models.JSONField(default=list)
    redirect_uri = models.TextField(blank=True, default="")
    """Where a code was sent."""
    challenge = models.TextField(blank=True, default="")
    """What whoever brings a code must know the origin of (PKCE, S256)."""
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    """When it was used up, replaced or taken back."""

    class Meta:
        indexes = [
            models.Index(fields=["organization", "app"], name="tokens_of_app"),
            models.Index(fields=["organization", "grant"], name="tokens_of_grant"),
            models.Index(fields=["organization", "expires_at"], name="tokens_by_end"),
        ]

    @property
    def is_open(self) -> bool:
        """Whether it still opens something, as far as it knows."""
        return self.ended_at is None and self.expires_at > clock.now()


class MemberThroughApp(Member):
    """A member as an app acts for them: all that they may, as far as they allowed it.

    It is the `key` of a request and the actor of what is done, so it is asked what keys are asked.
    """

    token: Token
    # what else keys are asked: an app is limited by its scopes alone
    networks: ClassVar[list[str]] = []
    job_ids: ClassVar[list[str]] = []
    department_ids: ClassVar[list[str]] = []
    reach = revoked_at = None
    without_personal_data = on_behalf = False

    class Meta:
        proxy = True

    @property
    def grant(self) -> Grant:
        """By which they act."""
        found: Grant = self.token.grant
        return found

    @property
    def app_name(self) -> str:
        """What they act through."""
        return str(self.token.app)

    @property
    def recorded_as(self) -> str:
        """What the timeline calls them."""
        return f"{self.name} through {self.app_name}"

    @property
    def prefix(self) -> str:
        return str(self.token.prefix)

    @property
    def expires_at(self) -> datetime:
        return self.token.expires_at

    @property
    def last_used_at(self) -> datetime | None:
        return self.grant.last_used_at

    @property
    def scopes(self) -> list[str]:
        """What was allowed and the app may still ask for."""
        return narrowed(self.token)

    @property
    def limits(self) -> Limits:
        """How much less than the member's role the app may do."""
        return Limits(tuple(self.scopes), (), self.expires_at)

    def has_scope(self, scope: str) -> bool:
        """Whether this was allowed, as far as the member's role goes."""
        return scope == FREE or scope in self.scopes

    def note_use(self, now: datetime) -> None:
        """Remember that the app acted."""
        Grant.objects.filter(id=self.grant.id).update(last_used_at=now)
        App.objects.filter(id=self.token.app_id).update(last_used_at=now)


def narrowed(token: Token) -> list[str]:
    """The scopes of a token that its app may still ask for."""
    return [each for each in token.scopes if each in token.app.scopes]


def prefix_of(secret: str) -> str:
    """By what a secret is found."""
    return secret[:PREFIX_LENGTH]


def owner_of(token: Token) -> UUID | None:
    """The member whom a token acts for; none: the app itself."""
    grant: Any = token.grant
    return grant.member_id if grant else None
