"""Marks before words that are for some readers only, or that belong to one question."""

import base64
import hashlib
from functools import lru_cache


@lru_cache(maxsize=100_000)
def mark(standing: str, *, letter: bool = False) -> str:
    """What stands before the words that only those read who see the applications that stand there."""
    digest = hashlib.blake2b(f"{standing}{'!' if letter else ''}".encode(), digest_size=6).digest()
    return base64.b32encode(digest).decode().rstrip("=").lower() + "~"
