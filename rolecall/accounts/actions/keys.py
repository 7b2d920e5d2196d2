"""Keys for programs: the secret is shown once and stored as a fingerprint."""

from rolecall.accounts import access
from rolecall.accounts.events import KeyCreated, KeyRevoked
from rolecall.accounts.models import ApiKey, Member
from rolecall.kit import clock, crypto
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record

PREFIX_LENGTH = 11


class KeyAlreadyRevoked(RuleBroken):
    """A key is revoked once and for all."""

    sentence = "This key was revoked before. It opens nothing any more."


def create_key(*, by: Actor, name: str, role: str) -> tuple[ApiKey, str]:
    """Create a key with a role; give it and its secret, which nobody can read again."""
    access.administer(by)
    secret = f"rk_{crypto.new_secret()}"
    key = ApiKey.objects.create(
        name=name,
        role=role,
        prefix=secret[:PREFIX_LENGTH],
        fingerprint=crypto.fingerprint(secret),
        created_by=by if isinstance(by, Member) else None,
    )
    record(KeyCreated(key.id, name, role), by=by)
    return key, secret


def revoke_key(key: ApiKey, *, by: Actor) -> None:
    """End a key: what holds it is refused from now on."""
    access.administer(by)
    if key.revoked_at is not None:
        raise KeyAlreadyRevoked
    key.revoked_at = clock.now()
    key.save(update_fields=["revoked_at"])
    record(KeyRevoked(key.id, key.name), by=by)
