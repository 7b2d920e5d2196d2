"""Signatures as Standard Webhooks has them: HMAC-SHA256 over id, time and body, one for each secret."""

import hmac
import secrets
from base64 import b64decode, b64encode

PREFIX = "whsec_"
BYTES = 32


def new_secret() -> str:
    """A secret as receivers are given it."""
    return PREFIX + b64encode(secrets.token_bytes(BYTES)).decode("ascii")


def signatures(keys: list[str], message_id: str, timestamp: int, body: str) -> str:
    """The value of `webhook-signature`: one signature for each secret, a space between them."""
    signed = f"{message_id}.{timestamp}.{body}".encode()
    return " ".join(f"v1,{_signature(key, signed)}" for key in keys)


def _signature(key: str, signed: bytes) -> str:
    return b64encode(hmac.digest(b64decode(key.removeprefix(PREFIX)), signed, "sha256")).decode("ascii")
