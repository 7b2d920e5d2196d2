"""What programs send and get about apps."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import Field

from rolecall.accounts.schemas import In, Name, Role, Scope
from rolecall.oauth.wire import LONGEST_URI, MOST_URIS

Uri = Annotated[str, Field(min_length=1, max_length=LONGEST_URI, examples=["https://scout.example.org/back"])]
Uris = Annotated[tuple[Uri, ...], Field(max_length=MOST_URIS)]


class AppChangeIn(In):
    """Changes to an app; what is left out or null stays as it is."""

    name: Name | None = None
    redirect_uris: Uris | None = None
    scopes: tuple[Scope, ...] | None = None
    """The most that it may ask for; what it may not any more is gone from the tokens that it has."""
    needed_scopes: tuple[Scope, ...] | None = None
    """Those of them that a member who allows it cannot leave out."""


class AppIn(In):
    """An app: what it is, whom it acts for, and what it may ask for."""

    name: Name
    scopes: tuple[Scope, ...]
    """The most that it may ask for."""
    redirect_uris: Uris = ()
    needed_scopes: tuple[Scope, ...] = ()
    """Those of them that a member who allows it cannot leave out."""
    is_public: bool = False
    acts_for_members: bool = True
    role: Role | None = None
    """The role in which it acts for itself; null: it does not."""


class AppOut(Schema):
    """An app, without its secret."""

    id: UUID
    name: str
    client_id: str
    redirect_uris: list[str]
    scopes: list[str]
    """The most that it may ask for."""
    needed_scopes: list[str]
    """Those of them that a member who allows it cannot leave out."""
    is_public: bool
    acts_for_members: bool
    role: Role | None
    """The role in which it acts for itself; null: it does not."""
    registered_itself: bool
    created_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


class NewAppOut(AppOut):
    """An app with its secret, which is shown this once."""

    client_secret: str | None
    """By which it proves who it is; null for a public app."""


class AppPage(Schema):
    """A page of apps, the last registered first."""

    items: list[AppOut]
    next_cursor: str | None
