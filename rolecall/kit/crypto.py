"""Signing, and secrets that are shown once."""

import hashlib
import hmac
import secrets

from django.core import signing


def sign(purpose: str, value: object) -> str:
    """A URL-safe token that carries `value`, valid for one purpose only."""
    return signing.dumps(value, salt=f"rolecall.{purpose}", compress=True)


def unsign(purpose: str, token: str, *, max_age_seconds: int | None = None) -> object | None:
    """The value of a token made by `sign`, or None when it is forged, foreign or too old."""
    try:
        value: object = signing.loads(token, salt=f"rolecall.{purpose}", max_age=max_age_seconds)
    except signing.BadSignature:
        return None
    return value


def new_secret(nbytes: int = 32) -> str:
    """A URL-safe random secret."""
    return secrets.token_urlsafe(nbytes)


def fingerprint(secret: str) -> str:
    """What is stored of a random secret. SHA-256 is enough: the secret has 256 bits of its own."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same(a: str, b: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(a.encode(), b.encode())
