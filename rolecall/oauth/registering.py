"""Which app asks: one that an administrator registered, or one that registered itself.

An app that registers itself (RFC 7591) is given a name that carries what it said, signed, and nothing is
written down: there may be thousands whom nobody ever allows. It becomes an app of an organization when the
first of its members allows it, if the organization lets apps register themselves.
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection

from rolecall.accounts.directory import Membership
from rolecall.accounts.models import Member
from rolecall.kit import crypto, scopes, tenancy, text
from rolecall.oauth import wire
from rolecall.oauth.actions.keeping import adopt_app
from rolecall.oauth.models import App, SelfRegistration
from rolecall.oauth.wire import Refused

PURPOSE = "oauth-app"
LONGEST_ID = 1500
NOT_FOR_STRANGERS = frozenset({
    "api_keys", "apps", "audit_events", "events", "exports", "imports", "invitations", "organization",
    "webhooks",
})  # fmt: skip
"""What an app that nobody registered may not even ask for."""


@dataclass(frozen=True)
class Asker:
    """An app that asks a member, before it is decided in which organization."""

    client_id: str
    name: str
    redirect_uris: list[str]
    app: App | None
    """The app that an administrator registered; none: it registered itself."""

    @property
    def offered(self) -> tuple[str, ...]:
        """The scopes that it may ask for."""
        if self.app is None:
            return offered_to_strangers()
        if not self.app.acts_for_members:
            raise Refused("unauthorized_client", "The app was registered to act for itself alone.")
        return tuple(self.app.scopes)

    @property
    def needed(self) -> tuple[str, ...]:
        """Those that a member cannot leave out; an app that nobody registered needs none."""
        return tuple(self.app.needed_scopes) if self.app else ()

    def places_of(self, memberships: list[Membership]) -> list[Membership]:
        """The organizations in which it can be allowed, of those somebody is a member of."""
        if self.app is not None:
            return [each for each in memberships if each.organization_id == self.app.organization_id]
        return [each for each in memberships if _is_open_to(each.organization_id, self.client_id)]

    def in_organization(self, by: Member) -> App:
        """The app as this organization knows it, from now on if it did not."""
        if self.app is not None:
            return App.objects.kept().get(id=self.app.id)
        return adopt_app(self.client_id, self.name, self.redirect_uris, self.offered, by=by)


def asker_of(client_id: str) -> Asker | None:
    """The app that calls itself so, if it is known or carries a registration of ours."""
    organization_id = organization_of(client_id) if client_id.startswith("app_") else None
    if organization_id is None:
        return _registered_itself(client_id)
    with tenancy.acting_in(organization_id):
        app = App.objects.kept().select_related("organization").filter(client_id=client_id).first()
    return Asker(client_id, app.name, app.redirect_uris, app) if app else None


def organization_of(client_id: str) -> UUID | None:
    """The organization of the app that calls itself so; asked before any is known."""
    return _asked_of_directory("SELECT rolecall_organization_of_app(%s)", client_id)  # type: ignore[no-any-return]


def is_anywhere_open() -> bool:
    """Whether any organization lets apps register themselves."""
    return bool(_asked_of_directory("SELECT rolecall_apps_register_themselves()"))


def offered_to_strangers() -> tuple[str, ...]:
    """The scopes that an app may ask for that registered itself."""
    return tuple(each for each in scopes.every() if each.partition(":")[0] not in NOT_FOR_STRANGERS)


def register_itself(said: Any) -> dict[str, Any]:
    """Answer an app that registers itself: its name for us carries all that it said."""
    if not is_anywhere_open():
        raise Refused(
            "access_denied", "Nobody here lets apps register themselves. Ask an administrator.", 403
        )
    name, uris = _checked(said)
    client_id = crypto.sign(PURPOSE, [name, uris])
    if len(client_id) > LONGEST_ID:
        raise Refused("invalid_client_metadata", "Register fewer or shorter redirect_uris.")
    return {
        "client_id": client_id,
        "client_name": name,
        "redirect_uris": uris,
        "grant_types": ["authorization_code", "refresh_token"],
        "response_types": ["code"],
        "token_endpoint_auth_method": "none",
    }


def _checked(said: Any) -> tuple[str, list[str]]:
    if not isinstance(said, dict):
        raise Refused("invalid_client_metadata", "Send a JSON object.")
    uris = said.get("redirect_uris")
    if not isinstance(uris, list) or not 0 < len(uris) <= wire.MOST_URIS:
        raise Refused("invalid_redirect_uri", f"Send 1 to {wire.MOST_URIS} redirect_uris.")
    for uri in uris:
        problem = wire.uri_problem(uri) if isinstance(uri, str) else "Send redirect_uris as texts."
        if problem:
            raise Refused("invalid_redirect_uri", problem)
    if said.get("token_endpoint_auth_method", "none") != "none":
        raise Refused("invalid_client_metadata", "Register as public: token_endpoint_auth_method=none.")
    name = said.get("client_name")
    return (text.line(name)[:120] if isinstance(name, str) else "") or "An unnamed app", uris


def _registered_itself(client_id: str) -> Asker | None:
    said = crypto.unsign(PURPOSE, client_id) if 0 < len(client_id) <= LONGEST_ID else None
    if not isinstance(said, list):
        return None
    name, uris = said
    return Asker(client_id, name, uris, None)


def _is_open_to(organization_id: UUID, client_id: str) -> bool:
    """Whether an organization lets apps register themselves, and has not revoked this one."""
    with tenancy.acting_in(organization_id):
        is_revoked = App.objects.filter(client_id=client_id).exclude(revoked_at=None).exists()
        return SelfRegistration.objects.exists() and not is_revoked


def _asked_of_directory(sql: str, *arguments: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(sql, arguments)
        row = cursor.fetchone()
    return row[0] if row else None
