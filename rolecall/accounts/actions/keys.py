"""Keys for programs: the secret is shown once and stored as a fingerprint."""

from datetime import timedelta

from rolecall.accounts import access, limits, reaching
from rolecall.accounts.events import KeyCreated, KeyRevoked, KeyRotated
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import ApiKey
from rolecall.accounts.sight import member_of
from rolecall.kit import clock, crypto
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

PREFIX_LENGTH = 11
MOST_HOURS = 24 * 30


class KeyAlreadyRevoked(RuleBroken):
    """A key is revoked once and for all."""

    sentence = "This key was revoked before. It opens nothing any more."


class KeyHasEnded(RuleBroken):
    """What was revoked or ran out has no successor."""

    sentence = "This key opens nothing any more. Create a new one."


def create_key(*, by: Actor, name: str, role: str, limits: Limits = limits.NONE) -> tuple[ApiKey, str]:
    """Create a key with a role and perhaps less; give it and its secret, which nobody can read again."""
    access.administer(by)
    checked = limits.checked()
    if checked.reach is not None:
        reaching.must_be_there(checked.reach)
    access.hand_on(checked, by=by)
    key, secret = _made(by, name, role, checked)
    record(KeyCreated(key.id, name, role), by=by)
    return key, secret


def rotate_key(key: ApiKey, *, by: Actor, hours: int = 0) -> tuple[ApiKey, str]:
    """Give a key a successor with the same reach; the old secret opens for so many more hours."""
    access.administer(by)
    access.hand_on(key.limits, by=by)
    key = ApiKey.objects.select_for_update().get(id=key.id)
    if not key.is_open:
        raise KeyHasEnded
    successor, secret = _made(by, key.name, key.role, key.limits)
    _end(key, hours)
    record(KeyRotated(key.id, successor.id, key.name, hours), by=by)
    return successor, secret


def revoke_key(key: ApiKey, *, by: Actor) -> None:
    """End a key: what holds it is refused from now on."""
    access.administer(by)
    if key.revoked_at is not None:
        raise KeyAlreadyRevoked
    key.revoked_at = clock.now()
    key.save(update_fields=["revoked_at"])
    record(KeyRevoked(key.id, key.name), by=by)


def _made(by: Actor, name: str, role: str, limits: Limits) -> tuple[ApiKey, str]:
    secret = f"rk_{crypto.new_secret()}"
    key = ApiKey.objects.create(
        name=name,
        role=role,
        prefix=secret[:PREFIX_LENGTH],
        fingerprint=crypto.fingerprint(secret),
        created_by=member_of(by),
        scopes=None if limits.scopes is None else list(limits.scopes),
        networks=list(limits.networks),
        expires_at=limits.expires_at,
        job_ids=[str(each) for each in limits.reach.job_ids] if limits.reach else [],
        department_ids=[str(each) for each in limits.reach.department_ids] if limits.reach else [],
        without_personal_data=limits.without_personal_data,
        on_behalf=limits.on_behalf,
    )
    return key, secret


def _end(key: ApiKey, hours: int) -> None:
    now = clock.now()
    if hours == 0:
        key.revoked_at = now
    else:
        last = now + timedelta(hours=min(hours, MOST_HOURS))
        key.expires_at = min(last, key.expires_at or last)
    key.save(update_fields=["revoked_at", "expires_at"])
