"""Organizations, people who sign in, keys, and the organization's departments and locations."""

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from rolecall.accounts import directory, roles
from rolecall.accounts.limits import Limits, Reach
from rolecall.accounts.place_models import Department as Department  # noqa: PLC0414
from rolecall.accounts.place_models import Location as Location  # noqa: PLC0414  tables of ours
from rolecall.kit import clock, crypto, scopes
from rolecall.kit.db import Keyed, OrganizationOwned, OwnedForeignKey, PlainTextField


class Organization(Keyed):
    """One hiring company. Its own row is behind the wall too: `directory` finds it by name."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    time_zone = models.CharField(max_length=60, default="UTC")
    currency = models.CharField(max_length=3, default="EUR")

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address alone."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, Keyed):
    """A person who signs in; one per e-mail address."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120, blank=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    def __str__(self) -> str:
        return self.name or self.email

    def memberships(self) -> list[directory.Membership]:
        """The organizations that this person is an active member of."""
        return directory.memberships_of(self.pk)

    def is_proven(self) -> bool:
        """Whether the address is known to be theirs, not only typed into a sign-up by somebody."""
        verified = self.emailaddress_set.filter(verified=True)  # type: ignore[attr-defined]
        return self.has_usable_password() or verified.exists() or bool(self.memberships())

    # django.contrib.auth asks these of every user; nobody has rights outside an organization
    is_staff = False
    is_superuser = False


class SignInLink(Keyed):
    """An address that signs its reader in once; the secret is stored as a fingerprint."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    fingerprint = PlainTextField(unique=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    @property
    def is_open(self) -> bool:
        """Whether it still signs somebody in."""
        return self.used_at is None and self.expires_at > clock.now() and self.user.is_active


class MemberQuerySet(models.QuerySet["Member"]):
    def active(self) -> "MemberQuerySet":
        """Members who may still sign in to the organization."""
        return self.filter(left_at=None)


class Member(OrganizationOwned):
    """A user in an organization, with a role."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", db_index=True)
    name = models.CharField(max_length=120)
    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=20, choices=roles.CHOICES)
    title = models.CharField(max_length=120, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    has_digest = models.BooleanField(default=True)
    """Whether what they owe is mailed to them each working morning."""
    digested_on = models.DateField(null=True, editable=False)
    """The last day, in their own zone, whose digest was seen to."""

    objects = MemberQuerySet.as_manager()
    actor_kind = "member"

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organization", "user"], name="one_member_per_user"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def actor_id(self) -> UUID:
        return self.id

    @property
    def actor_name(self) -> str:
        return self.name

    @property
    def is_recruiter(self) -> bool:
        """Whether every job and candidate of the organization is theirs to see."""
        return self.role in roles.RECRUITERS


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> "InvitationQuerySet":
        """Invitations that can still be accepted."""
        return self.waiting().filter(expires_at__gt=clock.now())

    def waiting(self) -> "InvitationQuerySet":
        """Invitations that were neither accepted nor taken back, run out or not."""
        return self.filter(accepted_at=None, revoked_at=None)


class Invitation(OrganizationOwned):
    """A mail that lets its reader become a member; the secret is stored as a fingerprint."""

    email = models.EmailField(max_length=254)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=20, choices=roles.CHOICES)
    invited_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    invited_by_name = models.CharField(max_length=200, blank=True, default="")
    fingerprint = PlainTextField(unique=True)
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=500, blank=True, default="", db_default="")
    """Why its letter has not left, in words; empty where it has, or has not been tried."""

    objects = InvitationQuerySet.as_manager()

    @property
    def secret(self) -> str:
        """What its link carries: made anew from the row, so that no secret waits in a queue."""
        value = f"{self.id} {self.expires_at.isoformat()}"
        return salted_hmac("rolecall.invitation", value, algorithm="sha256").hexdigest()

    @property
    def is_open(self) -> bool:
        """Whether it can still be accepted."""
        return self.state == "waiting"

    @property
    def state(self) -> str:
        """Where it stands: waiting, accepted, revoked or expired."""
        if self.accepted_at is not None:
            return "accepted"
        if self.revoked_at is not None:
            return "revoked"
        return "waiting" if self.expires_at > clock.now() else "expired"


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    def valid(self) -> "ApiKeyQuerySet":
        """Keys that open something: neither revoked nor run out."""
        lasting = models.Q(expires_at=None) | models.Q(expires_at__gt=clock.now())
        return self.kept().filter(lasting)

    def kept(self) -> "ApiKeyQuerySet":
        """Keys that were not revoked, run out or not."""
        return self.filter(revoked_at=None)

    def of_programs(self) -> "ApiKeyQuerySet":
        """Keys that somebody holds; those of apps have no secret and are kept with their app."""
        return self.exclude(prefix__startswith=ApiKey.OF_AN_APP)


class ApiKey(OrganizationOwned):
    """A key of a program, with a role and perhaps less; shown once, stored as a fingerprint."""

    name = models.CharField(max_length=120)
    role = models.CharField(max_length=20, choices=roles.CHOICES)
    prefix = PlainTextField(unique=True)
    fingerprint = PlainTextField()
    created_by = OwnedForeignKey(Member, on_delete=models.PROTECT, null=True, related_name="+")
    last_used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    scopes = models.JSONField(null=True)
    """What it may do of what its role may, such as 'candidates:read'; null: all of it."""
    networks = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    """Where it may be used from, such as '198.51.100.0/24'; none: anywhere."""
    job_ids = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    department_ids = models.JSONField(default=list, db_default=models.Value([], models.JSONField()))
    """The only jobs that it sees, and the departments whose jobs it sees; none of both: as its role does."""
    without_personal_data = models.BooleanField(default=False, db_default=False)
    on_behalf = models.BooleanField(default=False, db_default=False)
    """Whether it may act for members, who are named with each request."""

    objects = ApiKeyQuerySet.as_manager()
    actor_kind = "key"
    OF_AN_APP = "app:"
    """What the prefix of an app's own key begins with."""

    def matches(self, secret: str) -> bool:
        """Whether this is the key's secret, and the key is still valid."""
        return self.is_open and crypto.same(self.fingerprint, crypto.fingerprint(secret))

    @property
    def is_open(self) -> bool:
        """Whether it opens something: neither revoked nor run out."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > clock.now())

    @property
    def limits(self) -> Limits:
        """How much less than its role it may do."""
        listed = None if self.scopes is None else tuple(self.scopes)
        more = (self.reach, self.without_personal_data, self.on_behalf)
        return Limits(listed, tuple(self.networks), self.expires_at, *more)

    @property
    def reach(self) -> Reach | None:
        """The only jobs that it sees, if it was made for some."""
        return Reach.of(self.job_ids, self.department_ids)

    def note_use(self, now: datetime) -> None:
        """Remember that it was used."""
        ApiKey.objects.filter(id=self.id).update(last_used_at=now)

    def has_scope(self, scope: str) -> bool:
        """Whether it was made for this, as far as its role goes."""
        return self.scopes is None or scope in self.scopes or scope == scopes.FREE

    @property
    def actor_id(self) -> UUID:
        return self.id

    @property
    def actor_name(self) -> str:
        return self.name

    @property
    def is_recruiter(self) -> bool:
        """Whether every job and candidate of the organization is within its reach."""
        return self.role in roles.RECRUITERS
