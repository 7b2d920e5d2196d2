"""What programs send and get about the organization, its members, places and keys."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field

from rolecall.accounts import world
from rolecall.accounts.actions.keys import MOST_HOURS
from rolecall.accounts.limits import MOST_NETWORKS, MOST_ROWS
from rolecall.kit import text
from rolecall.kit.withholding import Open


def _line(value: str) -> str:
    value = text.line(value)
    if not value:
        raise ValueError("Write something here.")
    return value


def _address(value: str) -> str:
    try:
        validate_email(value)
    except ValidationError:
        raise ValueError("Write an e-mail address, such as name@example.org.") from None
    return value.lower()


def _time_zone(value: str) -> str:
    if value not in dict(world.time_zones()):
        raise ValueError("Name a time zone of the IANA list, such as Europe/Athens.")
    return value


def _currency(value: str) -> str:
    if value not in dict(world.currencies()):
        raise ValueError("Name a currency by its ISO 4217 code, such as EUR.")
    return value


def _country(value: str) -> str:
    if value not in dict(world.countries()):
        raise ValueError("Name a country by its ISO 3166 code, such as GR.")
    return value


Name = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(_line)]
Words = Annotated[str, Field(max_length=120), AfterValidator(text.line)]
Email = Annotated[str, Field(max_length=254, json_schema_extra={"format": "email"}), AfterValidator(_address)]
TimeZone = Annotated[str, Field(max_length=60, examples=["Europe/Athens"]), AfterValidator(_time_zone)]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"]), AfterValidator(_currency)]
Country = Annotated[str, Field(pattern="^[A-Z]{2}$", examples=["GR"]), AfterValidator(_country)]
Scope = Annotated[str, Field(pattern="^[a-z_]+:(read|write)$", max_length=60, examples=["candidates:read"])]
Network = Annotated[str, Field(min_length=2, max_length=50, examples=["198.51.100.0/24"])]
Role = Literal["admin", "recruiter", "hiring_manager", "interviewer"]


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")

    def given(self) -> dict[str, Any]:
        """What was sent; what was left out or null stays as it is."""
        return self.model_dump(exclude_none=True)


class OrganizationOut(Schema):
    """The organization of the key."""

    id: UUID
    slug: str
    name: str
    time_zone: str
    currency: str
    created_at: datetime


class OrganizationIn(In):
    """Changes to the organization; what is left out or null stays as it is."""

    name: Name | None = None
    time_zone: TimeZone | None = None
    currency: Currency | None = None


class UserOut(Schema):
    """A member of the organization."""

    id: UUID
    name: str
    email: str
    title: str
    role: Role
    active: bool
    created_at: datetime
    deactivated_at: datetime | None


class LeftOut(Schema):
    """One thing that waits for a member, and for nobody once they left."""

    title: str = Field(description="Whom or what it is about.")
    about: str = Field(description="What about it.")
    address: str = Field(description="The page of the instance on which it is handed over.")
    since: AwareDatetime | None = Field(description="Since when it waits, where that is told.")
    clock_time: str = Field(description="When it is, by the member's clock, where it has a time.")


class LeftGroup(Schema):
    """Things of one kind."""

    title: Open = Field(description="What they are, such as interviews to come.")
    rows: list[LeftOut] = Field(description="The ten most urgent.")
    has_more: bool = Field(description="Whether there are more than these.")


class LeftList(Schema):
    """What would wait for nobody if a member left."""

    items: list[LeftGroup]


class UserPage(Schema):
    """A page of members, newest first."""

    items: list[UserOut]
    next_cursor: str | None


class UserIn(In):
    """A member's other role."""

    role: Role


class InvitationIn(In):
    """Whom to invite, as what."""

    email: Email
    role: Role
    name: Words = ""


class InvitationOut(Schema):
    """An invitation by mail."""

    id: UUID
    email: str
    name: str
    role: Role
    invited_by: str
    state: Literal["waiting", "accepted", "revoked", "expired"]
    expires_at: datetime
    created_at: datetime


class InvitationPage(Schema):
    """A page of invitations, newest first."""

    items: list[InvitationOut]
    next_cursor: str | None


class DepartmentIn(In):
    """A department."""

    name: Name


class DepartmentOut(Schema):
    """A department."""

    id: UUID
    name: str
    created_at: datetime


class DepartmentPage(Schema):
    """A page of departments, newest first."""

    items: list[DepartmentOut]
    next_cursor: str | None


class LocationChangeIn(In):
    """Changes to a location; what is left out or null stays as it is."""

    name: Name | None = None
    country: Country | None = None
    is_remote: bool | None = None
    city: Words | None = None
    region: Words | None = None
    address: Annotated[str, Field(max_length=300), AfterValidator(text.line)] | None = None
    time_zone: TimeZone | None = None


class LocationIn(LocationChangeIn):
    """A location: a place with an address, or 'remote in …'."""

    name: Name
    country: Country


class LocationOut(Schema):
    """A location."""

    id: UUID
    name: str
    country: str
    is_remote: bool
    city: str
    region: str
    address: str
    time_zone: str
    created_at: datetime


class LocationPage(Schema):
    """A page of locations, newest first."""

    items: list[LocationOut]
    next_cursor: str | None


class KeyIn(In):
    """What a key is for, and what it may do."""

    name: Name
    role: Role
    scopes: tuple[Scope, ...] | None = None
    """What it may do of what its role may, such as `candidates:read`; null: all of it."""
    networks: list[Network] = Field(default=[], max_length=MOST_NETWORKS)
    """The networks that it may be used from, such as `198.51.100.0/24`; none: from anywhere."""
    expires_at: AwareDatetime | None = None
    """Until when it is valid; null: until it is revoked."""
    job_ids: list[UUID] = Field(default=[], max_length=MOST_ROWS)
    """The only jobs that it sees, with all under them; none here and no department: those of its role."""
    department_ids: list[UUID] = Field(default=[], max_length=MOST_ROWS)
    """The departments whose jobs it sees, whichever they are at the time."""
    without_personal_data: bool = False
    """Whether whatever tells who somebody is, is withheld from it."""
    on_behalf: bool = False
    """Whether it may act for members, who are named in `On-Behalf-Of`."""


class RotationIn(In):
    """How a key makes room for its successor."""

    hours: int = Field(default=0, ge=0, le=MOST_HOURS)
    """For how many more hours the old secret is taken; 0: it ends at once."""


class KeyOut(Schema):
    """A key, without its secret."""

    id: UUID
    name: str
    role: Role
    prefix: str
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None
    scopes: list[str] | None
    """What it may do of what its role may; null: all of it."""
    networks: list[str]
    """The networks that it may be used from; none: from anywhere."""
    expires_at: datetime | None
    """Until when it is valid; null: until it is revoked."""
    job_ids: list[UUID]
    """The only jobs that it sees; none here and no department: those of its role."""
    department_ids: list[UUID]
    """The departments whose jobs it sees."""
    without_personal_data: bool
    """Whether whatever tells who somebody is, is withheld from it."""
    on_behalf: bool
    """Whether it may act for members, who are named in `On-Behalf-Of`."""


class ActingFor(Schema):
    """A member for whom a key acts, by `On-Behalf-Of`, or an app that they allowed it."""

    id: UUID
    name: str


class MeOut(KeyOut):
    """Who the key is and what it may do."""

    acting_for: ActingFor | None
    """The member for whom it acts with this request; null: for nobody."""
    rights: list[str]
    operations: list[str]
    """The names of the operations that it may call."""
    organization: OrganizationOut


class NewKeyOut(KeyOut):
    """A new key with its secret, which is shown this once."""

    secret: str


class KeyPage(Schema):
    """A page of keys, newest first."""

    items: list[KeyOut]
    next_cursor: str | None
