"""Apps that administrators register: the secret is shown once and stored as a fingerprint."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from rolecall.accounts import roles
from rolecall.accounts.events import changes_of
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import ApiKey, Member
from rolecall.kit import clock, crypto, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import Invalid, NotAllowed, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.oauth import access, wire
from rolecall.oauth.events import (
    AppChanged,
    AppRegistered,
    AppRevoked,
    AppSecretReplaced,
    SelfRegistrationChanged,
)
from rolecall.oauth.models import App, SelfRegistration


class AppAlreadyRevoked(RuleBroken):
    """An app is revoked once and for all."""

    sentence = "This app was revoked before. Register it anew to bring it back."


class AppRegisteredItself(RuleBroken):
    """What an app said when it registered itself is a part of its name here."""

    sentence = "This app registered itself, so it cannot be changed. Revoke it if it is not wanted."


class AppHasNoSecret(RuleBroken):
    """A public app keeps no secret."""

    sentence = "This app is public: it has no secret. Register it anew if it can keep one."


@dataclass(frozen=True)
class Wish:
    """What an app is to be."""

    name: str
    scopes: tuple[str, ...]
    redirect_uris: tuple[str, ...] = ()
    is_public: bool = False
    acts_for_members: bool = True
    role: str | None = None
    """The role in which it acts for itself; none: it does not."""
    needed_scopes: tuple[str, ...] = ()
    """Those of the scopes without which it is of no use."""

    def checked(self) -> "Wish":
        """The wish, where it makes sense; what makes none is refused, field by field."""
        wrong = dict(self._problems())
        try:
            scopes = Limits(self.scopes).checked().scopes or ()
        except Invalid as refused:
            raise Invalid({**wrong, **refused.fields}) from refused
        if wrong:
            raise Invalid(wrong)
        uris = tuple(dict.fromkeys(self.redirect_uris)) if self.acts_for_members else ()
        needed = tuple(sorted({*self.needed_scopes}))
        return replace(self, scopes=scopes, redirect_uris=uris, needed_scopes=needed)

    def _problems(self) -> Iterator[tuple[str, str]]:
        """What makes no sense; of two about one field the later one is told."""
        if not self.acts_for_members and self.role is None:
            yield "acts_for_members", "Let it act for members, for itself or for both."
        if self.role is not None and self.role not in roles.EVERYONE:
            yield "role", "Choose one of the roles."
        if self.role is not None and self.is_public:
            yield "role", "A public app keeps no secret, so it cannot act for itself."
        for each in sorted({*self.needed_scopes} - {*self.scopes})[:1]:
            yield "needed_scopes", f"What it needs is among what it may ask for; '{each[:60]}' is not."
        for said in filter(None, map(wire.uri_problem, self.redirect_uris)):
            yield "redirect_uris", said
        if self.acts_for_members and not self.redirect_uris:
            yield "redirect_uris", "Name the address that members are sent back to."
        if len(self.redirect_uris) > wire.MOST_URIS:
            yield "redirect_uris", f"Name at most {wire.MOST_URIS} addresses."


def register_app(wish: Wish, *, by: Actor) -> tuple[App, str]:
    """Register an app; give it and its secret, which nobody can read again; a public one has none."""
    access.register(by, wish.scopes)
    wish = wish.checked()
    secret = "" if wish.is_public else f"rs_{crypto.new_secret()}"
    app = App(
        id=uuid7(),
        name=wish.name,
        client_id=f"app_{crypto.new_secret(16)}",
        fingerprint=crypto.fingerprint(secret) if secret else "",
        redirect_uris=list(wish.redirect_uris),
        scopes=list(wish.scopes),
        needed_scopes=list(wish.needed_scopes),
        acts_for_members=wish.acts_for_members,
        created_by=by if isinstance(by, Member) else None,
    )
    app.key = _key_of(app, wish.role) if wish.role else None
    app.save(force_insert=True)
    record(AppRegistered(app.id, app.name, app.scopes), by=by)
    return app, secret


def adopt_app(
    client_id: str, name: str, redirect_uris: list[str], scopes: tuple[str, ...], *, by: Member
) -> App:
    """Keep an app that registered itself, once: a member is about to allow it."""
    if not SelfRegistration.objects.exists():
        raise NotAllowed("Here administrators register the apps. Ask one of them.")
    app, is_new = App.objects.get_or_create(
        client_id=client_id,
        defaults={
            "name": name,
            "redirect_uris": redirect_uris,
            "scopes": list(scopes),
            "registered_itself": True,
        },
    )
    if app.revoked_at is not None:
        raise AppAlreadyRevoked
    if is_new:
        record(AppRegistered(app.id, app.name, app.scopes, by_itself=True), by=by)
    return app


def let_apps_register(*, wanted: bool, by: Actor) -> None:
    """Let apps register themselves in this organization, or no more; those that did stay."""
    access.revoke(by)
    if wanted:
        author = by if isinstance(by, Member) else None
        _, changed = SelfRegistration.objects.get_or_create(defaults={"created_by": author})
    else:
        changed = bool(SelfRegistration.objects.all().delete()[0])
    if changed:
        record(SelfRegistrationChanged(tenancy.current(), wanted), by=by)


def change_app(
    app: App,
    *,
    by: Actor,
    name: str | None = None,
    redirect_uris: tuple[str, ...] | None = None,
    scopes: tuple[str, ...] | None = None,
    needed_scopes: tuple[str, ...] | None = None,
) -> App:
    """Change what an app is called, where it sends members back to, and what it may ask for and needs.

    Scopes that it may not ask for any more are gone from the tokens that it has, and it needs them no more.
    """
    access.administer(app, by)
    app = _held(app)
    if app.registered_itself:
        raise AppRegisteredItself
    wish = Wish(
        name or app.name,
        tuple(app.scopes) if scopes is None else scopes,
        tuple(app.redirect_uris) if redirect_uris is None else redirect_uris,
        app.is_public,
        app.acts_for_members,
        app.key.role if app.key else None,
        _still_needed(app, scopes) if needed_scopes is None else needed_scopes,
    ).checked()
    access.register(by, wish.scopes)
    wanted: dict[str, Any] = {"name": wish.name}
    wanted |= {name: list(getattr(wish, name)) for name in ("redirect_uris", "scopes", "needed_scopes")}
    if changes := changes_of(app, wanted):
        _save(app, wanted)
        record(AppChanged(app.id, app.name, changes), by=by)
    return app


def replace_secret(app: App, *, by: Actor) -> tuple[App, str]:
    """Give an app a new secret; the old one proves nothing any more. Its tokens stay."""
    access.administer(app, by)
    app = _held(app)
    if app.is_public:
        raise AppHasNoSecret
    secret = f"rs_{crypto.new_secret()}"
    app.fingerprint = crypto.fingerprint(secret)
    app.save(update_fields=["fingerprint"])
    record(AppSecretReplaced(app.id, app.name), by=by)
    return app, secret


def revoke_app(app: App, *, by: Actor) -> None:
    """End an app: its tokens, and whatever it was allowed, are worth nothing from now on."""
    access.revoke(by)
    app = _held(app)
    app.revoked_at = clock.now()
    app.save(update_fields=["revoked_at"])
    if app.key_id:
        ApiKey.objects.filter(id=app.key_id).update(revoked_at=app.revoked_at)
    record(AppRevoked(app.id, app.name), by=by)


def _held(app: App) -> App:
    found = App.objects.select_for_update(of=("self",)).select_related("key").get(id=app.id)
    if found.revoked_at is not None:
        raise AppAlreadyRevoked
    return found


def _still_needed(app: App, scopes: tuple[str, ...] | None) -> tuple[str, ...]:
    return tuple(each for each in app.needed_scopes if scopes is None or each in scopes)


def _save(app: App, wanted: dict[str, Any]) -> None:
    for field, value in wanted.items():
        setattr(app, field, value)
    app.save(update_fields=list(wanted))
    if app.key_id:
        ApiKey.objects.filter(id=app.key_id).update(name=app.name, scopes=app.scopes)


def _key_of(app: App, role: str) -> ApiKey:
    """Who the app is where it acts for itself: a key that no secret opens."""
    key: ApiKey = ApiKey.objects.create(
        name=app.name,
        role=role,
        prefix=f"{ApiKey.OF_AN_APP}{app.id.hex}",
        fingerprint="",
        created_by=app.created_by,
        scopes=app.scopes,
    )
    return key
