"""Signing, secrets that are shown once, and secrets that must be read again."""

import hashlib
import hmac
import secrets
import string
from base64 import urlsafe_b64decode, urlsafe_b64encode
from contextlib import suppress

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.core import signing

NONCE = 12
LETTERS = string.ascii_letters + string.digits
LETTER_OF = bytes(ord(LETTERS[byte % len(LETTERS)]) for byte in range(256))
NOT_FAIR = bytes(range(256 - 256 % len(LETTERS), 256))
"""Bytes that would make the first letters likelier."""
SPARE = 16


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


def letters(count: int) -> str:
    """So many random letters and digits, each as likely as any other; a forms' token has 64 of them.

    Django chooses each by itself, which for one page takes longer than the database takes to answer it.
    """
    found = ""
    while len(found) < count:
        found += secrets.token_bytes(count + SPARE).translate(LETTER_OF, NOT_FAIR).decode("ascii")
    return found[:count]


def fingerprint(secret: str) -> str:
    """What is stored of a random secret. SHA-256 is enough: the secret has 256 bits of its own."""
    return hashlib.sha256(secret.encode()).hexdigest()


def same(a: str, b: str) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(a.encode(), b.encode())


def code_of(purpose: str, about: str) -> bytes:
    """32 bytes that are the same for the same thing, and tell nobody without our secret what it is."""
    return hmac.digest(_key(purpose, settings.SECRET_KEY), about.encode(), "sha256")


def seal(purpose: str, about: str, text: str) -> str:
    """Encrypt what must be read again, such as a password for another server (AES-256-GCM).

    The key comes from the installation's secret. What is sealed opens only for the same purpose and about
    the same thing: moved to another row it is worth nothing.
    """
    nonce = secrets.token_bytes(NONCE)
    sealed = nonce + AESGCM(_key(purpose, settings.SECRET_KEY)).encrypt(nonce, text.encode(), about.encode())
    return urlsafe_b64encode(sealed).decode("ascii")


def unseal(purpose: str, about: str, sealed: str) -> str | None:
    """What `seal` was given, or None when it is forged, about something else, or the secret has changed."""
    for secret in (settings.SECRET_KEY, *map(str, settings.SECRET_KEY_FALLBACKS)):
        with suppress(InvalidTag, ValueError):
            raw = urlsafe_b64decode(sealed)
            return AESGCM(_key(purpose, secret)).decrypt(raw[:NONCE], raw[NONCE:], about.encode()).decode()
    return None


def _key(purpose: str, secret: str) -> bytes:
    info = f"rolecall.seal.{purpose}".encode()
    return HKDF(SHA256(), length=32, salt=None, info=info).derive(secret.encode())
